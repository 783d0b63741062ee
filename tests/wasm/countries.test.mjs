// Countries and postal codes against two libraries that know them as well, each from sources of its own.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { postcodeValidator, postcodeValidatorExistsForCountry } from 'postcode-validator';
import validator from 'validator';

import { load } from '../../wasm/dist/verification.js';

const verification = await load();

// Codes that a library takes and no letter reaches anybody with any more, or not yet.
const EXPLAINED = {
  IL: /^\d{6}$/, // a country's codes have had five digits, and seven since 2013
  KR: /^\d{6}$/, // of before 2015
  PT: /^\d{4}$/, // half of a code
};
const SHAPES = [
  '9999', '99999', '999999', '9999999', '999', '999 99', '99-999', '9999-999', '999-9999', '99999-9999',
  'A9A 9A9', 'A9 9AA', 'AA9 9AA', 'AA99 9AA', '9999 AA', 'AAA 9999', 'A9999AAA', 'A99 AA99',
];
const NO_CODE = 'Z0Z0Z0Z0Z0';
const DRAWN = 40; // of each shape

function randomFrom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const draw = (shape, random) => shape.replaceAll('9', () => String(random(10))).replaceAll('A', () => 'ABCEGHJKLMNPRSTVXY'[random(18)]);

/** What is wrong with a postal code, as an address of the country has it; undefined when nothing is. */
function faultOf(country, postalCode) {
  const document = { businessProfile: { country, address: { street: '1 Main Street', city: 'Springfield', postalCode } } };
  const { diagnostics } = verification.assess(JSON.stringify(document), 'draft');
  return diagnostics.find(({ code }) => code === 'verification.postal_code_form');
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const countries = letters.flatMap((a) => letters.map((b) => a + b)).filter((country) => faultOf(country, NO_CODE) !== undefined);

test('countries are those that ISO 3166-1 assigns a code to', () => {
  for (const country of letters.flatMap((a) => letters.map((b) => a + b))) {
    const { diagnostics } = verification.assess(JSON.stringify({ businessProfile: { country } }), 'draft');
    assert.equal(diagnostics.some(({ code }) => code === 'verification.country_unknown'), !validator.isISO31661Alpha2(country), country);
  }
});

test('forms of postal codes are those of other libraries', () => {
  const random = randomFrom(58);
  let taken = 0;
  assert.ok(countries.length > 50, `${countries.length} countries`);
  for (const country of countries) {
    const oracles = [
      ...(postcodeValidatorExistsForCountry(country) ? [(text) => postcodeValidator(text, country)] : []),
      ...(validator.isPostalCodeLocales.includes(country) ? [(text) => validator.isPostalCode(text, country)] : []),
    ];
    assert.ok(oracles.length > 0, country);
    const { example } = faultOf(country, NO_CODE).params;
    for (const takes of oracles) assert.ok(takes(example), `${country}: ${example}`);
    for (const shape of SHAPES) {
      for (let i = 0; i < DRAWN; i += 1) {
        const text = draw(shape, random);
        if (EXPLAINED[country]?.test(text) || !oracles.some((takes) => takes(text))) continue;
        assert.equal(faultOf(country, text), undefined, `${country}: ${text}`);
        taken += 1;
      }
    }
  }
  assert.ok(taken > 2500, `${taken} codes`);
});
