// Commands as a pipeline runs them: how long they take, and how much memory at most.

import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

const PAUSE = 5; // milliseconds between two looks at the memory, of which the system keeps the peak

function peakKib(pid) {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0);
  } catch {
    return 0; // it has ended
  }
}

/**
 * Runs a command on a file, which is its standard input, and throws its output away.
 * @returns {Promise<{status: number, seconds: number, peakKib: number}>}
 */
export async function measure([command, ...args], input) {
  const file = openSync(input);
  const start = performance.now();
  const child = spawn(command, args, { stdio: [file, 'ignore', 'ignore'] });
  closeSync(file);
  let peak = 0;
  const timer = setInterval(() => { peak = Math.max(peak, peakKib(child.pid)); }, PAUSE);
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? signal));
  });
  clearInterval(timer);
  return { status, seconds: (performance.now() - start) / 1000, peakKib: peak };
}
