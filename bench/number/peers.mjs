// The libraries for numbers, each as its users use it: a strict verdict on a text, and what is made of a text as people
// write it.

import libphonenumber from 'google-libphonenumber';
import { parsePhoneNumber } from 'awesome-phonenumber';
import itu from 'intl-tel-input/utils';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

const { PhoneNumberFormat, PhoneNumberUtil } = libphonenumber;
const util = PhoneNumberUtil.getInstance();

export const GOOGLE = 'google-libphonenumber';
export const JS = 'libphonenumber-js/max';
const AWESOME = 'awesome-phonenumber';
const ITI = 'intl-tel-input/utils';

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

function awesomeStrict(text) {
  const { valid, number } = parsePhoneNumber(text);
  return valid && number.e164 === text;
}

const itiStrict = (text) => itu.isValidNumberPrecise(text, '') && itu.formatNumber(text, '', 'E164') === text;

/** Whether a text is a valid number in E.164 form, character by character. */
export const STRICT = { [GOOGLE]: googleStrict, [JS]: jsStrict, [AWESOME]: awesomeStrict, [ITI]: itiStrict };

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

function awesomeLenient({ text, region }) {
  const parsed = parsePhoneNumber(text, { regionCode: region });
  kept.last = [parsed.number?.e164, parsed.regionCode, parsed.type];
  return parsed.valid;
}

// It does not tell the region.
function itiLenient({ text, region }) {
  kept.last = [itu.formatNumber(text, region, 'E164'), itu.getNumberType(text, region)];
  return itu.isValidNumberPrecise(text, region);
}

/** Whether a text with the region it is written in is a valid number; E.164 form, region and type are made as well. */
export const LENIENT = { [GOOGLE]: googleLenient, [JS]: jsLenient, [AWESOME]: awesomeLenient, [ITI]: itiLenient };
