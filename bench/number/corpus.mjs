// Numbers to measure on: the same in every run.

import libphonenumber from 'google-libphonenumber';

import { randomFrom, shuffled } from '../random.mjs';

const { PhoneNumberFormat, PhoneNumberType, PhoneNumberUtil } = libphonenumber;
const util = PhoneNumberUtil.getInstance();

// The example number of every region and type.
function examples() {
  return util.getSupportedRegions().flatMap((region) =>
    Object.values(PhoneNumberType)
      .map((type) => util.getExampleNumberForType(region, type))
      .filter((number) => number !== null)
      .map((number) => ({ region, number })),
  );
}

/** Texts for a strict check: two thirds E.164 numbers with other last digits, the rest with what people get wrong. */
export function strictTexts() {
  const random = randomFrom(1);
  const mistakes = [
    (e164) => e164.slice(1),
    (e164) => e164.slice(0, -1 - random(3)),
    (e164) => `${e164}${random(10)}${random(10)}`,
    (e164) => `${e164.slice(0, 4)} ${e164.slice(4)}`,
    (e164) => `${e164.slice(0, 5)}-${e164.slice(5)}`,
    (e164) => e164.replace('+', '00'),
  ];
  const texts = examples().flatMap(({ number }, index) => {
    const e164 = util.format(number, PhoneNumberFormat.E164);
    const other = `${e164.slice(0, -2)}${random(10)}${random(10)}`;
    return [e164, other, mistakes[index % mistakes.length](e164)];
  });
  return shuffled([...new Set(texts)], random);
}

/** Texts as people write them, with the region they write from. */
export function lenientTexts() {
  const random = randomFrom(2);
  const texts = examples().flatMap(({ region, number }, index) => {
    const international = util.format(number, PhoneNumberFormat.INTERNATIONAL);
    const national = util.format(number, PhoneNumberFormat.NATIONAL);
    const wrong = [national.slice(0, -1), `${national}${random(10)}`, national.replace(/\d/, '9'), `${international} ext. 12`];
    return [international, national, wrong[index % wrong.length]].map((text) => ({ text, region }));
  });
  return shuffled(texts, random);
}
