// The entries say what google-libphonenumber says, whose metadata the core is made from: on the example numbers of every
// region and type, and on 200,000 texts that a person could type.

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

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

// What they say of it.
function expected(number) {
  const valid = util.isValidNumber(number);
  return {
    possible: util.isPossibleNumber(number),
    valid,
    region: valid ? util.getRegionCodeForNumber(number) : undefined,
    type: typeNames.get(util.getNumberType(number)),
    callingCode: number.getCountryCode(),
    nsn: util.getNationalSignificantNumber(number),
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
  const NAMES = ['possible', 'valid', 'region', 'type', 'callingCode', 'nsn', 'e164', 'international', 'national', 'rfc3966'];

  function theirs({ text, region }) {
    try {
      return expected(util.parse(text, region ?? 'ZZ'));
    } catch {
      return { possible: false, valid: false, type: 'unknown' };
    }
  }

  // Where Google's own libraries differ: ours is the one in C++. What falls under none of these is a fault.
  const KNOWN = [
    {
      why: 'JavaScript keeps a national number as a double: of more than fifteen digits it may change the last ones',
      applies: (_, wanted) => wanted.nsn?.length > 15,
    },
    {
      why: 'among letters that stand for digits, C++ reads ASCII digits alone and JavaScript those of every script',
      applies: (text) => /[a-z].*[a-z].*[a-z]/is.test(text) && /(?![0-9])\p{Nd}/u.test(text),
    },
    {
      why: 'behind a number, C++ keeps letters of every script and then finds no number; JavaScript drops all but ASCII ones',
      applies: (text) => /(?![a-z])\p{L}/iu.test(text),
    },
  ];

  const isE164 = (text, { valid, e164: form }) => valid && form === text;

  test(`${COUNT} texts are read as google-libphonenumber reads them`, (t) => {
    const differences = [];
    const counts = { texts: 0, valid: 0, parsed: 0 };
    const known = KNOWN.map(() => 0);
    for (const typed of typedNumbers(COUNT)) {
      const wanted = theirs(typed);
      const result = phone.checkNumber(typed.text, typed.region === undefined ? undefined : { defaultRegion: typed.region });
      const wrong = NAMES.filter((name) => result[name] !== wanted[name]);
      const reason = KNOWN.findIndex(({ applies }) => applies(typed.text, wanted));
      if (wrong.length > 0 && reason >= 0) known[reason] += 1;
      if (wrong.length > 0 && reason < 0) differences.push({ ...typed, wrong, ours: pick(result, wrong), theirs: pick(wanted, wrong) });
      counts.texts += 1;
      counts.valid += Number(wanted.valid);
      counts.parsed += Number(wanted.e164 !== undefined);
    }
    t.diagnostic(`${counts.texts} texts, ${counts.parsed} of them numbers, ${counts.valid} valid; ${differences.length} differences`);
    KNOWN.forEach(({ why }, i) => t.diagnostic(`${known[i]} where ${why}`));
    assert.deepEqual(differences.slice(0, 20), []);
    assert.ok(counts.texts >= COUNT && counts.valid > COUNT / 4 && counts.parsed > counts.valid);
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
