// The entries say what google-libphonenumber says, whose metadata the core is made from: on the example numbers of every
// region and type, and on 200,000 texts that a person could type.

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';

import libphonenumber from 'google-libphonenumber';
import { load as loadE164 } from '../../wasm/dist/e164.js';
import { load } from '../../wasm/dist/index.js';
import { load as loadPhone } from '../../wasm/dist/phone.js';
import { typedNumbers } from './typed-numbers.mjs';

const { PhoneNumberFormat, PhoneNumberType, PhoneNumberUtil } = libphonenumber;

const dialproof = await load();
const e164 = await loadE164();
const phone = await loadPhone();
const util = PhoneNumberUtil.getInstance();
const typeNames = new Map(Object.entries(PhoneNumberType).map(([name, value]) => [value, name.toLowerCase()]));

function* examples() {
  for (const region of util.getSupportedRegions()) {
    for (const type of Object.values(PhoneNumberType)) {
      const number = util.getExampleNumberForType(region, type);
      if (number) yield { region, number };
    }
  }
  for (const callingCode of util.getSupportedGlobalNetworkCallingCodes()) {
    yield { region: '001', number: util.getExampleNumberForNonGeoEntity(callingCode) };
  }
}

// What they say of a text that is no number.
const NOTHING = {
  possible: false,
  valid: false,
  region: undefined,
  type: 'unknown',
  callingCode: undefined,
  nsn: undefined,
  extension: undefined,
  e164: undefined,
  international: undefined,
  national: undefined,
  rfc3966: undefined,
};

// What they say of a number.
function expected(number) {
  const valid = util.isValidNumber(number);
  return {
    possible: util.isPossibleNumber(number),
    valid,
    region: valid ? util.getRegionCodeForNumber(number) : undefined,
    type: typeNames.get(util.getNumberType(number)),
    callingCode: number.getCountryCode(),
    nsn: util.getNationalSignificantNumber(number),
    extension: number.getExtension() || undefined,
    e164: util.format(number, PhoneNumberFormat.E164),
    international: util.format(number, PhoneNumberFormat.INTERNATIONAL),
    national: util.format(number, PhoneNumberFormat.NATIONAL),
    rfc3966: util.format(number, PhoneNumberFormat.RFC3966),
  };
}

const pick = (result, names) => Object.fromEntries(names.map((name) => [name, result[name]]));

suite('checkNumber agrees with google-libphonenumber', () => {
  test('on example numbers with calling code, in E.164 and as they are displayed', () => {
    let count = 0;
    for (const { number } of examples()) {
      const wanted = expected(number);
      const display = util.format(number, PhoneNumberFormat.INTERNATIONAL);
      for (const text of [wanted.e164, display]) {
        assert.deepEqual(pick(phone.checkNumber(text), Object.keys(wanted)), wanted, text);
        count += 1;
      }
    }
    assert.ok(count > 2500, `${count} numbers`);
  });

  test('on example numbers written nationally', () => {
    for (const { region, number } of examples()) {
      if (region === '001') continue;
      const text = util.format(number, PhoneNumberFormat.NATIONAL);
      const wanted = expected(util.parse(text, region));
      assert.deepEqual(pick(phone.checkNumber(text, { defaultRegion: region }), Object.keys(wanted)), wanted, `${region} ${text}`);
    }
  });

  test('on the regions there are, and their calling codes', () => {
    const wanted = util.getSupportedRegions().map((region) => ({ region, callingCode: util.getCountryCodeForRegion(region) }));
    wanted.sort((a, b) => (a.region < b.region ? -1 : 1));
    assert.deepEqual(phone.regions(), wanted);
  });
});

