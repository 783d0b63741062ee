// As-you-type, validity and E.164 for an input that a page has already.

import type { NumberResult, Phone } from '../phone.js';
import type { Messages } from '../types.js';
import { NO_NUMBER, NumberCheck, type NumberLevel } from './number-check.js';
import { Typing } from './typing.js';
import { type Say, sayFrom } from './words.js';

export interface PhoneInputOptions {
  /** ISO 3166-1 alpha-2 region of numbers written without calling code. */
  readonly defaultRegion?: string;
  /** What is asked of a number; `valid`, an assigned range, when left out. */
  readonly level?: NumberLevel;
  /** The name that the form submits the E.164 number by; the input's own may be the same. Left out: it is not submitted. */
  readonly name?: string;
  /** Called with each other E.164 number; with an empty text when there is none any more. */
  readonly onValue?: (value: string, number: NumberResult | undefined) => void;
  /** Called when the check cannot be loaded; the input then takes any text, and its next focus tries again. */
  readonly onLoadError?: (error: unknown) => void;
  /** Words in another language: the core's keys and those of {@link ELEMENT_MESSAGES}. */
  readonly messages?: Messages;
}

/** What {@link bindPhoneInput} answers. */
export interface PhoneInputBinding {
  /** E.164; empty when there is no number that does. */
  readonly value: string;
  /** What is known of the number; undefined of no text and until the check is loaded. */
  readonly number: NumberResult | undefined;
  /** The region of numbers without calling code: assigning another one groups the text anew. */
  defaultRegion: string;
  /** Checks anew, after script has set the input's value. */
  refresh(): void;
  /** Leaves the input with its text and without all that was added. */
  destroy(): void;
}

/**
 * Makes an input one for phone numbers. What is typed before the check is loaded stays, and is grouped then.
 * @throws {TypeError} for what is no text input
 */
export function bindPhoneInput(input: HTMLInputElement, options: PhoneInputOptions = {}): PhoneInputBinding {
  if (!(input instanceof HTMLInputElement) || !['tel', 'text'].includes(input.type)) {
    throw new TypeError('input must be an <input> of type tel or text');
  }
  return new BoundInput(input, options);
}

class BoundInput implements PhoneInputBinding {
  readonly #stop = new AbortController();
  readonly #typing: Typing;
  readonly #check = new NumberCheck((phone) => this.#loaded(phone));
  readonly #say: Say;
  #region: string;
  #checkedText = '';
  #checked = NO_NUMBER;

  constructor(
    private readonly input: HTMLInputElement,
    private readonly options: PhoneInputOptions,
  ) {
    this.#region = options.defaultRegion ?? '';
    this.#say = sayFrom(options.messages);
    this.#typing = new Typing(input, { region: () => this.#region, changed: () => this.#update() });
    this.#listen();
    this.refresh();
  }

  get value(): string {
    this.refresh();
    return this.#checked.value;
  }

  get number(): NumberResult | undefined {
    this.refresh();
    return this.#checked.result;
  }

  get defaultRegion(): string {
    return this.#region;
  }

  set defaultRegion(region: string) {
    this.#region = region;
    this.#typing.regroup();
    this.#update();
  }

  refresh(): void {
    if (this.#stop.signal.aborted || this.input.value === this.#checkedText) return;
    this.#typing.setText(this.input.value);
    this.#update();
  }

  destroy(): void {
    this.#stop.abort();
    this.#typing.stop();
    this.input.setCustomValidity('');
  }

  #listen(): void {
    const { signal } = this.#stop;
    const root = this.input.isConnected ? this.input.getRootNode() : document;
    this.input.addEventListener('focus', () => void this.#check.load(), { signal });
    // A form sets its inputs back once its listeners are done, and a page that is come back to is filled in by itself.
    root.addEventListener('reset', ({ target }) => target === this.input.form && setTimeout(() => this.refresh()), { signal });
    root.addEventListener('formdata', (event) => this.#submit(event as FormDataEvent), { signal });
    addEventListener('pageshow', () => this.refresh(), { signal });
  }

  #loaded(phone: Phone | undefined): void {
    if (this.#stop.signal.aborted) return;
    if (phone) this.#typing.start(phone);
    this.#update();
    if (!phone) (this.options.onLoadError ?? console.error)(this.#check.failure);
  }

  #update(): void {
    const { level = 'valid', messages } = this.options;
    const before = this.#checked.value;
    this.#checkedText = this.input.value;
    this.#checked = this.#check.check(this.#checkedText, { region: this.#region, level, messages, say: this.#say });
    this.input.setCustomValidity(this.#checked.fault);
    if (this.#checked.value !== before) this.options.onValue?.(this.#checked.value, this.#checked.result);
  }

  #submit({ target, formData }: FormDataEvent): void {
    const { name } = this.options;
    if (name === undefined || target !== this.input.form || this.input.matches(':disabled')) return;
    this.refresh();
    formData.set(name, this.#checked.submission);
  }
}
