// Phone numbers: strict E.164 verdicts, and numbers as people write them.

import libphonenumber from 'google-libphonenumber';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

import { lenientTexts, strictTexts } from './corpus.mjs';
import { contender, race } from './measure.mjs';

const { PhoneNumberFormat, PhoneNumberUtil } = libphonenumber;
const util = PhoneNumberUtil.getInstance();

const OURS = 'dialproof';
const GOOGLE = 'google-libphonenumber';
const JS = 'libphonenumber-js/max';

function googleStrict(text) {
  if (!text.startsWith('+')) return false;
  try {
    const number = util.parse(text);
    return util.isValidNumber(number) && util.format(number, PhoneNumberFormat.E164) === text;
  } catch {
    return false;
  }
}

function jsStrict(text) {
  const number = parsePhoneNumberFromString(text, { extract: false });
  return number !== undefined && number.number === text && number.isValid();
}

// What is made of a number goes here, so that no engine leaves its making out.
const kept = { last: undefined };

function googleLenient({ text, region }) {
  try {
    const number = util.parse(text, region);
    const valid = util.isValidNumber(number);
    kept.last = [util.format(number, PhoneNumberFormat.E164), util.getRegionCodeForNumber(number), util.getNumberType(number)];
    return valid;
  } catch {
    return false;
  }
}

function jsLenient({ text, region }) {
  const number = parsePhoneNumberFromString(text, { defaultCountry: region, extract: false });
  if (number === undefined) return false;
  kept.last = [number.number, number.country, number.getType()];
  return number.isValid();
}

function compare(what, inputs, verdicts, effort) {
  const agreed = inputs.filter((input) => new Set(Object.values(verdicts).map((verdict) => verdict(input))).size === 1);
  const contenders = Object.entries(verdicts).map(([name, verdict]) => contender(name, verdict, agreed));
  const rates = race(contenders, agreed.length, effort);
  const note = `${agreed.length} inputs; ${inputs.length - agreed.length} left out, on which the three, of different metadata, do not agree`;
  return { what, note, rates, ours: OURS, unit: 'numbers/s' };
}

export function numbers(dialproof, effort) {
  const optionsOf = new Map(dialproof.regions().map(({ region }) => [region, { defaultRegion: region }]));
  return [
    {
      id: 'e164.single',
      ...compare(
        'strict E.164: verdict (ours with reason, place, fix)',
        strictTexts(),
        { [OURS]: (text) => dialproof.checkE164(text).valid, [GOOGLE]: googleStrict, [JS]: jsStrict },
        effort,
      ),
    },
    {
      id: 'phone.lenient',
      ...compare(
        'as people write: valid, E.164, region, type (ours with 3 more formats)',
        lenientTexts(),
        {
          [OURS]: ({ text, region }) => dialproof.checkNumber(text, optionsOf.get(region)).valid,
          [GOOGLE]: googleLenient,
          [JS]: jsLenient,
        },
        effort,
      ),
    },
  ];
}
