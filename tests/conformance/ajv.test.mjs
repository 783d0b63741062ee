// The schemas' verdict on every sample that is plain JSON is Ajv's.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';

import { ROOT, samples } from '../../tools/samples.mjs';
import { load } from '../../wasm/dist/index.js';
import { createAjv } from './ajv-peer.mjs';

const dialproof = await load();
const schemas = dialproof.schemas();
const ajv = createAjv(schemas);

// JSON.parse says nothing of duplicate keys, so Ajv never hears of them.
function isPlainJson(text, diagnostics) {
  try {
    JSON.parse(text);
  } catch {
    return false;
  }
  return !diagnostics.some((diagnostic) => diagnostic.code === 'json.duplicate_key');
}

// Ajv knows the schemas but not the rules beyond them.
const fitsSchema = ({ diagnostics }) =>
  !diagnostics.some(({ code, severity }) => severity === 'error' && !code.startsWith('routing.'));

suite('Ajv gives the same verdict', () => {
  for (const { id, uri } of schemas) {
    test(id, () => {
      const verdict = ajv.getSchema(uri);
      for (const sample of samples().filter((one) => one.schema === id)) {
        const text = readFileSync(join(ROOT, sample.path), 'utf8');
        const result = dialproof.validate(id, text);
        if (!isPlainJson(text, result.diagnostics)) continue;
        const theirs = verdict(JSON.parse(text));
        assert.equal(fitsSchema(result), theirs, `${sample.path}\n${ajv.errorsText(verdict.errors, { separator: '\n' })}`);
      }
    });
  }

  test('for every place of a valid document where its value is left out or replaced', () => {
    const replacements = [null, true, 0, -1, 1.5, '', 'x', '+15550100', [], {}];
    for (const { id, uri } of schemas) {
      const verdict = ajv.getSchema(uri);
      for (const sample of samples().filter((one) => one.schema === id && one.shouldBeValid)) {
        const document = JSON.parse(readFileSync(join(ROOT, sample.path), 'utf8'));
        for (const changed of changes(document, replacements)) {
          const text = JSON.stringify(changed);
          assert.equal(fitsSchema(dialproof.validate(id, text)), verdict(changed), `${id}: ${text}`);
        }
      }
    }
  });
});

// The document with one of its values, at any depth, left out or replaced.
function* changes(value, replacements) {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    const withValue = (other) => (Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other });
    yield Array.isArray(value) ? value.toSpliced(Number(key), 1) : omit(value, key);
    for (const replacement of replacements) yield withValue(replacement);
    for (const inner of changes(value[key], replacements)) yield withValue(inner);
  }
}

function omit(object, key) {
  const copy = { ...object };
  delete copy[key];
  return copy;
}
