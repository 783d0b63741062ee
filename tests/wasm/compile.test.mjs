// Schemas of the caller's own: compiled, stored, loaded, and refused with reasons.

import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';

import { DialproofLoadError, load } from 'dialproof';

const dialproof = await load();

const codes = (result) => result.diagnostics.map(({ code, instanceLocation }) => `${code} ${instanceLocation}`);

test('compiling waits for the compiler', () => {
  assert.throws(() => dialproof.compile({}), (error) => error instanceof DialproofLoadError && error.code === 'compiler.not_loaded');
});

suite('a schema of one’s own', () => {
  before(() => dialproof.loadCompiler());

  test('checks text and values, and says where', () => {
    const { schema, diagnostics } = dialproof.compile({ properties: { a: { type: 'integer' } }, required: ['b'] });
    assert.deepEqual(diagnostics, []);
    const ofText = schema.validate('{\n  "a": "x"\n}');
    assert.deepEqual(codes(ofText), ['schema.required ', 'schema.type /a']);
    assert.equal(ofText.diagnostics[1].range.start.line, 2);
    assert.equal(ofText.diagnostics[1].absoluteKeywordLocation, 'dialproof:schema#/properties/a/type');
    const ofValue = schema.validate({ a: 'x' });
    assert.deepEqual(codes(ofValue), codes(ofText));
    assert.ok(ofValue.diagnostics.every((diagnostic) => !('range' in diagnostic)));
    assert.deepEqual(schema.validate({ a: 1, b: null }), { valid: true, schema: '', diagnostics: [] });
  });

  test('takes a string for JSON text, or for a value where that is said', () => {
    const { schema } = dialproof.compile('{"type": "string"}');
    assert.equal(schema.validate('"x"').valid, true);
    assert.equal(schema.validate('x').diagnostics[0].code, 'json.syntax');
    assert.equal(schema.validateValue('x').valid, true);
  });

  test('is stored and loaded', () => {
    const { schema } = dialproof.compile({ pattern: '^[a-z]+$', minLength: 2 });
    const again = dialproof.loadSchema(schema.program());
    assert.deepEqual(again.validate('"A"'), schema.validate('"A"'));
    assert.deepEqual(again.program(), schema.program());
  });

  test('refers to those that are registered, and nothing else', () => {
    const referring = { $ref: 'https://example.com/other.json#/$defs/name' };
    const { schema } = dialproof.compile(referring, { schemas: { 'https://example.com/other.json': { $defs: { name: { type: 'string' } } } } });
    assert.equal(schema.validate('1').valid, false);
    const alone = dialproof.compile(referring);
    assert.equal(alone.schema, undefined);
    assert.deepEqual(codes(alone), ['schema.invalid_reference /$ref']);
  });

  test('of draft-07 is known by its $schema', () => {
    const { schema } = dialproof.compile({ $schema: 'http://json-schema.org/draft-07/schema#', items: [{ type: 'string' }], additionalItems: false });
    assert.deepEqual(codes(schema.validate('["a", 1]')), ['schema.not_allowed /1']);
  });

  test('asks for a number’s region and type', () => {
    const { schema } = dialproof.compile({ format: 'e164', 'x-e164': { region: ['US'], type: ['toll_free'] } });
    assert.equal(schema.validate('"+18002345678"').valid, true);
    assert.deepEqual(codes(schema.validate('"+442079460018"')), ['number.wrong_region ']);
    assert.deepEqual(codes(schema.validate('"+12015550123"')), ['number.wrong_type ']);
  });

  test('gives its annotations where they are asked for', () => {
    const { schema } = dialproof.compile({ title: 'A', properties: { a: { description: 'B' } } }, { annotations: true });
    const { annotations } = schema.validate('{"a": 1}', { annotations: true });
    assert.deepEqual(
      annotations.map(({ keyword, instanceLocation, value }) => [keyword, instanceLocation, value]),
      [['description', '/a', 'B'], ['title', '', 'A']],
    );
    assert.equal(schema.validate('{"a": 1}').annotations, undefined);
  });

  test('says values of all kinds as they are', () => {
    const values = [null, false, true, -1.5e3, '', 'é😀"\\', [], [[1, 'a'], {}], { a: { 'b/c~': [null] } }, JSON.parse('{"__proto__": {"x": 1}}')];
    for (const value of values) {
      const { schema } = dialproof.compile({ properties: { 'ключ😀': { const: value, default: value } } });
      const text = JSON.stringify({ 'ключ😀': 'other' });
      const [diagnostic] = schema.validate(text).diagnostics;
      assert.deepEqual(diagnostic.params, { expected: value, actual: 'other' });
      assert.equal(JSON.stringify(diagnostic.suggestions[0].patch), JSON.stringify([{ op: 'replace', path: '/ключ😀', value }]));
      assert.equal(Object.getPrototypeOf(diagnostic.params), Object.prototype);
      const { range, ...placeless } = diagnostic;
      assert.deepEqual(range.end, { offset: 23, utf16Offset: 17, line: 1, column: 17 });
      assert.deepEqual(schema.validate({ 'ключ😀': 'other' }).diagnostics, [placeless]);
    }
  });

  test('reads results from memory that has grown in between', () => {
    const { schema } = dialproof.compile({ items: { type: 'integer' } });
    const large = JSON.stringify(Array.from({ length: 100_000 }, () => 'text'));
    assert.equal(schema.validate('["x"]').diagnostics.length, 1);
    assert.equal(schema.validate(large, { maxDiagnostics: 10_000 }).diagnostics.length, 10_001);
    assert.equal(schema.validate('["x"]').diagnostics[0].message, schema.validate('["y"]').diagnostics[0].message);
  });

  test('and its documents may hold comments', () => {
    const { schema } = dialproof.compile('{"type": "array", /* of */ "maxItems": 1,}', { comments: true });
    assert.equal(schema.validate('[1, // one\n]', { comments: true }).valid, true);
    assert.equal(schema.validate('[1, // one\n]').valid, false);
  });
});

