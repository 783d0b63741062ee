// A verdict as the module packs it (core/plan/strict_check.h), and as callers read it.

import { NUMBER_TYPES, type NumberType } from './number-types.js';

// By verdict, counted from 1. The words are those of the core's catalogue, which a test compares.
const FAULTS = [
  ['number.empty', 'Enter a phone number.'],
  ['number.missing_plus', "Begin the number with + and the country's calling code, like +12015550123."],
  ['number.unexpected_character', 'Only digits may follow the +.'],
  ['number.too_short', 'The number has too few digits for its country.'],
  ['number.too_long', 'The number has too many digits for its country.'],
  ['number.unknown_calling_code', 'No country has this calling code. Check the digits after the +.'],
  ['number.invalid_length', 'No number of this country has this many digits. Check that none is missing or doubled.'],
  ['number.local_only', 'The area code is missing. Write the whole number with its area code.'],
  [
    'number.not_valid',
    'The length is right, but no network has numbers that begin like this. Check the digits after the calling code.',
  ],
  ['number.not_canonical', 'Write the number as'],
] as const;

/** Why a text is not a number in E.164 form. */
export type E164Code = (typeof FAULTS)[number][0];

/** A number in E.164 form, of the level asked for. */
export interface E164Accepted {
  readonly valid: true;
  /** ISO 3166-1 alpha-2, or "001" for a non-geographic calling code; left out when the number is not assigned. */
  readonly region?: string;
  /** `unknown` when the number is not assigned. */
  readonly type: NumberType;
}

/** A text that is none. */
export interface E164Refused {
  readonly valid: false;
  readonly code: E164Code;
  /** In words for a person, in English. */
  readonly message: string;
  /** Of the first wrong character, as an index into the text; its end where something is missing. */
  readonly offset: number;
  /** How many UTF-16 units are wrong; 0 where something is missing. */
  readonly length: number;
  /** The E.164 form to write instead; of `number.not_canonical` only. */
  readonly expected?: string;
}

export type E164Check = E164Accepted | E164Refused;

// A packed result: verdict (bits 0 to 3), type (4 to 7), region (8 to 15), offset (16 to 23), length (24 to 31).
export const isAccepted = (packed: number) => (packed & 15) === 0;
export const offsetOf = (packed: number) => (packed >>> 16) & 255;
export const lengthOf = (packed: number) => packed >>> 24;
/** What tells two accepted numbers apart: less than 4096. */
export const kindOf = (packed: number) => (packed >>> 4) & 0xfff;

export const codeOf = (packed: number): E164Code | undefined => FAULTS[(packed & 15) - 1]?.[0];
export const typeOf = (packed: number): NumberType => NUMBER_TYPES[(packed >>> 4) & 15] ?? 'unknown';
export function regionOf(packed: number, regions: readonly string[]): string | undefined {
  return typeOf(packed) === 'unknown' ? undefined : regions[(packed >>> 8) & 255];
}

export function accepted(packed: number, regions: readonly string[]): E164Accepted {
  const region = regionOf(packed, regions);
  const type = typeOf(packed);
  return Object.freeze(region === undefined ? { valid: true, type } : { valid: true, region, type });
}

/** `expected` is asked for where it is needed only. */
export function refused(
  packed: number,
  text: string,
  offset: number,
  length: number,
  expected: () => string,
): E164Refused {
  const [code, message] = FAULTS[(packed & 15) - 1] ?? FAULTS[0];
  if (code === 'number.unexpected_character') {
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    const remove = `${message} Remove ${JSON.stringify(character)}.`;
    return { valid: false, code, message: remove, offset, length: character.length };
  }
  if (code === 'number.not_canonical') {
    const form = expected();
    return { valid: false, code, message: `${message} ${form}.`, offset, length, expected: form };
  }
  return { valid: false, code, message, offset, length };
}
