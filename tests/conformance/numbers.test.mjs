// On the example numbers of every region and type the façade says what google-libphonenumber says, whose metadata the core
// is made from.

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import libphonenumber from 'google-libphonenumber';
import { load } from '../../wasm/dist/index.js';

const { PhoneNumberFormat, PhoneNumberType, PhoneNumberUtil } = libphonenumber;

const dialproof = await load();
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
        assert.deepEqual(pick(dialproof.checkNumber(text), Object.keys(wanted)), wanted, text);
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
      assert.deepEqual(pick(dialproof.checkNumber(text, { defaultRegion: region }), Object.keys(wanted)), wanted, `${region} ${text}`);
    }
  });

  test('on the regions there are, and their calling codes', () => {
    const wanted = util.getSupportedRegions().map((region) => ({ region, callingCode: util.getCountryCodeForRegion(region) }));
    wanted.sort((a, b) => (a.region < b.region ? -1 : 1));
    assert.deepEqual(dialproof.regions(), wanted);
  });
});

suite('checkE164 takes the E.164 form and nothing else', () => {
  test('of each valid example number', () => {
    for (const { number } of examples()) {
      const { valid, e164 } = expected(number);
      assert.equal(dialproof.checkE164(e164).valid, valid, e164);
    }
  });

  test('not as it is displayed, without plus, or with a digit more or less than a plan has', () => {
    for (const { number } of examples()) {
      const e164 = util.format(number, PhoneNumberFormat.E164);
      for (const text of [util.format(number, PhoneNumberFormat.INTERNATIONAL), e164.slice(1), `${e164}0000000000`, e164.slice(0, 3)]) {
        const { valid, diagnostics } = dialproof.checkE164(text);
        assert.deepEqual([valid, diagnostics.length], [false, 1], text);
      }
    }
  });
});
