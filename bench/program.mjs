// The native benchmarks: programs of bench/native, made with Google Benchmark.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../tools/samples.mjs';

/**
 * One round of a program.
 * @param {string} inputs what it reads
 * @param {number} milliseconds of each benchmark
 * @returns {Map<string, number>} inputs per second by the benchmarks' names
 */
export function runProgram(name, inputs, milliseconds) {
  const program = join(ROOT, 'build/bench/bench/native', name);
  if (!existsSync(program)) throw new Error(`${program} is not there; './dev bench' builds it`);
  const args = [inputs, `--benchmark_min_time=${milliseconds / 1000}s`, '--benchmark_format=json'];
  const { stdout, stderr, status, signal } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr || `${name} ended by ${signal}`);
  return new Map(JSON.parse(stdout).benchmarks.map((one) => [one.name, one.items_per_second]));
}
