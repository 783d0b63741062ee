// The façade's own rules: wrong use, limits, encodings, hostile input, catalogues. What is said of documents is
// tests/conformance's.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';

import { ROOT, samples } from '../../tools/samples.mjs';
import { load } from '../../wasm/dist/index.js';
import { load as loadPhone } from '../../wasm/dist/phone.js';

const SCHEMA = 'voipbin/number';
const dialproof = await load();
const phone = await loadPhone();
const codesOf = (result) => result.diagnostics.map((diagnostic) => diagnostic.code);
const validate = (text, options) => dialproof.validate(SCHEMA, text, options);

// A small generator with a seed, so that a failure can be seen again.
function randomFrom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

suite('wrong use', () => {
  const wrongTexts = [undefined, null, 1, {}, [], new ArrayBuffer(2), new Uint16Array(2), Symbol('text')];

  test('a text that is none is a TypeError', () => {
    for (const text of wrongTexts) {
      assert.throws(() => validate(text), TypeError);
      assert.throws(() => dialproof.validateToJson(SCHEMA, text), TypeError);
      assert.throws(() => phone.checkNumber(text), TypeError);
      assert.throws(() => dialproof.checkE164(text), TypeError);
    }
    assert.throws(() => dialproof.checkE164(new Uint8Array(2)), TypeError);
  });

  test('a schema id that is no string is a TypeError', () => {
    for (const id of [undefined, null, 1, {}]) assert.throws(() => dialproof.validate(id, '{}'), TypeError);
  });

  test('options that are no object are a TypeError', () => {
    for (const options of [null, 1, 'US', true]) {
      assert.throws(() => validate('{}', options), TypeError);
      assert.throws(() => dialproof.checkE164('+1', options), TypeError);
      assert.throws(() => phone.checkNumber('+1', options), TypeError);
    }
  });

  test('an option that does not exist is a TypeError that names it and those that do', () => {
    assert.throws(() => validate('{}', { maxbytes: 1 }), { name: 'TypeError', message: /"maxbytes".*maxBytes/ });
    assert.throws(() => phone.checkNumber('+1', { region: 'US' }), { name: 'TypeError', message: /"region".*defaultRegion/ });
    assert.throws(() => dialproof.checkE164('+1', { maxBytes: 1 }), { name: 'TypeError', message: /"maxBytes"/ });
    assert.throws(() => dialproof.checkE164('+1', { level: 'exact' }), { name: 'TypeError', message: /syntax, possible, valid/ });
  });

  test('an option of the wrong type is a TypeError', () => {
    for (const options of [
      { maxBytes: '1' },
      { maxDepth: null },
      { maxDiagnostics: 1n },
      { defaultRegion: 1 },
      { defaultRegion: null },
      { messages: 'English' },
      { messages: null },
      { messages: { 'json.empty': 1 } },
    ]) {
      assert.throws(() => validate('{}', options), TypeError, Object.keys(options)[0]);
    }
  });

  test('a limit out of bounds is a RangeError', () => {
    for (const name of ['maxBytes', 'maxDepth', 'maxDiagnostics']) {
      for (const value of [-1, 0.5, NaN, Infinity, 2 ** 31]) {
        assert.throws(() => validate('{}', { [name]: value }), { name: 'RangeError', message: new RegExp(name) });
      }
    }
    assert.throws(() => validate('{}', { maxBytes: 64 * 1024 * 1024 + 1 }), RangeError);
    assert.throws(() => validate('{}', { maxDepth: 513 }), RangeError);
    assert.throws(() => validate('{}', { maxDiagnostics: 100_001 }), RangeError);
  });

  test('options left undefined are the defaults', () => {
    const options = { defaultRegion: undefined, maxBytes: undefined, maxDepth: undefined, maxDiagnostics: undefined, messages: undefined };
    assert.deepEqual(validate('{}', options), validate('{}'));
  });

  test('it leaves the instance as it was', () => {
    assert.throws(() => validate(1), TypeError);
    assert.equal(dialproof.checkE164('+12015550123').valid, true);
  });
});

