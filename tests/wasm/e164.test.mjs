// The E.164 entry's own rules: reasons, places, levels, batches, plans that come later. Its verdicts are
// tests/conformance's.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';

import { ROOT } from '../../tools/samples.mjs';
import { DialproofLoadError, load } from '../../wasm/dist/e164.js';
import { load as loadMain } from '../../wasm/dist/index.js';

const e164 = await load();
const main = await loadMain();
const PLAN = new Uint8Array(readFileSync(join(ROOT, 'build/wasm/core/plan/dialproof.plan')));

const VALID = '+12015550123';
const FAULTS = [
  ['', 'number.empty', 0, 0],
  ['12015550123', 'number.missing_plus', 0, 0],
  ['＋12015550123', 'number.missing_plus', 0, 0],
  ['+1 201 555 0123', 'number.unexpected_character', 2, 1],
  ['+12015550123\n', 'number.unexpected_character', 12, 1],
  ['+1201555O123', 'number.unexpected_character', 8, 1],
  ['+1\u{1F4DE}201', 'number.unexpected_character', 2, 2],
  ['+1201555\ud800', 'number.unexpected_character', 8, 1],
  ['+1İ2015550123', 'number.unexpected_character', 2, 1], // U+0130: its low byte is a digit
  ['+0', 'number.unexpected_character', 1, 1],
  ['+', 'number.too_short', 1, 0],
  ['+120155501', 'number.too_short', 10, 0],
  ['+120155501234', 'number.too_long', 12, 1],
  ['+9991234567', 'number.unknown_calling_code', 1, 3],
  ['+15550123', 'number.local_only', 0, 9],
  ['+11155550123', 'number.not_valid', 2, 10],
  ['+4402079460018', 'number.not_canonical', 0, 14],
];

suite('a text', () => {
  test('that is a number has region and type', () => {
    assert.deepEqual(e164.check(VALID), { valid: true, region: 'US', type: 'fixed_line_or_mobile' });
    assert.deepEqual(e164.check('+442079460018'), { valid: true, region: 'GB', type: 'fixed_line' });
    assert.deepEqual(e164.check('+80012345678'), { valid: true, region: '001', type: 'toll_free' });
    assert.ok(Object.isFrozen(e164.check(VALID)));
  });

  for (const [text, code, offset, length] of FAULTS) {
    test(`that is none is told why: ${JSON.stringify(text)}`, () => {
      const result = e164.check(text);
      assert.deepEqual([result.valid, result.code, result.offset, result.length], [false, code, offset, length]);
      assert.equal(e164.isValid(text), false);
      const [{ message, code: mainCode }] = main.checkE164(text).diagnostics;
      assert.equal(mainCode, code);
      if (!text.endsWith('\ud800')) assert.equal(result.message, message); // there half a character has become U+FFFD
    });
  }

  test('that is another number’s is told which', () => {
    assert.equal(e164.check('+4402079460018').expected, '+442079460018');
    assert.equal(e164.check('+11155550123').expected, undefined);
  });

  test('of any length keeps its place', () => {
    const { code, offset, length } = e164.check(`+${'1'.repeat(1_000_000)}`);
    assert.deepEqual([code, offset, length], ['number.too_long', 21, 999_980]);
    assert.equal(e164.check(`+${'1'.repeat(1_000_000)}x`).offset, 1_000_001);
    assert.equal(e164.check(`+${'1'.repeat(253)}xyz`).offset, 254);
  });

  test('is asked no more than the level', () => {
    assert.deepEqual(e164.check('+11155550123', { level: 'possible' }), { valid: true, type: 'unknown' });
    assert.equal(e164.check(VALID, { level: 'possible' }).region, 'US');
    assert.equal(e164.check('+120155501', { level: 'possible' }).code, 'number.too_short');
    assert.equal(e164.isValid('+120155501', { level: 'syntax' }), true);
    assert.equal(e164.isValid('+1-2', { level: 'syntax' }), false);
    assert.equal(e164.isValid('+11155550123', { level: undefined }), false);
  });

  test('may mean a number', () => {
    assert.equal(e164.suggest('+1 (201) 555-0123'), VALID);
    assert.equal(e164.suggest('020 7946 0018', { defaultRegion: 'gb' }), '+442079460018');
    assert.equal(e164.suggest('０２０ ７９４６ ００１８', { defaultRegion: 'GB' }), '+442079460018');
    for (const region of ['', 'XX', 'Ö', '\0']) assert.equal(e164.suggest('020 7946 0018', { defaultRegion: region }), undefined);
    assert.equal(e164.suggest(VALID), undefined);
    assert.equal(e164.suggest('hello'), undefined);
  });
});

