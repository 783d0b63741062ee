// What a typed number comes to: its E.164 form, or why it has none; and what there is to say until the check is loaded.

import type { NumberResult, Phone } from '../phone.js';
import type { Messages } from '../types.js';
import { loadPhone } from './loaders.js';
import type { Say } from './words.js';

/** How much is asked of a number: a length that its calling code uses, or an assigned range. */
export type NumberLevel = 'possible' | 'valid';

export interface CheckedNumber {
  /** Undefined of no text, and until the check is loaded. */
  readonly result: NumberResult | undefined;
  /** E.164; empty of no text and of a number that does not do. */
  readonly value: string;
  /** What a form sends: the value, but the text as it was written where the check could not be loaded. */
  readonly submission: string;
  /** What is wrong; empty where nothing is. */
  readonly fault: string;
}

export interface NumberCheckOptions {
  readonly region: string;
  readonly level: NumberLevel;
  readonly messages: Messages | undefined;
  readonly say: Say;
}

export const NO_NUMBER: CheckedNumber = { result: undefined, value: '', submission: '', fault: '' };

export class NumberCheck {
  #phone: Phone | undefined;
  #isLoading = false;
  #failure: unknown;

  /** @param loaded called when the check has come, or has not */
  constructor(private readonly loaded: (phone: Phone | undefined) => void) {}

  get phone(): Phone | undefined {
    return this.#phone;
  }

  /** Why the check could not be loaded. */
  get failure(): unknown {
    return this.#failure;
  }

  /** Loads the check unless it is there or on its way. After a failure it tries again. */
  async load(): Promise<void> {
    if (this.#phone || this.#isLoading) return;
    this.#isLoading = true;
    try {
      this.#phone = await loadPhone();
      this.#failure = undefined;
    } catch (error) {
      this.#failure = error;
    }
    this.#isLoading = false;
    this.loaded(this.#phone);
  }

  check(text: string, { region, level, messages, say }: NumberCheckOptions): CheckedNumber {
    if (text.trim() === '') return NO_NUMBER;
    if (!this.#phone) return this.#unchecked(text, say);
    const result = this.#phone.checkNumber(text, { defaultRegion: region, ...(messages && { messages }) });
    if (!result[level]) return { ...NO_NUMBER, result, fault: result.diagnostics[0]?.message ?? '' };
    const value = result.e164 ?? '';
    return { result, value, submission: value, fault: '' };
  }

  // A person is not kept from sending what could not be checked, only from sending it before it is.
  #unchecked(text: string, say: Say): CheckedNumber {
    const value = isE164Form(text) ? text : '';
    if (this.#failure !== undefined) return { result: undefined, value, submission: text, fault: '' };
    void this.load();
    return { result: undefined, value, submission: value, fault: say('elements.checking') };
  }
}

const isE164Form = (text: string) => /^\+[1-9]\d{1,14}$/.test(text);