suite('limits', () => {
  test('maxBytes counts bytes, not UTF-16 units', () => {
    assert.ok(!codesOf(validate('"é"', { maxBytes: 4 })).includes('json.size_limit'));
    assert.deepEqual(codesOf(validate('"é"', { maxBytes: 3 })), ['json.size_limit']);
    assert.deepEqual(codesOf(validate(new TextEncoder().encode('"é"'), { maxBytes: 3 })), ['json.size_limit']);
    assert.deepEqual(codesOf(validate('{}', { maxBytes: 0 })), ['json.size_limit']);
  });

  test('the default is 16 MiB', () => {
    const most = 16 * 1024 * 1024;
    assert.ok(!codesOf(validate(`"${'a'.repeat(most - 2)}"`)).includes('json.size_limit'));
    const [{ code, params }] = validate(`"${'a'.repeat(most - 1)}"`).diagnostics;
    assert.deepEqual([code, params.maximum, params.actual], ['json.size_limit', most, most + 1]);
  });

  test('the largest document that can be allowed is read', () => {
    const most = 64 * 1024 * 1024;
    const text = `{"id":"${'a'.repeat(most - 9)}"}`;
    const codes = codesOf(validate(text, { maxBytes: most }));
    assert.ok(codes.length > 0 && codes.every((code) => code.startsWith('schema.')), codes.join());
  });

  test('maxDepth', () => {
    const nested = (depth) => '['.repeat(depth) + ']'.repeat(depth);
    assert.deepEqual(codesOf(validate(nested(3), { maxDepth: 3 })), ['schema.type']);
    assert.deepEqual(codesOf(validate(nested(4), { maxDepth: 3 })), ['json.depth_limit']);
    assert.deepEqual(codesOf(validate(nested(256))), ['schema.type']);
    assert.deepEqual(codesOf(validate(nested(257))), ['json.depth_limit']);
    assert.deepEqual(codesOf(validate(nested(512), { maxDepth: 512 })), ['schema.type']);
  });

  test('maxDiagnostics leaves the verdict and says how many it left out', () => {
    const all = validate('{}').diagnostics;
    assert.ok(all.length > 2);
    for (const most of [0, 1, 2]) {
      const { valid, diagnostics } = validate('{}', { maxDiagnostics: most });
      const last = diagnostics.pop();
      assert.deepEqual([valid, diagnostics], [false, all.slice(0, most)]);
      assert.deepEqual([last.code, last.params.omitted], ['diagnostics.truncated', all.length - most]);
    }
    assert.deepEqual(validate('{}', { maxDiagnostics: all.length }).diagnostics, all);
  });
});

