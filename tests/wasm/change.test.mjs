// patch, apply and normalize from JavaScript: the same bytes as from the native library for every example, and patches
// that fast-json-patch, which none of us wrote, carries out to the same end.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';

import jsonpatch from 'fast-json-patch';

import { ROOT, samples } from '../../tools/samples.mjs';
import { load } from '../../wasm/dist/routing.js';

const PEER = join(ROOT, 'build/native/tests/change_peer');
// The number's schema of each dialect, and the member that is its label.
const NUMBERS = [
  ['fonedynamics/number', 'Friendly'],
  ['signalwire/phone-number', 'name'],
  ['speko/phone-number', 'label'],
  ['voipbin/number', 'name'],
];

const routing = await load();
const utf8 = new TextDecoder('utf-8', { fatal: true });

function textOf(sample) {
  try {
    return utf8.decode(readFileSync(join(ROOT, sample.path)));
  } catch {
    return undefined; // bytes that are no UTF-8 cannot go to the peer in a line of JSON
  }
}
const all = samples()
  .map((sample) => ({ ...sample, text: textOf(sample) }))
  .filter((sample) => sample.text !== undefined);
const validOf = (schema) => all.filter((sample) => sample.schema === schema && sample.shouldBeValid).map(({ text }) => text);

/** Native answers, one for each call. */
function nativeAnswers(calls) {
  const input = calls.map((call) => `${JSON.stringify(call)}\n`).join('');
  const { stdout, status } = spawnSync(PEER, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(status, 0);
  return stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
}

/** Each valid number with another name, and with others as what is wanted. */
function pairs() {
  return NUMBERS.flatMap(([schema, label]) => {
    const texts = validOf(schema);
    return texts.flatMap((current, i) => [
      [schema, current, JSON.stringify({ ...JSON.parse(current), [label]: 'Front desk' })],
      ...[1, 2, 5].map((step) => [schema, current, texts[(i + step) % texts.length]]),
    ]);
  });
}

suite('the native library and the wasm say the same', () => {
  test('of patches', () => {
    const calls = pairs().map((pair) => ['patch', ...pair]);
    nativeAnswers(calls).forEach((expected, i) => assert.deepEqual(routing.patch(...calls[i].slice(1)), expected));
  });

  test('of every example as a change', () => {
    const current = validOf('voipbin/number')[0];
    const calls = all.map(({ text }) => ['apply', 'voipbin', current, text]);
    nativeAnswers(calls).forEach((expected, i) => assert.deepEqual(routing.apply(...calls[i].slice(1)), expected));
  });

  test('of every example, normalized', () => {
    const calls = all.map(({ schema, text }) => ['normalize', schema, text]);
    const options = { defaultRegion: 'US' };
    nativeAnswers(calls).forEach((expected, i) =>
      assert.deepEqual(routing.normalize(calls[i][1], calls[i][2], options), expected, calls[i].join(' ')),
    );
  });
});

test('another library carries the patches out to the same end', () => {
  let carried = 0;
  for (const [schema, current, wanted] of pairs()) {
    const change = routing.patch(schema, current, wanted);
    if (!change.valid) continue;
    const document = JSON.parse(current);
    const patched = jsonpatch.applyPatch(document, structuredClone(change.operations), true).newDocument;
    assert.deepEqual(patched, JSON.parse(wanted));
    assert.deepEqual(JSON.parse(routing.apply(schema, current, change.operations).text), JSON.parse(wanted));
    carried += change.operations.length > 0 ? 1 : 0;
  }
  assert.ok(carried > 20, `${carried}`);
});

suite('values', () => {
  const number = JSON.parse(validOf('voipbin/number')[0]);

  test('are taken as texts are, without ranges', () => {
    const change = routing.patch('voipbin', number, { ...number, name: 'Desk', t38_enabled: !number.t38_enabled });
    assert.equal(change.valid, false);
    assert.equal(change.body, undefined);
    assert.deepEqual(change.wanted.diagnostics.map(({ code, range }) => [code, range]), [['patch.read_only', undefined]]);
    const named = routing.patch('voipbin', number, { ...number, name: 'Desk' });
    assert.equal(named.requestSchema, 'voipbin/number-update');
    assert.equal(JSON.parse(routing.apply('voipbin', number, JSON.parse(named.body)).text).name, 'Desk');
    assert.equal(routing.normalize('speko/available-numbers-query', {}).text, '{"limit":10}');
  });

  test('of the wrong kind, and options that do not exist, are errors', () => {
    assert.throws(() => routing.patch(undefined, number, number), TypeError);
    assert.throws(() => routing.patch('voipbin', undefined, number), TypeError);
    assert.throws(() => routing.patch('voipbin', number, number, { comments: true }), TypeError);
    assert.throws(() => routing.normalize('voipbin', number, { suggestions: true }), TypeError);
    assert.throws(() => routing.apply('voipbin', number, [], { maxBytes: -1 }), RangeError);
  });

  test('of a schema that there is not are diagnostics', () => {
    assert.equal(routing.patch('voipbin/nomber', {}, {}).current.diagnostics[0].code, 'schema.unknown_schema');
    assert.equal(routing.normalize('voipbin/nomber', {}).text, undefined);
    assert.equal(routing.apply('voipbin', '{', '[]').current.diagnostics[0].code, 'json.unexpected_end');
  });
});
