// <phone-number-input>: an input for phone numbers that takes part in its form as one, with E.164 as its value.

import type { NumberResult, Phone } from '../phone.js';
import type { Messages } from '../types.js';
import { CountryList } from './country-list.js';
import { Countries, type Country, flagOf, isInternational } from './countries.js';
import { adoptProperties, languageOf, make, makeButton, openShadow, setAttribute } from './dom.js';
import { FormElement } from './form-element.js';
import { NO_NUMBER, NumberCheck, type NumberLevel } from './number-check.js';
import { PHONE_STYLES } from './phone-styles.js';
import { CONTROL_STYLES } from './styles.js';
import { Typing } from './typing.js';
import { loadFailure, type Say, sayFrom } from './words.js';

// Which of the platform's faults a diagnostic is; the others are type mismatches, as of type=email.
const FLAGS: Readonly<Record<string, ValidityStateFlags>> = {
  'number.too_short': { tooShort: true },
  'number.too_long': { tooLong: true },
};

/**
 * Attributes: `label`, `name`, `value`, `placeholder`, `default-region`, `level`, `required`, `disabled`, `readonly`,
 * `autocomplete`. Slots: `label`, `hint`. Events: `input`, `change`, and `result` when what is known of the number has
 * changed. States: `loading`, `load-failed`, `user-invalid`.
 */
export class PhoneNumberInput extends FormElement {
  static readonly observedAttributes = [
    'label', 'value', 'placeholder', 'default-region', 'level', 'required', 'readonly', 'autocomplete', 'aria-label',
  ];

  readonly #labelText = make('span');
  readonly #label = make('label', { part: 'label', for: 'number' }, make('slot', { name: 'label' }, this.#labelText));
  readonly #input = make('input', { part: 'input', id: 'number', type: 'tel', dir: 'ltr', autocomplete: 'tel', spellcheck: 'false', 'aria-describedby': 'hint message' });
  readonly #flag = make('span', { part: 'flag', 'aria-hidden': 'true' });
  readonly #country = makeButton({ part: 'country', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', 'aria-controls': 'popup' }, '', () => this.#toggleList());
  readonly #hint = make('div', { part: 'hint', id: 'hint' }, make('slot', { name: 'hint' }));
  readonly #message = make('p', { part: 'message', id: 'message', 'aria-live': 'polite' });
  readonly #check = new NumberCheck((phone) => this.#loaded(phone));
  readonly #typing = new Typing(this.#input, { region: () => this.#chosenRegion, changed: () => this.#changed() });
  readonly #list: CountryList;
  #countries: Countries | undefined;
  #messages: Messages | undefined;
  #say: Say = sayFrom(undefined);
  #checked = NO_NUMBER;
  /** Of numbers without calling code. */
  #chosenRegion = '';
  #hasBeenEdited = false;
  #isShowingFaults = false;
  #isDisabled = false;

