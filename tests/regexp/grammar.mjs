// Draws patterns from ECMA-262's grammar, now and then with a fault in them, and texts that nearly fit.

import { pick } from './random.mjs';

export const TEXTS = [
  '', 'a', 'A', 'b', 'c', 'ab', 'abc', 'aab', 'aaa', 'abab', 'z', '0', '1', '12', '123', '2023-01-31', 'a1', '_', '-', 'a-b',
  'a.b', ' ', 'a b', '\t', '\n', '\r', 'a\nb', 'ab\n', '\nab', '\u0000', '\u0003', '\b', '\u007f', '\u00a0', '\u00e9', '\u00df',
  'a\u00e9a', '\u0107', '\u07c0', '\u0660', '\u2003', '\u2028', '\u2029', '\u3000', '\ufeff', '\u180e', '\u0085', '\u4e2d\u6587',
  '\ud83d\ude00', 'a\ud83d\ude00b', '\ud83d\udc32\ud83d\udc32', '\ud801\udc00', '\ud801\udc28', '\udbff\udfff', '\uffff', '\ud7ff\ue000', '{', '}', ']', '[', '{1}',
  'a{1}', 'a{,2}', 'x{', '\\', '/', '^', '$', '|', '()', 'a|b', '@', '"', "'", 'http://x', 'https://example.com/',
  'user@example.com', 'user.name+tag@example.co.uk', '550e8400-e29b-41d4-a716-446655440000', '+442079460018', '192.168.0.1',
  'Zürich', 'ΑΒΓ', 'привет', '१२३', 'שלום', 'ＡＢ', 'k\u212a', 's\u017f', '\u200d', 'Ⅷ', '½', '€', '\u0301', 'e\u0301', 'ª',
  'a'.repeat(40), 'ab'.repeat(30), `${'a'.repeat(40)}b`, `${'x'.repeat(30)}1`, '00000000000000000000',
];

// V8 back-tracks: what is drawn may take it time exponential in the text.
const SHORT_TEXTS = TEXTS.filter((text) => text.length <= 12);

const CHARACTERS = [...'aaabbbcxyzA01_-. /@"é中😀'];
const ESCAPES = ['\\d', '\\D', '\\w', '\\W', '\\s', '\\S', '.', '\\t', '\\n', '\\.', '\\/', '\\x61', '\\u0061', '\\u{61}', '\\u{1F600}',
  '\\uD83D\\uDE00', '\\uD83D', '\\cC', '\\0', '\\p{L}', '\\P{L}', '\\p{Lu}', '\\p{Script=Greek}', '\\p{Nd}', '\\p{ASCII}', '[^]', '[]'];
const FAULTS = ['\\a', '\\Z', '\\-', '\\_', '\\@', '\\8', '\\1', '\\k<n>', '(?=a)', '(?<!a)', '(?i:a)', '{', '}', ']', '{,2}', '{2}', '*', '\\c1',
  '\\u12', '\\x1', '[\\w-a]', '[b-a]', '(', ')', '[', '\\p{Nope}', '(?<n>a)', '\\', '\\00'];
const QUANTIFIERS = ['*', '+', '?', '*?', '+?', '??', '{0}', '{1}', '{2}', '{0,1}', '{1,3}', '{2,}', '{0,2}?', '{3,5}'];
const CLASS_ITEMS = ['a', 'b', 'a-c', 'x-z', '0-9', 'A-Z', '\\d', '\\w', '\\s', '\\S', '\\W', '-', '_', '.', '^', '\\]', '\\-', '\\b', '\\n',
  'é', 'à-ÿ', '😀', '\\u{10000}-\\u{10FFFF}', '\\p{Lu}', '\\P{N}', '中-丯', '$', '\\x00-\\x1f', '\\uD800-\\uDFFF', '\\cA-\\cZ'];

function drawClass(random) {
  const items = Array.from({ length: Math.floor(random() * 4) }, () => pick(random, CLASS_ITEMS));
  return `[${random() < 0.3 ? '^' : ''}${items.join('')}]`;
}

function drawAtom(random, depth) {
  const kind = random();
  if (kind < 0.015) return pick(random, FAULTS);
  if (kind < 0.45 || depth > 3) return pick(random, CHARACTERS);
  if (kind < 0.6) return pick(random, ESCAPES);
  if (kind < 0.72) return drawClass(random);
  if (kind < 0.8) return pick(random, ['^', '$', '\\b', '\\B']);
  return `(${pick(random, ['', '?:', ''])}${drawDisjunction(random, depth + 1)})`;
}

function drawTerm(random, depth) {
  const atom = drawAtom(random, depth);
  const isAssertion = /^(\^|\$|\\b|\\B)$/i.test(atom);
  return random() < 0.3 && !isAssertion ? atom + pick(random, QUANTIFIERS) : atom;
}

function drawDisjunction(random, depth) {
  const alternatives = Array.from({ length: random() < 0.25 ? 2 + Math.floor(random() * 2) : 1 }, () =>
    Array.from({ length: Math.floor(random() * 5) }, () => drawTerm(random, depth)).join(''),
  );
  return alternatives.join('|');
}

/** A pattern: three in ten anchored at both ends, as schemas have them. */
export function drawPattern(random) {
  const inside = drawDisjunction(random, 0);
  return random() < 0.3 ? `^(?:${inside})$` : inside;
}

/** A text: one of the list, random characters, or pieces of the pattern itself. */
export function drawText(random, pattern) {
  const kind = random();
  if (kind < 0.3) return pick(random, SHORT_TEXTS);
  const source = kind < 0.6 ? [...'aaabbcxyzA01_-. \né中😀'] : [...pattern].filter((c) => !'\\^$*+?()[]{}|'.includes(c));
  if (source.length === 0) return '';
  return Array.from({ length: Math.floor(random() * 12) }, () => pick(random, source)).join('');
}
