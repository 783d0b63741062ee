// The countries that have a numbering plan, by name and by calling code.

import type { RegionInfo } from '../phone.js';

export interface Country extends RegionInfo {
  readonly name: string;
  readonly flag: string;
}

// Where countries share a calling code: the one whose numbers have it when nothing else tells.
const MAIN_REGIONS: Readonly<Record<number, string>> = {
  1: 'US', 7: 'RU', 39: 'IT', 44: 'GB', 47: 'NO', 61: 'AU', 212: 'MA', 262: 'RE', 290: 'SH', 358: 'FI', 590: 'GP', 599: 'CW',
};

export class Countries {
  /** In the order of their names. */
  readonly all: readonly Country[];
  readonly #byRegion = new Map<string, Country>();
  readonly #mainOf = new Map<number, Country>();

  /** @param language that of the names */
  constructor(regions: readonly RegionInfo[], language: string) {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    const { compare } = new Intl.Collator([language]);
    this.all = regions
      .map(({ region, callingCode }) => ({ region, callingCode, name: names.of(region) ?? region, flag: flagOf(region) }))
      .sort((a, b) => compare(a.name, b.name));
    for (const country of this.all) this.#add(country);
  }

  of(region: string): Country | undefined {
    return this.#byRegion.get(region.toUpperCase());
  }

  /** The main country of the calling code that a text begins with after its plus. */
  ofInternational(text: string): Country | undefined {
    const digits = text.replace(/\D/g, '');
    for (const length of [1, 2, 3]) {
      const country = this.#mainOf.get(Number(digits.slice(0, length)));
      if (country && isInternational(text)) return country;
    }
    return undefined;
  }

  /** Those whose name has a word that begins so, whose calling code does, or whose region code it is. */
  search(query: string): readonly Country[] {
    const wanted = plain(query);
    const digits = /^\+?(\d+)$/.exec(wanted)?.[1];
    if (wanted === '') return this.all;
    if (digits !== undefined) return this.all.filter(({ callingCode }) => String(callingCode).startsWith(digits));
    const found = this.all.filter(({ name, region }) => ` ${plain(name)}`.includes(` ${wanted}`) || region.toLowerCase() === wanted);
    return found.sort((a, b) => Number(plain(b.name).startsWith(wanted)) - Number(plain(a.name).startsWith(wanted)));
  }

  #add(country: Country): void {
    this.#byRegion.set(country.region, country);
    const main = MAIN_REGIONS[country.callingCode];
    if (main === undefined || main === country.region) this.#mainOf.set(country.callingCode, country);
  }
}

export const isInternational = (text: string) => /^\s*[+\uff0b]/.test(text);

/** The region's letters as the regional indicators that fonts draw a flag for. */
export function flagOf(region: string): string {
  if (!/^[A-Z]{2}$/.test(region)) return '\u{1f310}';
  return String.fromCodePoint(...Array.from(region, (letter) => 0x1f1e6 + letter.charCodeAt(0) - 65));
}

// Without case and accents, and with blanks for hyphens and brackets.
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}+]+/gu, ' ').trim().toLowerCase();
}