  constructor() {
    super();
    this.#list = new CountryList({ opener: this.#country, chosen: (country) => this.#choose(country), dismissed: (byKey) => this.#dismissed(byKey) }, this.#say);
    this.#country.append(this.#flag, make('span', { part: 'arrow', 'aria-hidden': 'true' }));
    const control = make('div', { part: 'control', dir: 'ltr' }, this.#country, this.#input);
    openShadow(this, [CONTROL_STYLES, PHONE_STYLES], true).append(this.#label, make('div', { class: 'frame' }, control, this.#list.node), this.#hint, this.#message);
    this.#listen();
  }

  // ---- As a page sees it ----

  /** E.164; empty when there is no number that does. Any text may be assigned. */
  get value(): string {
    return this.#checked.value;
  }

  set value(text: string) {
    this.#hasBeenEdited = true;
    this.#setText(text);
  }

  /** What a reset brings back. */
  get defaultValue(): string {
    return this.getAttribute('value') ?? '';
  }

  set defaultValue(text: string) {
    this.setAttribute('value', text);
  }

  /** The text as it stands in the input. */
  get text(): string {
    return this.#input.value;
  }

  /** What is known of the number; undefined of no text and until the check is loaded. */
  get number(): NumberResult | undefined {
    return this.#checked.result;
  }

  /** ISO 3166-1 alpha-2 region of numbers without calling code: that of the list, or `default-region`. */
  get region(): string {
    return this.#chosenRegion;
  }

  set region(region: string) {
    this.#chosenRegion = region.toUpperCase();
    this.#typing.regroup();
    this.#update();
  }

  /** Words in another language: the core's keys and those of ELEMENT_MESSAGES. */
  get messages(): Messages | undefined {
    return this.#messages;
  }

  set messages(messages: Messages | undefined) {
    this.#messages = messages;
    this.#say = sayFrom(messages);
    this.#update();
  }

  override get type(): string {
    return 'tel';
  }

  /** Leads to the input, which stands behind the button for the country. */
  override focus(options?: FocusOptions): void {
    this.#input.focus(options);
  }

  /** Selects the text of the input. */
  select(): void {
    this.#input.select();
  }

  // ---- As the platform sees it ----

  connectedCallback(): void {
    adoptProperties(this, ['messages', 'region', 'value']);
    this.#nameInput();
    this.#update();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    switch (name) {
      case 'value':
        if (!this.#hasBeenEdited) this.#setText(now ?? '');
        return;
      case 'default-region':
        this.region = now ?? '';
        return;
      case 'placeholder':
        setAttribute(this.#input, name, now ?? undefined);
        return;
      case 'autocomplete':
        this.#input.setAttribute(name, now ?? 'tel');
        return;
      case 'readonly':
        this.#input.readOnly = now !== null;
        this.#enable();
        return;
      case 'label':
        this.#labelText.textContent = now ?? '';
        break;
      case 'required':
        this.#input.setAttribute('aria-required', String(now !== null));
        break;
    }
    this.#nameInput();
    this.#update();
  }

  formAssociatedCallback(): void {
    this.#nameInput();
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#isDisabled = isDisabled;
    this.#enable();
  }

  formResetCallback(): void {
    this.#hasBeenEdited = false;
    this.#showFaults(false);
    this.#chosenRegion = this.getAttribute('default-region')?.toUpperCase() ?? '';
    this.#setText(this.defaultValue);
  }

  formStateRestoreCallback(state: string): void {
    const [, region, text] = /^([A-Z]*):(.*)$/s.exec(state) ?? [undefined, this.#chosenRegion, state];
    this.#hasBeenEdited = true;
    this.#chosenRegion = region ?? '';
    this.#setText(text ?? '');
  }

  // ---- Within ----

  #listen(): void {
    this.#input.addEventListener('change', () => {
      this.#showFaults(true);
      this.tellChange();
    });
    this.addEventListener('focusin', () => {
      this.#nameInput();
      void this.#check.load();
    });
    // A click on a <label for> comes to the element itself.
    this.addEventListener('click', (event) => event.composedPath()[0] === this && this.focus());
    this.addEventListener('invalid', () => this.#showFaults(true));
    this.#label.addEventListener('slotchange', () => this.#nameInput());
    this.#country.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      this.#toggleList();
    });
  }

