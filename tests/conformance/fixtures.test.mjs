// Every sample document gives exactly what its expectation says, from the wasm and, byte for byte, from the native command.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';

import { ROOT, samples, schemaText } from '../../tools/samples.mjs';
import { load } from '../../wasm/dist/index.js';

const COMMAND = join(ROOT, 'build/native/cli/dialproof');

const dialproof = await load();
const all = samples();
const textOf = (sample) => readFileSync(join(ROOT, sample.path));
const outline = ({ code, severity, instanceLocation }) => ({ code, severity, instanceLocation });

function assertExpected(diagnostic, expected) {
  const place = `${expected.code} at "${expected.instanceLocation}"`;
  for (const [name, value] of Object.entries(expected.params ?? {})) {
    assert.deepEqual(diagnostic.params[name], value, `${place}: params.${name}`);
  }
  if (expected.because) assert.deepEqual(diagnostic.because, expected.because, `${place}: because`);
  if (expected.line !== undefined) assert.equal(diagnostic.range?.start.line, expected.line, `${place}: line`);
  if (expected.suggestions) {
    const patches = (diagnostic.suggestions ?? []).map((suggestion) => suggestion.patch);
    assert.deepEqual(patches, expected.suggestions, `${place}: suggestions`);
  }
}

// One process for each schema; the command writes one line a file.
function nativeLines(schema, files) {
  const { stdout, error } = spawnSync(COMMAND, ['check', '--format', 'json', '--schema', schema, ...files], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  return stdout.trimEnd().split('\n');
}

suite('expectations', () => {
  for (const sample of all) {
    test(sample.path, () => {
      const { valid, schema, diagnostics } = dialproof.validate(sample.schema, textOf(sample));
      assert.deepEqual(diagnostics.map(outline), sample.expected.map(outline));
      diagnostics.forEach((diagnostic, index) => assertExpected(diagnostic, sample.expected[index]));
      assert.equal(valid, sample.shouldBeValid);
      assert.equal(schema, sample.schema);
    });
  }
});

suite('samples', () => {
  test('an invalid document expects an error, a valid one none', () => {
    for (const { path, shouldBeValid, expected } of all) {
      assert.equal(!expected.some((diagnostic) => diagnostic.severity === 'error'), shouldBeValid, path);
    }
  });

  test('each schema has valid and invalid ones, except those that others are made of', () => {
    const covered = new Set(all.map((sample) => sample.schema));
    for (const { id } of dialproof.schemas()) {
      const isPart = dialproof.schemas().some((other) => other.id !== id && schemaText(other.id).includes(`${id.split('/')[1]}.schema.json`));
      assert.ok(covered.has(id) || isPart, id);
    }
  });
});

suite('the native command answers the same bytes', () => {
  for (const schema of new Set(all.map((sample) => sample.schema))) {
    test(schema, () => {
      const ofSchema = all.filter((sample) => sample.schema === schema);
      const lines = nativeLines(
        schema,
        ofSchema.map((sample) => sample.path),
      );
      assert.equal(lines.length, ofSchema.length);
      ofSchema.forEach((sample, index) => {
        const native = lines[index].replace(`{"file":${JSON.stringify(sample.path)},`, '{');
        const ours = dialproof.validateToJson(schema, textOf(sample));
        assert.deepEqual(JSON.parse(ours), JSON.parse(native), sample.path);
        assert.ok(ours === native, `${sample.path}: the same values, but other bytes`);
      });
    });
  }
});

suite('objects and JSON', () => {
  test('a result is what its JSON text says', () => {
    for (const sample of all) {
      for (const options of [{}, { suggestions: false }, { maxDiagnostics: 1 }]) {
        const text = textOf(sample);
        const result = dialproof.validate(sample.schema, text, options);
        assert.equal(JSON.stringify(result), JSON.stringify(JSON.parse(dialproof.validateToJson(sample.schema, text, options))), sample.path);
      }
    }
  });
});

suite('text and bytes', () => {
  test('a string gives what its UTF-8 gives', () => {
    for (const sample of all) {
      const bytes = textOf(sample);
      const string = bytes.toString('utf8');
      if (!Buffer.from(string).equals(bytes)) continue; // it is not UTF-8
      assert.equal(dialproof.validateToJson(sample.schema, string), dialproof.validateToJson(sample.schema, bytes), sample.path);
    }
  });

  test('both offsets of a range name the same character', () => {
    for (const sample of all) {
      const bytes = textOf(sample);
      const string = bytes.toString('utf8');
      if (!Buffer.from(string).equals(bytes)) continue;
      for (const { range, code } of dialproof.validate(sample.schema, bytes).diagnostics) {
        for (const { offset, utf16Offset, line, column } of [range.start, range.end]) {
          const before = bytes.subarray(0, offset).toString('utf8');
          assert.equal(before.length, utf16Offset, `${sample.path}: ${code}`);
          const lines = before.split(/\r\n|\n|\r/);
          assert.deepEqual([line, column], [lines.length, [...lines.at(-1)].length + 1], `${sample.path}: ${code}`);
        }
      }
    }
  });
});
