// The native command's output for other programs, over every sample document: held against SARIF's own schema, against
// the samples' texts and patches, and against what "basic" output has to have.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';

import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import jsonPatch from 'fast-json-patch';

import { ROOT, samples } from '../../tools/samples.mjs';

const COMMAND = join(ROOT, 'build/native/cli/dialproof');
const SARIF_SCHEMA = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json')),
  'lib/schemas/sarif-2.1.0-rtm.5.json',
);

const all = samples();

function check(format, files) {
  const { stdout, error } = spawnSync(COMMAND, ['check', '--format', format, ...files], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error) throw error;
  return stdout;
}

const textOf = (path) => readFileSync(join(ROOT, path), 'utf8');
const lines = (text) => text.split(/\r\n|\n|\r/);

suite('sarif', () => {
  const log = JSON.parse(check('sarif', all.map((sample) => sample.path)));
  const [run] = log.runs;
  // One line of JSON for each file, in the same order.
  const plain = check('json', all.map((sample) => sample.path)).trimEnd().split('\n').map((line) => JSON.parse(line));

  test("is SARIF by SARIF's own schema", () => {
    // Draft 04, of which this schema uses nothing that draft 07 has changed but the name of `$id`. One of its patterns is
    // none with the flag u.
    const schema = JSON.parse(readFileSync(SARIF_SCHEMA, 'utf8'));
    delete schema.$schema;
    delete schema.id;
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats(ajv);
    const validate = ajv.compile(schema);
    assert.ok(validate(log), JSON.stringify(validate.errors, undefined, 1));
    assert.equal(validate({ ...log, version: '2.0.0' }), false, 'the schema refuses what is no SARIF 2.1.0');
  });

  test('has every file and every diagnostic, under its rule', () => {
    assert.deepEqual(run.artifacts.map((artifact) => decodeURIComponent(artifact.location.uri)), all.map((sample) => sample.path));
    assert.ok(run.results.length > all.length / 2);
    const told = run.results.map((result) => [
      decodeURIComponent(result.locations[0].physicalLocation.artifactLocation.uri),
      run.tool.driver.rules[result.ruleIndex].id,
      result.message.text,
    ]);
    assert.deepEqual(told, plain.flatMap(({ file, diagnostics }) => diagnostics.map(({ code, message }) => [file, code, message])));
    const ids = run.tool.driver.rules.map((rule) => rule.id);
    assert.equal(new Set(ids).size, ids.length);
  });

  test('marks the same text by lines, by characters and by bytes', () => {
    for (const result of run.results) {
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      const path = decodeURIComponent(artifactLocation.uri);
      const bytes = readFileSync(join(ROOT, path));
      const text = textOf(path);
      const marked = text.slice(region.charOffset, region.charOffset + region.charLength);
      assert.equal(bytes.subarray(region.byteOffset, region.byteOffset + region.byteLength).toString(), marked, path);
      const first = lines(text)[region.startLine - 1].slice(region.startColumn - 1);
      const last = lines(text)[region.endLine - 1].slice(0, region.endColumn - 1);
      if (region.startLine === region.endLine) {
        assert.equal(first.slice(0, region.endColumn - region.startColumn), marked, path);
      } else {
        assert.ok(marked.startsWith(first) && marked.endsWith(last), path);
      }
    }
  });

  test('has fixes that do what the patches of the suggestions do', () => {
    const diagnostics = plain.flatMap(({ file, diagnostics: found }) => found.map((diagnostic) => ({ file, ...diagnostic })));
    let fixes = 0;
    for (const [index, result] of run.results.entries()) {
      for (const fix of result.fixes ?? []) {
        const { file, suggestions } = diagnostics[index];
        const [{ deletedRegion, insertedContent }] = fix.artifactChanges[0].replacements;
        const text = textOf(file);
        const mended =
          text.slice(0, deletedRegion.charOffset) + insertedContent.text + text.slice(deletedRegion.charOffset + deletedRegion.charLength);
        const { patch } = suggestions.find((suggestion) => suggestion.title === fix.description.text);
        assert.deepEqual(JSON.parse(mended), jsonPatch.applyPatch(JSON.parse(text), patch).newDocument, file);
        fixes += 1;
      }
    }
    assert.ok(fixes >= 10, `${fixes} fixes`);
  });
});

test('basic output says of each error what JSON Schema asks for', () => {
  const outputs = check('basic', all.map((sample) => sample.path)).trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(outputs.length, all.length);
  for (const [index, output] of outputs.entries()) {
    assert.equal(output.valid, all[index].shouldBeValid, all[index].path);
    assert.equal((output.errors?.length ?? 0) > 0, !output.valid);
    for (const unit of output.errors ?? []) {
      assert.deepEqual(Object.keys(unit).filter((name) => name !== 'absoluteKeywordLocation'), ['valid', 'keywordLocation', 'instanceLocation', 'error']);
      assert.match(unit.keywordLocation, /^(\/([^~]|~[01])*)?$/);
      assert.match(unit.instanceLocation, /^(\/([^~]|~[01])*)?$/);
    }
  }
});

test('a line a diagnostic can be read back', () => {
  const output = check('line', all.map((sample) => sample.path)).trimEnd().split('\n');
  for (const line of output) assert.match(line, /^schemas\/[^:]+\.json:\d+:\d+: (error|warning|hint): .+ \[[a-z0-9_.]+\]$/);
});