suite('checkE164 takes the E.164 form and nothing else', () => {
  test('of each valid example number', () => {
    for (const { number } of examples()) {
      const { valid, e164: form } = expected(number);
      assert.equal(dialproof.checkE164(form).valid, valid, form);
      assert.equal(e164.isValid(form), valid, form);
    }
  });

  test('not as it is displayed, without plus, or with a digit more or less than a plan has', () => {
    for (const { number } of examples()) {
      const form = util.format(number, PhoneNumberFormat.E164);
      for (const text of [util.format(number, PhoneNumberFormat.INTERNATIONAL), form.slice(1), `${form}0000000000`, form.slice(0, 3)]) {
        const { valid, diagnostics } = dialproof.checkE164(text);
        assert.deepEqual([valid, diagnostics.length], [false, 1], text);
      }
    }
  });
});

suite('on what a person could type', () => {
  const COUNT = 200_000;

  // Where both are right by their own lights, why, and how often. In each, libphonenumber in Java and C++ reads as we do.
  const REASONS = [
    {
      why: 'JavaScript keeps 53 bits of a national number: theirs has other last digits',
      holds: (_, wanted) => Number(wanted.nsn) > Number.MAX_SAFE_INTEGER,
      count: 225,
    },
    {
      why: 'a letter that is on no key (é) ends no number for them; else it makes the text none',
      holds: (text, _, result) => text.includes('é') && result.diagnostics[0]?.code === 'number.not_a_number',
      count: 72,
    },
    {
      why: 'beside letters that stand for digits, digits that are not ASCII are read by them alone',
      holds: (text) => text.match(/[a-z]/gi)?.length >= 3 && /[\uff10-\uff19\u0660-\u0669]/.test(text),
      count: 89,
    },
  ];

  function theirs({ text, region }) {
    try {
      return expected(util.parse(text, region ?? 'ZZ'));
    } catch {
      return NOTHING;
    }
  }

  const isE164 = (text, { valid, e164: form }) => valid && form === text;

  test(`${COUNT} texts are read as google-libphonenumber reads them`, (t) => {
    const counts = { texts: 0, valid: 0, numbers: 0 };
    const differences = REASONS.map(() => 0);
    for (const { text, region } of typedNumbers(COUNT)) {
      const wanted = theirs({ text, region });
      const result = phone.checkNumber(text, region === undefined ? undefined : { defaultRegion: region });
      const said = pick(result, Object.keys(wanted));
      counts.texts += 1;
      counts.valid += Number(wanted.valid);
      counts.numbers += Number(wanted.e164 !== undefined);
      if (isDeepStrictEqual(said, wanted)) continue;
      const reason = REASONS.findIndex(({ holds }) => holds(text, wanted, result));
      if (reason < 0) assert.deepEqual(said, wanted, `${region}: ${JSON.stringify(text)}`);
      differences[reason] += 1;
    }
    t.diagnostic(`${counts.texts} texts, ${counts.numbers} of them numbers, ${counts.valid} valid`);
    REASONS.forEach(({ why }, index) => t.diagnostic(`${differences[index]} differ: ${why}`));
    assert.ok(counts.texts >= COUNT && counts.valid > COUNT / 2 && counts.numbers > counts.valid);
    assert.deepEqual(differences, REASONS.map(({ count }) => count));
  });

  test(`${COUNT} texts are E.164 where google-libphonenumber says so`, (t) => {
    const texts = [];
    const wanted = [];
    for (const { text } of typedNumbers(COUNT)) {
      const read = theirs({ text });
      // The text as it is, and the number in it.
      for (const form of read.e164 === undefined ? [text] : [text, read.e164]) {
        texts.push(form);
        wanted.push({ ...read, valid: isE164(form, read) });
      }
    }
    const batch = e164.checkAll(texts);
    const differing = texts.filter((text, i) => {
      const { valid, region, type } = wanted[i];
      const isSame = batch.isValid(i) === valid && (!valid || (batch.region(i) === region && batch.type(i) === type));
      return !isSame || e164.isValid(text) !== valid;
    });
    t.diagnostic(`${texts.length} texts, ${batch.countValid()} valid; ${differing.length} differences`);
    assert.deepEqual(differing.slice(0, 20), []);
    assert.ok(batch.countValid() > COUNT / 4);
  });
});
