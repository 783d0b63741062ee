// `dialproof/routing`: the native library's answers, and what it does with wrong use.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { before, suite, test } from 'node:test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { load } from '../../wasm/dist/routing.js';
import { ROOT } from '../../tools/samples.mjs';

const DOCUMENTS = [
  'fonedynamics/number',
  'fonedynamics/number-configure',
  'signalwire/phone-number',
  'signalwire/phone-number-update',
  'speko/phone-number',
  'speko/phone-number-create',
  'speko/phone-number-update',
  'voipbin/number',
  'voipbin/number-create',
  'voipbin/number-flow-update',
  'voipbin/number-update',
];

let routing;
before(async () => {
  routing = await load();
});

function examplesOf(id) {
  const [dialect, resource] = id.split('/');
  const folder = join(ROOT, 'schemas', dialect, 'examples', resource);
  return ['valid', 'invalid'].flatMap((kind) =>
    readdirSync(join(folder, kind))
      .filter((file) => !file.endsWith('.expected.json'))
      .map((file) => join(folder, kind, file)),
  );
}

suite('convert', () => {
  test('answers the same bytes as the native library for every example', () => {
    for (const from of DOCUMENTS) {
      const files = examplesOf(from);
      for (const to of DOCUMENTS) {
        const native = spawnSync(join(ROOT, 'build/native/tests/convert_peer'), [from, to, ...files], { encoding: 'utf8', maxBuffer: 2 ** 28 });
        assert.equal(native.status, 0, native.stderr);
        const lines = native.stdout.trimEnd().split('\n');
        assert.equal(lines.length, files.length);
        files.forEach((file, i) => {
          const answer = routing.convert(readFileSync(file), from, to);
          assert.deepEqual(answer, JSON.parse(lines[i]), `${file} to ${to}`);
        });
      }
    }
  });

  const number = {
    Number: '+61291920000', PropertySid: 'PR1', AccountSid: 'AC1', Friendly: 'Büro', Type: 'Local', Capabilities: 'Voice',
    CountryCode: 'AU', Status: 'Active', RoutingMethod: 'Flow', Flow: 'd157ce07-0360-4cad-9007-c8ab89fccf9c',
  };

  test('takes text, bytes and values', () => {
    const text = JSON.stringify(number);
    const answer = routing.convert(text, 'fonedynamics', 'voipbin/number-create');
    assert.deepEqual(JSON.parse(answer.document), {
      number: '+61291920000', call_flow_id: number.Flow, message_flow_id: '00000000-0000-0000-0000-000000000000', name: 'Büro', detail: '',
    });
    assert.equal(answer.to, 'voipbin/number-create');
    assert.equal(answer.result.schema, 'fonedynamics/number');
    assert.deepEqual(routing.convert(new TextEncoder().encode(text), undefined, 'voipbin/number-create'), answer);
    const ofValue = routing.convert(number, undefined, 'voipbin/number-create');
    assert.equal(ofValue.document, answer.document);
    assert.ok(ofValue.result.diagnostics.every((one) => !('range' in one)));
  });

  test('refuses with diagnostics what cannot be converted', () => {
    const codes = (...call) => routing.convert(...call).result.diagnostics.map(({ code }) => code);
    assert.deepEqual(codes('{', undefined, 'voipbin'), ['json.unexpected_end', 'convert.source_faulty']);
    assert.deepEqual(codes([number, number], 'fonedynamics', 'voipbin'), ['convert.list']);
    assert.deepEqual(codes(number, 'fonedynamics', 'voipbn'), ['convert.not_convertible']);
    assert.deepEqual(codes({}, undefined, 'voipbin'), ['convert.undetected']);
    assert.equal(routing.convert(number, 'fonedynamics', 'voipbn').to, '');
    assert.equal(routing.convert(number, 'speko', 'voipbin').document, undefined);
  });

  test('heeds its options, of one call only', () => {
    const messages = { 'convert.lost': 'verloren: {field}' };
    const options = { maxDiagnostics: 1, messages };
    const { diagnostics } = routing.convert({ ...number, Attribution_Source: 'x' }, 'fonedynamics', 'speko', options).result;
    assert.deepEqual(diagnostics.map(({ code }) => code), ['convert.left_behind', 'diagnostics.truncated']);
    const all = routing.convert({ ...number, Attribution_Source: 'x' }, 'fonedynamics', 'speko', { messages }).result.diagnostics;
    assert.ok(all.some(({ message }) => message === 'verloren: Attribution_Source'));
    assert.equal(routing.convert(`/**/${JSON.stringify(number)}`, 'fonedynamics', 'speko').document, undefined);
    assert.ok(routing.convert(`/**/${JSON.stringify(number)}`, undefined, 'speko', { comments: true }).document);
    assert.equal(routing.convert(number, 'fonedynamics', 'speko').result.diagnostics.some(({ message }) => message.startsWith('verloren')), false);
  });

  test('throws on wrong use', () => {
    assert.throws(() => routing.convert(undefined, 'speko', 'voipbin'), TypeError);
    assert.throws(() => routing.convert('{}', 1, 'voipbin'), TypeError);
    assert.throws(() => routing.convert('{}', 'speko'), TypeError);
    assert.throws(() => routing.convert('{}', 'speko', 'voipbin', { annotations: true }), TypeError);
    assert.throws(() => routing.convert('{}', 'speko', 'voipbin', { maxBytes: -1 }), RangeError);
  });
});
