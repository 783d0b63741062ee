// A suggestion, applied by another library, never leaves a document with more errors than it had.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';

import jsonPatch from 'fast-json-patch';
import { ROOT, samples } from '../../tools/samples.mjs';
import { load } from '../../wasm/dist/index.js';

const dialproof = await load();
const errorsOf = (diagnostics) => diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;

// What a document counts as JSON.parse understands it: the last of duplicate keys, no byte order mark.
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

suite('suggestions', () => {
  for (const sample of samples()) {
    const text = readFileSync(join(ROOT, sample.path), 'utf8');
    const document = parsed(text);
    const offered = dialproof.validate(sample.schema, text).diagnostics.flatMap((diagnostic) => diagnostic.suggestions ?? []);
    if (offered.length === 0) continue;

    test(sample.path, () => {
      assert.notEqual(document, undefined, 'a text that is not JSON has nothing to patch');
      const before = errorsOf(dialproof.validate(sample.schema, JSON.stringify(document)).diagnostics);
      for (const { title, patch } of offered) {
        assert.ok(title.length > 0);
        const { newDocument } = jsonPatch.applyPatch(document, patch, true, false);
        const after = dialproof.validate(sample.schema, JSON.stringify(newDocument)).diagnostics;
        assert.ok(errorsOf(after) <= before, `${title}: ${before} errors before, ${errorsOf(after)} after`);
      }
    });
  }

  test('there are some', () => {
    const count = samples().filter((sample) => sample.expected.some((diagnostic) => diagnostic.suggestions?.length > 0)).length;
    assert.ok(count >= 20, `${count} samples expect a suggestion`);
  });
});