  #loaded(phone: Phone | undefined): void {
    if (phone) {
      this.#countries = new Countries(phone.regions(), languageOf(this));
      this.#typing.start(phone);
    }
    this.#update();
    this.#list.update(this.#countries, this.#countries?.of(this.#shownRegion()));
  }

  #setText(text: string): void {
    this.#typing.setText(text);
    this.#update();
  }

  #changed(): void {
    this.#hasBeenEdited = true;
    this.#update();
  }

  #update(): void {
    const before = this.#checked;
    const text = this.#input.value;
    const level: NumberLevel = this.getAttribute('level') === 'possible' ? 'possible' : 'valid';
    this.#checked = this.#check.check(text, { region: this.#chosenRegion, level, messages: this.#messages, say: this.#say });
    this.internals.setFormValue(this.#checked.submission, `${this.#chosenRegion}:${text}`);
    const { failure, phone } = this.#check;
    this.toggleState('loading', text !== '' && !phone && failure === undefined);
    this.toggleState('load-failed', failure !== undefined);
    this.#showCountry();
    this.updateValidity();
    if (before.result !== this.#checked.result) this.dispatchEvent(new Event('result'));
  }

  protected updateValidity(): void {
    const { fault, result } = this.#checked;
    const isMissing = this.required && this.#input.value.trim() === '';
    const code = result?.diagnostics[0]?.code ?? '';
    const flags = isMissing ? { valueMissing: true } : result ? (FLAGS[code] ?? { typeMismatch: true }) : { customError: true };
    this.report(flags, isMissing ? this.#say('elements.required') : fault, this.#input);
    this.#showMessage();
  }

  #showFaults(isShowing: boolean): void {
    this.#isShowingFaults = isShowing;
    this.#showMessage();
  }

  // A person who is still typing is not blamed; one who was is told at once when it is mended.
  #showMessage(): void {
    const isInvalid = this.#isShowingFaults && !this.validity.valid;
    this.toggleState('user-invalid', isInvalid);
    this.#input.setAttribute('aria-invalid', String(isInvalid));
    const { failure } = this.#check;
    const text = isInvalid ? this.validationMessage : failure === undefined ? '' : loadFailure(this.#say, failure);
    if (this.#message.textContent !== text) this.#message.textContent = text;
  }

  #nameInput(): void {
    const slot = this.#label.querySelector('slot');
    const isLabelled = this.hasAttribute('label') || (slot?.assignedNodes().length ?? 0) > 0;
    this.#label.hidden = !isLabelled;
    setAttribute(this.#input, 'aria-label', isLabelled ? undefined : this.outerLabel() || undefined);
  }

  #enable(): void {
    this.#input.disabled = this.#isDisabled;
    this.#country.disabled = this.#isDisabled || this.readOnly;
    if (this.#country.disabled) this.#closeList();
  }

  // ---- Country ----

  /** The country that the number is of; until that is known, the one it is read by. */
  #shownRegion(): string {
    const { result } = this.#checked;
    if (result?.region !== undefined) return result.region;
    const chosen = this.#countries?.of(this.#chosenRegion);
    if (!isInternational(this.#input.value)) return this.#chosenRegion;
    const main = this.#countries?.ofInternational(this.#input.value);
    return main && main.callingCode === chosen?.callingCode ? this.#chosenRegion : (main?.region ?? '');
  }

  #showCountry(): void {
    const region = this.#shownRegion();
    const country = this.#countries?.of(region);
    this.#flag.textContent = flagOf(region);
    this.#country.setAttribute('aria-label', this.#countryLabel(region, country));
  }

  #countryLabel(region: string, country: Country | undefined): string {
    if (region === '001') return this.#say('elements.country', { country: this.#say('elements.international') });
    if (region === '') return this.#say('elements.country_none');
    const name = country && this.#say('elements.country_name', { name: country.name, code: `+${country.callingCode}` });
    return this.#say('elements.country', { country: name ?? new Intl.DisplayNames([languageOf(this)], { type: 'region' }).of(region) ?? region });
  }

  #toggleList(): void {
    if (this.#list.isOpen) {
      this.#dismissed(true);
      return;
    }
    this.#country.setAttribute('aria-expanded', 'true');
    this.#list.open(this.#countries, this.#countries?.of(this.#shownRegion()), this.#say);
  }

  #choose(country: Country): void {
    const text = this.#input.value;
    this.#closeList();
    this.#chosenRegion = country.region;
    // A number in international form keeps what stands behind its calling code.
    if (isInternational(text)) {
      const code = this.#countries?.ofInternational(text)?.callingCode ?? '';
      this.#typing.replaceText(`+${country.callingCode}${text.replace(/\D/g, '').slice(String(code).length)}`);
    } else {
      this.#typing.regroup();
    }
    this.#changed();
    this.#input.focus();
    this.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    this.tellChange();
  }

  #dismissed(byKey: boolean): void {
    this.#closeList();
    if (byKey) this.#country.focus();
  }

  #closeList(): void {
    this.#list.close();
    this.#country.setAttribute('aria-expanded', 'false');
  }
}
