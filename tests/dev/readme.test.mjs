// The READMEs' JavaScript examples run as they stand there.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { ROOT } from '../../tools/samples.mjs';

function runFirstExample(readme) {
  const [, code] = /```js\n([^`]*(?:`[^`]+`)?[^`]*)```/.exec(readFileSync(join(ROOT, readme), 'utf8'));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: ROOT, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout;
}

test("the README's example prints a number and what is wrong with a document", () => {
  const [number, fault] = runFirstExample('README.md').split('\n');
  assert.equal(number, '+442079460018');
  assert.match(fault, /^false 2 call_handler must be one of /);
});

test("the package's example prints what is wrong", () => {
  assert.match(runFirstExample('wasm/README.md'), /^2:19 error schema\.enum call_handler must be one of /);
});
