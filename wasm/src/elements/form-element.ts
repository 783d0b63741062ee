// What a form-associated element has in common with <input>.

import { BaseElement, setAttribute } from './dom.js';

/** A custom element that takes part in its form: submitted, reset, disabled, restored and validated by the platform. */
export abstract class FormElement extends BaseElement {
  static readonly formAssociated = true;

  protected readonly internals = this.attachInternals();
  #customMessage = '';

  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  get labels(): NodeList {
    return this.internals.labels;
  }

  get validity(): ValidityState {
    return this.internals.validity;
  }

  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  get type(): string {
    return this.localName;
  }

  get name(): string {
    return this.getAttribute('name') ?? '';
  }

  set name(name: string) {
    this.setAttribute('name', name);
  }

  get required(): boolean {
    return this.hasAttribute('required');
  }

  set required(isRequired: boolean) {
    setAttribute(this, 'required', isRequired);
  }

  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }

  set disabled(isDisabled: boolean) {
    setAttribute(this, 'disabled', isDisabled);
  }

  get readOnly(): boolean {
    return this.hasAttribute('readonly');
  }

  set readOnly(isReadOnly: boolean) {
    setAttribute(this, 'readonly', isReadOnly);
  }

  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  /** A fault that the page has found; an empty text takes it back. */
  setCustomValidity(message: string): void {
    this.#customMessage = message;
    this.updateValidity();
  }

  /** Sets validity anew. */
  protected abstract updateValidity(): void;

  /** Says what is wrong, the page's own fault first. */
  protected report(flags: ValidityStateFlags, message: string, anchor: HTMLElement): void {
    if (this.#customMessage !== '') this.internals.setValidity({ ...flags, customError: true }, this.#customMessage, anchor);
    else if (message !== '') this.internals.setValidity(flags, message, anchor);
    else this.internals.setValidity({});
  }

  /** The name that a control within is to have: that of <label for>, or aria-label. */
  protected outerLabel(): string {
    const labels = Array.from(this.internals.labels, (label) => label.textContent?.trim() ?? '');
    return labels.filter(Boolean).join(' ') || (this.getAttribute('aria-label') ?? '');
  }

  /** Change stays within a shadow, unlike input. */
  protected tellChange(): void {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  protected toggleState(name: string, isSet: boolean): void {
    if (isSet) this.internals.states.add(name);
    else this.internals.states.delete(name);
  }
}
