// The package's types, as TypeScript sees them.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';

import { ROOT } from '../../tools/samples.mjs';

test('schemas narrow, codes tell their params, and Standard Schema takes both kinds of schema', () => {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', join(ROOT, 'tests/types')], { encoding: 'utf8' });
  assert.equal(status, 0, stdout);
});