suite('a schema that cannot be used is told why', () => {
  before(() => dialproof.loadCompiler());
  const cases = {
    'by its meta-schema, all at once': ['{\n "type": "text", "minLength": -1}', ['schema.enum /type', 'schema.minimum /minLength']],
    'a circle': ['{"allOf": [{"$ref": "#"}]}', ['schema.endless_reference ']],
    'look-around': [String.raw`{"pattern": "^(?=a)"}`, ['schema.unsupported_pattern /pattern']],
    'a back-reference': [String.raw`{"pattern": "(a)\\1"}`, ['schema.unsupported_pattern /pattern']],
    'an unknown dialect': ['{"$schema": "http://json-schema.org/draft-04/schema#"}', ['schema.unknown_dialect /$schema']],
    'no JSON': ['{', ['json.unexpected_end ']],
    'no schema': ['"text"', ['schema.type ']],
  };
  for (const [name, [text, expected]] of Object.entries(cases)) {
    test(name, () => {
      const result = dialproof.compile(text);
      assert.equal(result.schema, undefined);
      assert.deepEqual(codes(result), expected);
      assert.ok(result.diagnostics.every(({ message, range }) => message !== '' && range !== undefined));
    });
  }

  test('work that a schema multiplies is stopped', () => {
    const levels = Array.from({ length: 40 }, (_, i) => [`l${i}`, { allOf: [{ $ref: `#/$defs/l${i + 1}` }, { $ref: `#/$defs/l${i + 1}` }] }]);
    const { schema } = dialproof.compile({ $defs: { ...Object.fromEntries(levels), l40: true }, $ref: '#/$defs/l0' });
    assert.deepEqual(codes(schema.validate('1')), ['schema.work_limit ']);
  });
});

suite('wrong use is an error', () => {
  before(() => dialproof.loadCompiler());

  test('bytes that are no compiled schema', () => {
    const { schema } = dialproof.compile({ type: 'string' });
    const damaged = schema.program();
    damaged[damaged.length - 3] ^= 1;
    for (const bytes of [new Uint8Array(), new Uint8Array(200), schema.program().slice(0, -4), damaged]) {
      assert.throws(() => dialproof.loadSchema(bytes), (error) => error instanceof DialproofLoadError && error.code === 'schema.unusable');
    }
    assert.throws(() => dialproof.loadSchema('x'), TypeError);
  });

  test('options that do not exist, and values without a JSON form', () => {
    assert.throws(() => dialproof.compile({}, { schema: {} }), /no option "schema"/);
    assert.throws(() => dialproof.compile(undefined), TypeError);
    assert.throws(() => dialproof.compile({}).schema.validate(undefined), TypeError);
    assert.throws(() => dialproof.compile({}).schema.validateValue(() => 1), TypeError);
  });
});

test('many schemas come and go', () => {
  const { schema } = dialproof.compile({ type: 'string' });
  const program = schema.program();
  for (let i = 0; i < 20_000; i += 1) assert.equal(dialproof.loadSchema(program).validate('1').valid, false);
});
