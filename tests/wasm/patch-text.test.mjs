// Fixes as edits of the text, without a browser: they do what RFC 6902 says, and keep how the text is written.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';

import { load } from 'dialproof';
import { patchEdits } from 'dialproof/elements';
import jsonPatch from 'fast-json-patch';

import { ROOT, samples } from '../../tools/samples.mjs';

function patched(text, ...patch) {
  const [change] = patchEdits(text, patch);
  return change ? text.slice(0, change.from) + change.insert + text.slice(change.to) : text;
}

suite('a fix keeps how the text is written', () => {
  const cases = {
    'a value, and the spaces before it': ['{\n  "a":   1,\n  "b": 2\n}', { op: 'replace', path: '/a', value: 'x' }, '{\n  "a":   "x",\n  "b": 2\n}'],
    'a name, where it stands': ['{ "aa" : 1, "b": 2 }', { op: 'move', from: '/aa', path: '/a' }, '{ "a" : 1, "b": 2 }'],
    'one line': ['{"a":1}', { op: 'add', path: '/b', value: { c: 2 } }, '{"a":1,"b":{"c":2}}'],
    'one line with spaces': ['{ "a": 1 }', { op: 'add', path: '/b', value: 2 }, '{ "a": 1, "b": 2 }'],
    'tabs': ['{\n\t"a": {\n\t\t"x": 1\n\t}\n}', { op: 'add', path: '/a/y', value: { z: 2 } }, '{\n\t"a": {\n\t\t"x": 1,\n\t\t"y": {\n\t\t\t"z": 2\n\t\t}\n\t}\n}'],
    'four spaces': ['{\n    "a": 1\n}', { op: 'add', path: '/b', value: 2 }, '{\n    "a": 1,\n    "b": 2\n}'],
    'an empty object in many lines': ['{\n  "a": {}\n}', { op: 'add', path: '/a/b', value: 2 }, '{\n  "a": {\n    "b": 2\n  }\n}'],
    'an empty document': ['{}', { op: 'add', path: '/a', value: 1 }, '{"a": 1}'],
    'the last item of one line': ['{ "a": [1, 2, 2] }', { op: 'remove', path: '/a/2' }, '{ "a": [1, 2] }'],
    'the first item': ['[\n  1,\n  2\n]', { op: 'remove', path: '/0' }, '[\n  2\n]'],
    'the only item': ['[ 1 ]', { op: 'remove', path: '/0' }, '[]'],
    'the last property': ['{\n  "a": 1,\n  "b": 2\n}', { op: 'remove', path: '/b' }, '{\n  "a": 1\n}'],
    'an item between others': ['[1, 3]', { op: 'add', path: '/1', value: 2 }, '[1, 2, 3]'],
    'an item behind the last': ['[1, 2]', { op: 'add', path: '/-', value: 3 }, '[1, 2, 3]'],
    'names that a pointer has to escape': ['{"a/b": {"c~d": 1}}', { op: 'replace', path: '/a~1b/c~0d', value: 2 }, '{"a/b": {"c~d": 2}}'],
    'the whole document': ['"020"', { op: 'replace', path: '', value: '+4420' }, '"+4420"'],
    'what comes from elsewhere': ['{"a": {"x": 1}, "b": {}}', { op: 'move', from: '/a/x', path: '/b/x' }, '{"a": {}, "b": {"x": 1}}'],
    'a place that is not there': ['{"a": 1}', { op: 'replace', path: '/b/c', value: 2 }, '{"a": 1}'],
    'a byte order mark': ['\ufeff{"a": 1}', { op: 'replace', path: '/a', value: 2 }, '\ufeff{"a": 2}'],
  };
  for (const [name, [text, operation, expected]] of Object.entries(cases)) {
    test(name, () => assert.equal(patched(text, operation), expected));
  }

  test('and touches no more than it must', () => {
    assert.deepEqual(patchEdits('{"method": "GETT"}', [{ op: 'replace', path: '/method', value: 'GET' }]), [{ from: 15, to: 16, insert: '' }]);
  });
});

// Every fix that is offered for a sample, in the sample's own writing and in others.
test('each fix for a sample does what its patch says', async () => {
  const dialproof = await load();
  const writings = {
    asWritten: (text) => text,
    inOneLine: (text) => JSON.stringify(JSON.parse(text)),
    withTabs: (text) => JSON.stringify(JSON.parse(text), null, '\t'),
  };
  let count = 0;
  for (const { path, schema } of samples()) {
    const source = readFileSync(join(ROOT, path), 'utf8');
    const suggestionsFor = (text) => dialproof.validate(schema, text).diagnostics.flatMap(({ suggestions = [] }) => suggestions);
    if (suggestionsFor(source).length === 0) continue; // among them all that are no JSON
    for (const [writing, write] of Object.entries(writings)) {
      const text = write(source);
      for (const { patch } of suggestionsFor(text)) {
        const expected = jsonPatch.applyPatch(JSON.parse(text), structuredClone(patch)).newDocument;
        assert.deepEqual(JSON.parse(patched(text, ...patch)), expected, `${path} ${writing} ${JSON.stringify(patch)}`);
        count += 1;
      }
    }
  }
  assert.ok(count > 100, `${count} fixes were tried`);
});
