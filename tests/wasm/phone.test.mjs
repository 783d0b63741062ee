// What `dialproof/phone` offers beside the verdict, held against npm's google-libphonenumber.

import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import libphonenumber from 'google-libphonenumber';

import { load } from '../../wasm/dist/phone.js';

const { AsYouTypeFormatter, PhoneNumberFormat, PhoneNumberType, PhoneNumberUtil } = libphonenumber;
const util = PhoneNumberUtil.getInstance();
const EXAMPLES = util.getSupportedRegions().map((region) => ({ region, number: util.getExampleNumber(region) }));

let phone;
before(async () => {
  phone = await load();
});

suite('as you type', () => {
  test('what is typed at the end is grouped as Google groups it', () => {
    for (const { region, number } of EXAMPLES) {
      for (const form of [PhoneNumberFormat.E164, PhoneNumberFormat.NATIONAL]) {
        const typed = util.format(number, form).replace(/[^\d+]/g, '');
        const formatter = new AsYouTypeFormatter(region);
        let text = '';
        for (const sign of typed) {
          const wanted = formatter.inputDigit(sign);
          ({ text } = phone.editAsYouType(text, { begin: text.length, end: text.length, inserted: sign }, region));
          assert.equal(text, wanted, `${region} ${typed}`);
        }
      }
    }
  });

  test('the caret stays behind its digit', () => {
    assert.deepEqual(phone.formatAsYouType('2015550123', 6, 'US'), { text: '(201) 555-0123', caret: 9 });
    assert.deepEqual(phone.editAsYouType('(201) 555-0123', { begin: 5, end: 6 }, 'US'), { text: '(205) 550-123', caret: 3 });
    assert.deepEqual(phone.editAsYouType('(201) 555-0123', { begin: 4, end: 5, isForward: true }, 'US').text, '(201) 550-123');
    assert.deepEqual(phone.editAsYouType('(201) 555', { begin: 2, end: 2, inserted: '9' }, 'US'), { text: '290-1555', caret: 2 });
  });

  test('a pasted text that is more than a number stays as it is, its caret in UTF-16 units', () => {
    const pasted = '\u{1f4de} 020 7946';
    assert.deepEqual(phone.editAsYouType('', { begin: 0, end: 0, inserted: pasted }, 'GB'), { text: pasted, caret: pasted.length });
    assert.deepEqual(phone.formatAsYouType(pasted, 2, 'GB'), { text: pasted, caret: 2 });
  });

  test('places outside and unknown regions are no trouble', () => {
    assert.deepEqual(phone.formatAsYouType('201', 99, 'US'), { text: '201', caret: 3 });
    assert.deepEqual(phone.formatAsYouType('+12015550123', 12, 'XX'), { text: '+1 201-555-0123', caret: 15 });
    assert.deepEqual(phone.formatAsYouType('2015550123', 10), { text: '2015550123', caret: 10 });
  });

  test('wrong use is a TypeError', () => {
    assert.throws(() => phone.formatAsYouType(1, 0), TypeError);
    assert.throws(() => phone.formatAsYouType('1', -1), TypeError);
    assert.throws(() => phone.editAsYouType('1', { begin: 0 }), TypeError);
    assert.throws(() => phone.editAsYouType('1', { begin: 0, end: 1, inserted: 2 }), TypeError);
  });
});

suite('number match', () => {
  const NAMES = ['invalid', 'none', 'short_nsn', 'nsn', 'exact'];

  test('is what Google says', () => {
    const texts = EXAMPLES.flatMap(({ number }) => [
      util.format(number, PhoneNumberFormat.E164),
      util.format(number, PhoneNumberFormat.NATIONAL),
      `${util.format(number, PhoneNumberFormat.INTERNATIONAL)} ext. 5`,
    ]);
    for (let i = 0; i + 3 < texts.length; i += 1) {
      for (const other of [texts[i], texts[i + 1], texts[i + 3]]) {
        assert.equal(phone.matchNumbers(texts[i], other).match, NAMES[util.isNumberMatch(texts[i], other)], `${texts[i]} | ${other}`);
      }
    }
  });

  test('texts of one call stay apart: halves of a surrogate pair are no character together', () => {
    const [first, second] = ['+12015550123\ud83d', '\ude00+12015550123'];
    const { match } = phone.matchNumbers(first, second);
    assert.equal(match, phone.matchNumbers(first.toWellFormed(), second.toWellFormed()).match);
    const edited = phone.editAsYouType('+1\ud83d', { begin: 3, end: 3, inserted: '\ude00' });
    assert.equal(edited.text, '+1\ufffd\ufffd');
  });

  test('tells why a text is no number', () => {
    const { match, first, second } = phone.matchNumbers('+12015550123', 'nobody');
    assert.deepEqual([match, first.length, second[0].code], ['invalid', 0, 'number.not_a_number']);
  });
});

suite('example numbers', () => {
  const nameOf = (type) => type.toLowerCase();

  test('are those of Google, for each region and type', () => {
    let count = 0;
    for (const region of util.getSupportedRegions()) {
      for (const [name, type] of Object.entries(PhoneNumberType)) {
        const number = name === 'UNKNOWN' ? util.getExampleNumber(region) : util.getExampleNumberForType(region, type);
        const wanted = number ? util.format(number, PhoneNumberFormat.E164) : undefined;
        assert.equal(phone.exampleNumber(region, nameOf(name)), wanted, `${region} ${name}`);
        count += wanted === undefined ? 0 : 1;
      }
      assert.equal(phone.exampleNumber(region), phone.exampleNumber(region.toLowerCase(), 'fixed_line'));
    }
    assert.ok(count > 1300, `${count} numbers`);
  });

  test('are none of a region that does not exist', () => {
    assert.equal(phone.exampleNumber('XX'), undefined);
    assert.equal(phone.exampleNumber('001'), undefined);
    assert.equal(phone.exampleNumber(''), undefined);
  });

  test('wrong use is a TypeError', () => {
    assert.throws(() => phone.exampleNumber('GB', 'landline'), TypeError);
    assert.throws(() => phone.exampleNumber(44), TypeError);
  });
});

suite('formats', () => {
  test('from another region are as Google has them', () => {
    for (const { region, number } of EXAMPLES) {
      for (const dialledFrom of ['US', 'GB', 'AU', 'KZ', region]) {
        const result = phone.checkNumber(util.format(number, PhoneNumberFormat.E164), { dialledFrom });
        assert.equal(result.outOfCountry, util.formatOutOfCountryCallingNumber(number, dialledFrom), `${region} from ${dialledFrom}`);
        const mobile = util.formatNumberForMobileDialing(number, dialledFrom, false);
        assert.equal(result.mobileDialing ?? '', mobile, `${region} from ${dialledFrom}`);
      }
    }
  });

  test('are left out where they are not asked for', () => {
    const { e164, national, international, outOfCountry } = phone.checkNumber('+12015550123', { formats: false });
    assert.deepEqual([e164, national, international, outOfCountry], ['+12015550123', undefined, undefined, undefined]);
    assert.equal(phone.checkNumber('+12015550123').national, '(201) 555-0123');
  });

  test('a region that does not exist is refused', () => {
    assert.equal(phone.checkNumber('+12015550123', { dialledFrom: 'XX' }).diagnostics[0].code, 'number.unknown_region');
  });
});
