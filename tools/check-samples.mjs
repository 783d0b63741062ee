// Checks every sample document with the native command and prints what it says of them.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { ROOT, samples } from './samples.mjs';

const COMMAND = join(ROOT, 'build/native/cli/dialproof');

function check(paths) {
  const { stdout, error } = spawnSync(COMMAND, ['check', '--format', 'json', ...paths], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  return stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
}

function diagnosticLine({ severity, code, message, range }) {
  const place = range ? `${range.start.line}:${range.start.column}` : '';
  return `      ${place.padEnd(7)} ${severity.padEnd(7)} ${message} [${code}]`;
}

const all = samples();
const results = check(all.map((sample) => sample.path));
let surprises = 0;
let schema = '';
for (const [index, sample] of all.entries()) {
  const { valid, diagnostics } = results[index];
  const surprise = valid !== sample.shouldBeValid;
  if (surprise) surprises += 1;
  if (sample.schema !== schema) console.log(`\n  ${(schema = sample.schema)}`);
  console.log(`    ${valid ? '✓ valid  ' : '✗ invalid'} ${sample.name}${surprise ? '   ← not as expected' : ''}`);
  for (const diagnostic of diagnostics) console.log(diagnosticLine(diagnostic));
}

console.log(`\n  ${'schema'.padEnd(34)}${'valid'.padStart(6)}${'invalid'.padStart(9)}`);
for (const id of new Set(all.map((sample) => sample.schema))) {
  const count = (valid) => all.filter((sample, i) => sample.schema === id && results[i].valid === valid).length;
  console.log(`  ${id.padEnd(34)}${String(count(true)).padStart(6)}${String(count(false)).padStart(9)}`);
}
console.log(`\n  ${all.length} documents, ${surprises} not as expected`);
process.exitCode = surprises === 0 ? 0 : 1;
