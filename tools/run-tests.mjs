// Runs node's test runner over tests/: `npm test [-- PATTERN…]`, a pattern being part of a file's path.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { filesBelow, ROOT } from './samples.mjs';

const patterns = process.argv.slice(2);
const files = filesBelow('tests')
  .filter((file) => file.endsWith('.test.mjs'))
  .filter((file) => patterns.length === 0 || patterns.some((pattern) => file.includes(pattern)))
  .sort();
if (files.length === 0) {
  console.error(`no test file fits ${patterns.join(' ')}`);
  process.exit(1);
}
const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=2', ...files.map((file) => join(ROOT, file))], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
