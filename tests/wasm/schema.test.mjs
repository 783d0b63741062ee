// A schema as an object of its own, and as form libraries take it: Standard Schema, version 1.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, suite, test } from 'node:test';

import { ROOT, samples } from '../../tools/samples.mjs';
import { paramsOf } from '../../wasm/diagnostic-types.mjs';
import { load } from '../../wasm/dist/index.js';

const dialproof = await load();
const update = dialproof.schema('signalwire/phone-number-update');
const standard = (schema, value) => schema['~standard'].validate(value);
const textOf = (sample) => readFileSync(join(ROOT, sample.path), 'utf8');

suite('a built-in schema as an object', () => {
  test('says what validate() says', () => {
    for (const sample of samples()) {
      const schema = dialproof.schema(sample.schema);
      assert.deepEqual(schema.validate(textOf(sample)), dialproof.validate(sample.schema, textOf(sample)));
    }
  });

  test('takes values, whose diagnostics have no ranges', () => {
    const { valid, diagnostics } = update.validate({ call_handler: 'relay_topics' });
    assert.equal(valid, false);
    assert.ok(diagnostics.length > 0 && diagnostics.every((diagnostic) => !('range' in diagnostic)));
    assert.throws(() => update.validate(undefined), TypeError);
  });

  test('tells whether a value is one of its documents', () => {
    assert.equal(update.isValid({ name: 'Front desk' }), true);
    for (const value of [{ name: 7 }, 'text', null, undefined, 1n, () => 1, Symbol('x')]) assert.equal(update.isValid(value), false);
  });

  test('keeps options that it is given', () => {
    const [{ message }] = update.with({ messages: { 'schema.type': 'Nein.' } }).validate({ name: 7 }).diagnostics;
    assert.equal(message, 'Nein.');
    assert.equal(update.with({ maxDiagnostics: 1 }).validate({ name: 7, call_handler: 8 }).diagnostics.length, 2);
    assert.notEqual(update.validate({ name: 7 }).diagnostics[0].message, 'Nein.');
  });

  test('of an unknown id says so', () => {
    assert.equal(dialproof.schema('voipbin/nmber').validate('{}').diagnostics[0].code, 'schema.unknown_schema');
    assert.throws(() => dialproof.schema(7), TypeError);
  });
});

suite('Standard Schema', () => {
  before(() => dialproof.loadCompiler());

  test('a value that fits is answered as it is', () => {
    const value = { name: 'Front desk' };
    assert.deepEqual([update['~standard'].version, update['~standard'].vendor], [1, 'dialproof']);
    assert.equal(standard(update, value).value, value);
    assert.equal(standard(update, value).issues, undefined);
  });

  test('an issue leads to the value, by numbers in lists', () => {
    const { schema } = dialproof.compile({ properties: { 'a/b~c': { items: { type: 'string' } }, 7: { type: 'null' } } });
    const { issues } = standard(schema, { 'a/b~c': ['x', 1], 7: 1 });
    assert.deepEqual(issues.map((issue) => issue.path).sort(), [['7'], ['a/b~c', 1]]);
    assert.ok(issues.every((issue) => issue.message === issue.diagnostic.message));
  });

  test('what is missing is at its own place', () => {
    const { issues } = standard(dialproof.schema('voipbin/number-create'), {});
    assert.deepEqual(issues.map((issue) => issue.path), issues.map((issue) => [issue.diagnostic.params.property]));
  });

  test('warnings are no issues', () => {
    const results = samples().map((sample) => [sample, dialproof.validate(sample.schema, textOf(sample))]);
    const [warned] = results.find(([, { valid, diagnostics }]) => valid && diagnostics.length > 0);
    assert.equal(standard(dialproof.schema(warned.schema), JSON.parse(textOf(warned))).issues, undefined);
  });

  test('a value that has no JSON form is an issue', () => {
    const circle = {};
    circle.self = circle;
    for (const value of [undefined, 1n, circle, () => 1]) {
      assert.deepEqual(standard(update, value).issues, [{ message: 'The value has no JSON form.', path: [] }]);
    }
  });

  test('what throws while it is written out throws', () => {
    const value = { toJSON() { throw new RangeError('mine'); } };
    assert.throws(() => standard(update, value), RangeError);
  });

  test('a schema that others were made of stays as long as they do', async () => {
    const derived = dialproof.compile({ type: 'string' }).schema.with({ maxDiagnostics: 1 });
    globalThis.gc?.();
    await new Promise((resolve) => setImmediate(resolve));
    for (let i = 0; i < 100; i += 1) dialproof.compile({ type: 'number' });
    assert.equal(derived.validateValue('x').valid, true);
    assert.equal(derived.validateValue(1).valid, false);
  });
});

test('params are those that the code’s description names', () => {
  const described = new Map(dialproof.diagnosticCodes().map(({ code, description }) => [code, paramsOf(description)]));
  let seen = 0;
  for (const sample of samples()) {
    for (const { code, params } of dialproof.validate(sample.schema, textOf(sample)).diagnostics) {
      const names = described.get(code).map(({ name }) => name);
      const needed = described.get(code).filter(({ optional }) => !optional).map(({ name }) => name);
      assert.deepEqual(Object.keys(params).filter((name) => !names.includes(name)), [], `${code}: ${sample.path}`);
      assert.deepEqual(needed.filter((name) => !(name in params)), [], `${code}: ${sample.path}`);
      seen += 1;
    }
  }
  assert.ok(seen > 500, `${seen} diagnostics`);
});
