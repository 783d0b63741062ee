// Texts that a person could type for a phone number, with the region they are in: the same ones from the same seed.

import libphonenumber from 'google-libphonenumber';

const { PhoneNumberFormat, PhoneNumberType, PhoneNumberUtil } = libphonenumber;
const util = PhoneNumberUtil.getInstance();

function randomFrom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

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

const FORMS = Object.values(PhoneNumberFormat);
const SLIPS = [...'0123456789 ()-+./x#*,;~a'];
const LETTERS = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];
const fullWidth = (text) => text.replace(/[0-9+]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const arabic = (text) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
const lastDigits = (text, count, change) => text.replace(new RegExp(`\\d{${count}}$`), change);

// What people do to a number that they have before them; each takes the text and a source of chance.
const HABITS = [
  (text) => text,
  (text) => text.replace(/[^\d+]/g, ''),
  (text) => text.replace(/[^\d+]+/g, '.'),
  (text) => text.replace(/[^\d+]+/g, ' '),
  (text) => text.replace(/[^\d+]+/g, '\u00a0'),
  (text) => text.replace(/-/g, '\u2011'),
  (text) => ` ${text}\t`,
  (text) => `\u202a${text}\u202c`,
  (text) => `tel:${text}`,
  (text) => `Tel. ${text}`,
  (text) => `${text} (office)`,
  (text, random) => `${text} ext. ${random(10_000)}`,
  (text, random) => `${text}x${random(100)}`,
  (text, random) => `${text} #${random(1000)}`,
  (text, random) => `${text};ext=${random(1000)}`,
  (text) => text.replace('+', '00'),
  (text) => text.replace('+', '011 '),
  (text) => text.replace('+', ''),
  (text) => text.replace('+', '++'),
  (text) => text.replace(/^(\+\d+) /, '$1 (0)'),
  (text) => text.replace(/^(\+\d+) /, '($1) '),
  (text) => fullWidth(text),
  (text) => arabic(text),
  (text, random) => lastDigits(text, 4, (digits) => digits.replace(/[2-9]/g, (d) => LETTERS[Number(d) - 2][random(3)])),
  (text) => lastDigits(text, 2, ''),
  (text, random) => `${text}${random(10)}`,
  (text, random) => `${text}${random(1_000_000)}`,
  (text, random) => text.replace(/\d/g, (digit) => (random(8) === 0 ? String(random(10)) : digit)),
  (text, random) => lastDigits(text, 5, () => String(random(100_000)).padStart(5, '0')),
  (text, random) => {
    const place = random(text.length);
    return text.slice(0, place) + text.slice(place + 1);
  },
  (text, random) => {
    const place = random(text.length - 1);
    return text.slice(0, place) + text[place + 1] + text[place] + text.slice(place + 2);
  },
  (text, random) => {
    const place = random(text.length);
    return text.slice(0, place) + SLIPS[random(SLIPS.length)] + text.slice(place);
  },
];

const NOISE = [...'+0123456789 ()-./;=xX,#*~', 'ext', 'tel:', ';phone-context=', '０', '٣', '\u00ad', 'é', '\n'];

/**
 * @param {number} count how many, at least
 * @returns {Generator<{text: string, region: string | undefined}>}
 */
export function* typedNumbers(count) {
  const random = randomFrom(4);
  const all = [...examples()];
  const regions = util.getSupportedRegions();
  for (let made = 0; made < count; ) {
    for (const { region, number } of all) {
      const text = util.format(number, FORMS[random(FORMS.length)]);
      const habit = HABITS[random(HABITS.length)];
      // Mostly at home, sometimes abroad or nowhere said.
      const home = region === '001' ? undefined : region;
      const place = [home, home, home, regions[random(regions.length)], undefined][random(5)];
      yield { text: habit(text, random), region: place };
      made += 1;
    }
    for (let i = 0; i < all.length / 10; i += 1, made += 1) {
      const text = Array.from({ length: 1 + random(20) }, () => NOISE[random(NOISE.length)]).join('');
      yield { text, region: regions[random(regions.length)] };
    }
  }
}
