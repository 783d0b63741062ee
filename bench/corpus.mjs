// What is measured on: the same inputs in every run.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import libphonenumber from 'google-libphonenumber';
import { ROOT, samples } from '../tools/samples.mjs';

const { PhoneNumberFormat, PhoneNumberType, PhoneNumberUtil } = libphonenumber;
const util = PhoneNumberUtil.getInstance();

/** Whole numbers below a bound: the same ones from the same seed. */
export function randomFrom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function shuffled(list, random) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; --i) {
    const j = random(i + 1);
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

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

/** The samples that JSON.parse reads as Dialproof does, as texts. */
export function documents(shouldBeValid) {
  return samples()
    .filter((sample) => sample.shouldBeValid === shouldBeValid)
    .filter((sample) => !sample.expected.some((diagnostic) => diagnostic.code.startsWith('json.')))
    .map(({ schema, path }) => ({ schema, text: readFileSync(join(ROOT, path), 'utf8') }));
}