suite('a batch', () => {
  const texts = [VALID, ...FAULTS.map(([text]) => text), `+${'1'.repeat(100_000)}`, '+442079460018\r', '\r\n', `${VALID}\n${VALID}`, ''];

  function assertSame(batch, numbers, level) {
    assert.equal(batch.length, numbers.length);
    numbers.forEach((number, index) => {
      const single = e164.check(number, { level });
      assert.equal(batch.isValid(index), single.valid, number);
      assert.equal(batch.code(index), single.code, number);
      assert.equal(batch.region(index), single.region, number);
      assert.equal(batch.type(index), single.type ?? 'unknown', number);
      assert.equal(batch.offset(index), Math.min(single.offset ?? 0, 255), number);
    });
    assert.equal(batch.countValid(), numbers.filter((number) => e164.isValid(number, { level })).length);
  }

  test('of an array says of each text what check says', () => {
    for (const level of ['syntax', 'possible', 'valid']) assertSame(e164.checkAll(texts, { level }), texts, level);
  });

  test('of lines says it of each line, from a string and from bytes', () => {
    const lines = texts.filter((text) => !/[\r\n]/.test(text) && text.isWellFormed());
    for (const end of ['\n', '\r\n']) {
      const text = lines.map((line) => line + end).join('');
      assertSame(e164.checkAll(text), lines);
      assertSame(e164.checkAll(new TextEncoder().encode(text)), lines);
      assertSame(e164.checkAll(text.slice(0, -end.length)), lines.slice(0, -1)); // the last one is empty
    }
  });

  test('may be larger than what is read at once', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => (i % 3 === 0 ? VALID : `+1201555${String(i).padStart(5, '0')}`));
    const batch = e164.checkAll(many);
    assert.deepEqual(e164.checkAll(many.join('\n')).packed, batch.packed);
    assert.deepEqual(e164.checkAll(Buffer.from(`${many.join('\r\n')}\r\n`)).packed, batch.packed);
    for (let i = 0; i < many.length; i += 997) assert.equal(batch.isValid(i), e164.isValid(many[i]), many[i]);
    assert.equal(e164.checkAll(['x'.repeat(3_000_000), VALID]).countValid(), 1);
    assert.equal(e164.checkAll(`${'x'.repeat(3_000_000)}\n${VALID}`).countValid(), 1);
  });

  test('of nothing is empty', () => {
    for (const nothing of [[], '', new Uint8Array()]) assert.equal(e164.checkAll(nothing).length, 0);
    assert.deepEqual([e164.checkAll('\n').length, e164.checkAll('\n').code(0)], [1, 'number.empty']);
  });

  test('has no other index', () => {
    const batch = e164.checkAll([VALID]);
    for (const index of [-1, 1, 0.5, NaN]) assert.throws(() => batch.isValid(index), RangeError);
  });
});

suite('wrong use is a TypeError', () => {
  test('of texts', () => {
    for (const text of [undefined, null, 1, {}, ['+1'], new Uint8Array(2), new String('+1')]) {
      for (const method of ['check', 'isValid', 'suggest']) assert.throws(() => e164[method](text), TypeError);
    }
    for (const numbers of [undefined, null, 1, {}, new Uint16Array(2), [1], [VALID, null]]) {
      assert.throws(() => e164.checkAll(numbers), TypeError);
    }
    for (const plan of [undefined, 'DPPLAN', [1], new ArrayBuffer(8)]) assert.throws(() => e164.loadPlan(plan), TypeError);
  });

  test('of options', () => {
    for (const options of [null, 1, 'valid', { levels: 'valid' }, { level: 'exact' }, { level: null }]) {
      for (const method of ['check', 'isValid', 'checkAll']) assert.throws(() => e164[method](VALID, options), TypeError);
    }
    assert.throws(() => e164.check(VALID, { region: 'US' }), /"region".*level/);
    assert.throws(() => e164.suggest('1', { defaultRegion: 1 }), TypeError);
  });
});

suite('a plan', () => {
  const damaged = (change) => {
    const bytes = PLAN.slice();
    change(bytes);
    return bytes;
  };
  // FNV-1a over all behind it: a file that is hostile, not damaged.
  function resealed(bytes) {
    let sum = 0xcbf29ce484222325n;
    for (const byte of bytes.subarray(20)) sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n);
    new DataView(bytes.buffer).setBigUint64(12, sum, true);
    return bytes;
  }
  const refusals = [
    ['plan.not_a_plan', 'no bytes', new Uint8Array()],
    ['plan.not_a_plan', 'another file', new TextEncoder().encode('<!doctype html>')],
    ['plan.incomplete', 'a header that is cut off', PLAN.subarray(0, 10)],
    ['plan.incomplete', 'a file that is cut off', PLAN.subarray(0, -1)],
    ['plan.incomplete', 'a file with something behind it', new Uint8Array([...PLAN, 0])],
    ['plan.unknown_version', 'a later format', damaged((bytes) => (bytes[6] += 1))],
    ['plan.checksum', 'a changed byte', damaged((bytes) => (bytes[1000] ^= 1))],
    ['plan.malformed', 'nonsense with the right checksum', resealed(damaged((bytes) => bytes.fill(0xff, 40)))],
  ];
  for (const [code, name, bytes] of refusals) {
    test(`is refused, and the old one stays: ${name}`, () => {
      assert.throws(
        () => e164.loadPlan(bytes),
        (error) => error instanceof DialproofLoadError && error.code === code && /\w.*\.$/.test(error.message),
      );
      assert.deepEqual(e164.check(VALID), { valid: true, region: 'US', type: 'fixed_line_or_mobile' });
    });
  }

  test('is refused or harmless, whatever bytes it has', () => {
    for (let i = 20; i < PLAN.length; i += 257) {
      const bytes = resealed(damaged((copy) => (copy[i] ^= 0xff)));
      try {
        e164.loadPlan(bytes);
      } catch (error) {
        assert.match(error.code, /^plan\./);
      }
      assert.equal(typeof e164.check(VALID).valid, 'boolean');
    }
    e164.loadPlan(PLAN);
    assert.equal(e164.isValid(VALID), true);
  });

  test('takes the place of the one before', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/google-libphonenumber/package.json'), 'utf8'));
    assert.equal(e164.planVersion, `google-libphonenumber ${version}`);
    const newer = damaged((bytes) => bytes.set(new TextEncoder().encode('g00gle'), 21));
    e164.loadPlan(resealed(newer));
    assert.equal(e164.planVersion, `g00gle-libphonenumber ${version}`);
    assert.equal(e164.check(VALID).region, 'US');
    e164.loadPlan(PLAN);
    assert.equal(e164.planVersion, `google-libphonenumber ${version}`);
  });
});