suite('texts that are not what they should be', () => {
  test('an unknown schema is a diagnostic that names the nearest', () => {
    const { valid, schema, diagnostics } = dialproof.validate('voipbin/nmber', '{}');
    assert.deepEqual([valid, schema, diagnostics[0].code], [false, 'voipbin/nmber', 'schema.unknown_schema']);
    assert.equal(diagnostics[0].params.nearest, 'voipbin/number');
    for (const id of ['', '\0', 'é', '__proto__']) assert.deepEqual(codesOf(dialproof.validate(id, '{}')), ['schema.unknown_schema']);
  });

  test('a lone surrogate is read as the replacement character', () => {
    for (const text of ['"\ud800"', '"\udc00x"', '{"\ud83d":1}']) {
      assert.equal(dialproof.validateToJson(SCHEMA, text), dialproof.validateToJson(SCHEMA, text.toWellFormed()));
    }
    assert.deepEqual(codesOf(dialproof.checkE164('+1201555\ud800')), ['number.unexpected_character']);
    assert.equal(phone.checkNumber('\udfff').valid, false);
  });

  test('bytes that are not UTF-8 are a diagnostic with their place', () => {
    for (const [name, bytes] of Object.entries({
      'no start of a sequence': [0xff],
      'a sequence that is cut off': [0xe2, 0x82],
      'an overlong slash': [0xc0, 0xaf],
      'a surrogate': [0xed, 0xa0, 0x80],
      'beyond the last code point': [0xf4, 0x90, 0x80, 0x80],
    })) {
      const [{ code, range }, ...more] = validate(new Uint8Array([0x22, ...bytes, 0x22])).diagnostics;
      assert.deepEqual([code, range.start.offset, more], ['json.invalid_utf8', 1, []], name);
    }
  });

  test('bytes may be a part of a larger buffer, and stay as they are', () => {
    const whole = new TextEncoder().encode('xx{"id":1}xx');
    const copy = whole.slice();
    assert.deepEqual(validate(whole.subarray(2, -2)), validate('{"id":1}'));
    assert.deepEqual(whole, copy);
    assert.deepEqual(validate(Buffer.from('{"id":1}')), validate('{"id":1}'));
  });

  test('U+0000 ends nothing', () => {
    assert.deepEqual(codesOf(dialproof.checkE164('+12015550123\0')), ['number.unexpected_character']);
    assert.deepEqual(codesOf(validate('{}\0')), ['json.trailing_content']);
  });

  test('1,000,000 nested arrays or objects meet the limit of depth', () => {
    assert.deepEqual(codesOf(validate('['.repeat(1_000_000))), ['json.depth_limit']);
    assert.deepEqual(codesOf(validate('['.repeat(1_000_000) + ']'.repeat(1_000_000), { maxDepth: 512 })), ['json.depth_limit']);
    assert.deepEqual(codesOf(validate('{"a":'.repeat(1_000_000))), ['json.depth_limit']);
  });

  test('names that JavaScript treats in its own way are names like others', () => {
    const { diagnostics } = validate('{"__proto__":{"x":1},"constructor":2}');
    const unknown = diagnostics.filter((diagnostic) => diagnostic.code === 'schema.unknown_property');
    assert.deepEqual(unknown.map((diagnostic) => diagnostic.instanceLocation), ['/__proto__', '/constructor']);
  });

  test('a number of a million characters is read to its end', () => {
    assert.equal(dialproof.checkE164(`+1${'2'.repeat(1_000_000)}`).valid, false);
    assert.equal(phone.checkNumber('('.repeat(1_000_000), { defaultRegion: 'US' }).valid, false);
  });
});

suite('random input never throws', () => {
  const schemas = dialproof.schemas().map((schema) => schema.id);

  function assertSound(result) {
    assert.equal(result.valid, !result.diagnostics.some((diagnostic) => diagnostic.severity === 'error'));
    for (const { message, code } of result.diagnostics) assert.ok(message.length > 0, code);
  }

  test('bytes', () => {
    const random = randomFrom(1);
    for (let round = 0; round < 3000; ++round) {
      const bytes = Uint8Array.from({ length: random(200) }, () => random(256));
      assertSound(dialproof.validate(schemas[random(schemas.length)], bytes));
    }
  });

  test('what JSON is made of', () => {
    const random = randomFrom(2);
    const parts = ['{', '}', '[', ']', ',', ':', '"', '\\', '\\u', 'd800', '0', '-', '1e999', '.', 'true', 'null', ' ', '\n', '\u{1F4DE}', '"id"', '"number"'];
    for (let round = 0; round < 5000; ++round) {
      const text = Array.from({ length: random(40) }, () => parts[random(parts.length)]).join('');
      assertSound(dialproof.validate(schemas[random(schemas.length)], text));
    }
  });

  test('samples with a few bytes changed', () => {
    const random = randomFrom(3);
    for (const sample of samples()) {
      const original = readFileSync(join(ROOT, sample.path));
      for (let round = 0; round < 10 && original.length > 0; ++round) {
        const bytes = new Uint8Array(original);
        for (let change = 0; change <= random(4); ++change) bytes[random(bytes.length)] = random(256);
        assertSound(dialproof.validate(sample.schema, bytes));
      }
    }
  });

  test('numbers', () => {
    const random = randomFrom(4);
    const signs = [...'+0123456789０９٣ ()-./;=xX,#*', 'ext', 'tel:', 'phone-context', '\u{1F4DE}', '\ud800', '\0'];
    const regions = ['', ...phone.regions().map((region) => region.region), 'us', 'XX', '001', '\0'];
    for (let round = 0; round < 5000; ++round) {
      const text = Array.from({ length: random(25) }, () => signs[random(signs.length)]).join('');
      const defaultRegion = regions[random(regions.length)];
      assertSound(phone.checkNumber(text, { defaultRegion }));
      assertSound(dialproof.checkE164(text, { defaultRegion }));
    }
  });
});

suite('what it tells of itself', () => {
  test('schemas by id, each of which the package has as a file', () => {
    const schemas = dialproof.schemas();
    assert.deepEqual(
      schemas.map((schema) => schema.id),
      schemas.map((schema) => schema.id).sort(),
    );
    assert.ok(schemas.length >= 5);
    for (const { id, dialect, uri, title, description } of schemas) {
      const schema = JSON.parse(readFileSync(join(ROOT, `wasm/dist/schemas/${id}.schema.json`), 'utf8'));
      assert.deepEqual({ uri, title, description }, { uri: schema.$id, title: schema.title, description: schema.description }, id);
      assert.equal(dialect, id.split('/')[0]);
    }
  });

  test('codes by name, each with a severity, a description and a message', () => {
    const codes = dialproof.diagnosticCodes();
    const names = codes.map((code) => code.code);
    const keys = Object.keys(dialproof.englishMessages());
    assert.deepEqual(names, [...new Set(names)].sort());
    for (const { code, severity, description } of codes) {
      assert.match(code, /^[a-z]+\.[a-z0-9_]+$/);
      assert.match(severity, /^(error|warning|hint)$/);
      assert.ok(description.length > 0, code);
      assert.ok(keys.includes(code), `${code} has no message`);
    }
    const groups = new Set(keys.map((key) => key.split('/')[0]));
    for (const key of groups) assert.ok(names.includes(key) || !/^(json|number|schema|diagnostics)\./.test(key), `${key} has no code`);
  });

  test('every code that the samples expect is in the list', () => {
    const names = new Set(dialproof.diagnosticCodes().map((code) => code.code));
    for (const { code } of samples().flatMap((sample) => sample.expected)) assert.ok(names.has(code), code);
  });

  test('regions by code, once each', () => {
    const regions = phone.regions().map((region) => region.region);
    assert.deepEqual(regions, [...new Set(regions)].sort());
    for (const { region, callingCode } of phone.regions()) {
      assert.match(region, /^[A-Z]{2}$/);
      assert.ok(Number.isInteger(callingCode) && callingCode > 0 && callingCode < 1000, region);
    }
  });
});

suite('messages in other words', () => {
  test('those given are used, the others stay English', () => {
    const messages = { 'json.empty': 'Hier steht nichts.', 'number.empty': 'Bitte eine Nummer eingeben.' };
    assert.equal(validate('', { messages }).diagnostics[0].message, 'Hier steht nichts.');
    assert.equal(dialproof.checkE164('', { messages }).diagnostics[0].message, 'Bitte eine Nummer eingeben.');
    assert.equal(phone.checkNumber('', { messages }).diagnostics[0].message, 'Bitte eine Nummer eingeben.');
    assert.deepEqual(validate('{}', { messages }), validate('{}'));
  });

  test('the English catalogue given back changes nothing', () => {
    const messages = dialproof.englishMessages();
    for (const sample of samples()) {
      const text = readFileSync(join(ROOT, sample.path));
      assert.equal(dialproof.validateToJson(sample.schema, text, { messages }), dialproof.validateToJson(sample.schema, text), sample.path);
    }
  });

  test('a template that is not well formed throws nothing', () => {
    for (const template of ['{', '}', '{}', '[[', ']]', '{field', '{field, plural, one {', '{nothing}', '{field, nothing}', '']) {
      const { diagnostics } = validate('{}', { messages: { 'schema.required': template } });
      assert.ok(diagnostics.every((diagnostic) => typeof diagnostic.message === 'string'), template);
    }
  });
});
