// <routing-config-editor>: a JSON document in a text area, checked while it is written; part of its form as one.

import type { Diagnostic, Dialproof, Messages, SchemaInfo, ValidationResult } from '../types.js';
import type { PlaceDetail, SuggestionDetail } from './diagnostic-list.js';
import { adoptProperties, make, openShadow, setAttribute } from './dom.js';
import { EDITOR_STYLES } from './editor-styles.js';
import { FormElement } from './form-element.js';
import { loadDocuments } from './loaders.js';
import { patchEdits } from './patch-text.js';
import { CONTROL_STYLES } from './styles.js';
import { loadFailure, type Say, sayFrom } from './words.js';

const DEFAULT_ROWS = '14';

/**
 * Attributes: `label`, `schema` (an id, "voipbin/number"; without it a person chooses), `name`, `value`, `rows`,
 * `required`, `disabled`, `readonly`. Slot: `label`. Events: `input`, `change`, and `result` when the text has been
 * checked. States: `loading`, `load-failed`, `user-invalid`.
 */
export class RoutingConfigEditor extends FormElement {
  static readonly observedAttributes = ['label', 'schema', 'value', 'rows', 'required', 'readonly', 'aria-label'];

  readonly #labelText = make('span');
  readonly #label = make('label', { part: 'label', for: 'text' }, make('slot', { name: 'label' }, this.#labelText));
  readonly #schemaLabel = make('label', { part: 'schema-label', for: 'schema' });
  readonly #schemas = make('select', { part: 'schema', id: 'schema' });
  readonly #schemaField = make('div', { class: 'schema-field', hidden: true }, this.#schemaLabel, this.#schemas);
  readonly #lines = make('div', { part: 'lines', 'aria-hidden': 'true', dir: 'ltr' });
  readonly #area = make('textarea', { part: 'text', id: 'text', rows: DEFAULT_ROWS, dir: 'ltr', wrap: 'off', spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off', 'aria-describedby': 'message' });
  readonly #message = make('p', { part: 'message', id: 'message', 'aria-live': 'polite' });
  // Made by name: the module that defines one element defines them all.
  readonly #list = document.createElement<'diagnostic-list'>('diagnostic-list');
  #dialproof: Dialproof | undefined;
  #isLoading = false;
  #failure: unknown;
  #result: ValidationResult | undefined;
  #messages: Messages | undefined;
  #say: Say = sayFrom(undefined);
  #hasBeenEdited = false;
  #isShowingFaults = false;
  #isScheduled = false;

  constructor() {
    super();
    const frame = make('div', { part: 'control' }, this.#lines, this.#area);
    this.#list.setAttribute('part', 'diagnostics');
    this.#list.setAttribute('exportparts', 'summary, diagnostic, severity, place, excerpt, because, suggestion');
    openShadow(this, [CONTROL_STYLES, EDITOR_STYLES], true).append(this.#schemaField, this.#label, frame, this.#message, this.#list);
    this.#listen();
  }

  // ---- As a page sees it ----

  /** The text. */
  get value(): string {
    return this.#area.value;
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

  /** The id of the schema that the text is held against; empty while none is chosen. */
  get schema(): string {
    return this.getAttribute('schema') ?? this.#schemas.value;
  }

  set schema(id: string) {
    this.setAttribute('schema', id);
  }

  /** What the checks say of the text as it stands; undefined of no text, and until they are loaded. */
  get result(): ValidationResult | undefined {
    this.#checkNow();
    return this.#result;
  }

  /** Words in another language: the core's keys and those of ELEMENT_MESSAGES. */
  get messages(): Messages | undefined {
    return this.#messages;
  }

  set messages(messages: Messages | undefined) {
    this.#messages = messages;
    this.#say = sayFrom(messages);
    this.#list.messages = messages;
    this.#showLabels();
    this.#check();
  }

  override checkValidity(): boolean {
    this.#checkNow();
    return super.checkValidity();
  }

  override reportValidity(): boolean {
    this.#checkNow();
    return super.reportValidity();
  }

  // ---- As the platform sees it ----

  connectedCallback(): void {
    adoptProperties(this, ['messages', 'schema', 'value']);
    this.#showLabels();
    void this.#load();
    this.#check();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    switch (name) {
      case 'value':
        if (!this.#hasBeenEdited) this.#setText(now ?? '');
        return;
      case 'rows':
        this.#area.setAttribute(name, now ?? DEFAULT_ROWS);
        return;
      case 'readonly':
        this.#area.readOnly = now !== null;
        return;
      case 'label':
        this.#labelText.textContent = now ?? '';
        break;
      case 'required':
        this.#area.setAttribute('aria-required', String(now !== null));
        break;
    }
    this.#showLabels();
    this.#check();
  }

  formAssociatedCallback(): void {
    this.#showLabels();
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#area.disabled = isDisabled;
    this.#schemas.disabled = isDisabled;
  }

  formResetCallback(): void {
    this.#hasBeenEdited = false;
    this.#isShowingFaults = false;
    this.#setText(this.defaultValue);
  }

  formStateRestoreCallback(state: string): void {
    this.value = state;
  }

  // ---- Within ----

  #listen(): void {
    this.#area.addEventListener('input', () => {
      this.#hasBeenEdited = true;
      this.#schedule();
    });
    this.#area.addEventListener('change', () => {
      this.#showFaults();
      this.tellChange();
    });
    this.#area.addEventListener('scroll', () => (this.#lines.scrollTop = this.#area.scrollTop));
    this.#schemas.addEventListener('change', (event) => {
      event.stopPropagation();
      this.#check();
    });
    this.addEventListener('focusin', () => void this.#load());
    this.addEventListener('invalid', () => this.#showFaults());
    this.#list.addEventListener('place', (event) => this.#goTo((event as CustomEvent<PlaceDetail>).detail.diagnostic));
    this.#list.addEventListener('suggestion', (event) => this.#apply((event as CustomEvent<SuggestionDetail>).detail));
  }

  async #load(): Promise<void> {
    if (this.#dialproof || this.#isLoading) return;
    this.#isLoading = true;
    try {
      this.#dialproof = await loadDocuments();
      this.#failure = undefined;
      this.#fillSchemas(this.#dialproof.schemas());
    } catch (error) {
      this.#failure = error;
    }
    this.#isLoading = false;
    this.#check();
  }

  #setText(text: string): void {
    this.#area.value = text;
    this.#check();
  }

  /** Checks once a frame, however fast a person types. */
  #schedule(): void {
    this.internals.setFormValue(this.#area.value);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    requestAnimationFrame(() => this.#checkNow());
  }

  #checkNow(): void {
    if (this.#isScheduled) this.#check();
  }

  #check(): void {
    this.#isScheduled = false;
    const text = this.#area.value;
    this.internals.setFormValue(text);
    this.#result = this.#dialproof && text !== '' && this.schema !== '' ? this.#dialproof.validate(this.schema, text, this.#messages && { messages: this.#messages }) : undefined;
    this.toggleState('loading', !this.#dialproof && this.#failure === undefined);
    this.toggleState('load-failed', this.#failure !== undefined);
    this.#list.source = text;
    this.#list.diagnostics = this.#result?.diagnostics;
    this.#showLines(text);
    this.updateValidity();
    this.dispatchEvent(new Event('result'));
  }

  protected updateValidity(): void {
    const [flags, message] = this.#fault();
    this.report(flags, message, this.#area);
    this.#showMessage();
  }

  #fault(): [ValidityStateFlags, string] {
    if (this.#area.value === '') return this.required ? [{ valueMissing: true }, this.#say('elements.document_required')] : [{}, ''];
    // A person is not kept from sending what could not be checked, only from sending it before it is.
    if (this.#failure !== undefined) return [{}, ''];
    if (!this.#dialproof) return [{ customError: true }, this.#say('elements.document_checking')];
    if (this.schema === '') return [{ customError: true }, this.#say('elements.schema_needed')];
    return [{ customError: true }, this.#result?.diagnostics.find(({ severity }) => severity === 'error')?.message ?? ''];
  }

  #showFaults(): void {
    this.#checkNow();
    this.#isShowingFaults = true;
    this.#showMessage();
  }

  // What is wrong with the document is in the list: the message is for what is not.
  #showMessage(): void {
    const isInvalid = this.#isShowingFaults && !this.validity.valid;
    this.toggleState('user-invalid', isInvalid);
    this.#area.setAttribute('aria-invalid', String(isInvalid));
    const ofDocument = this.#result?.valid === false && !this.validity.valid;
    const text = this.#failure !== undefined ? loadFailure(this.#say, this.#failure) : isInvalid && !ofDocument ? this.validationMessage : '';
    if (this.#message.textContent !== text) this.#message.textContent = text;
  }

  #showLines(text: string): void {
    const faults = new Set(this.#result?.diagnostics.filter(({ severity }) => severity === 'error').map(({ range }) => range?.start.line));
    const numbers = text.split('\n').map((_, index) => (faults.has(index + 1) ? `● ${index + 1}` : String(index + 1)));
    this.#lines.textContent = numbers.join('\n');
    this.#lines.scrollTop = this.#area.scrollTop;
  }

  #showLabels(): void {
    const isLabelled = this.hasAttribute('label') || this.querySelector('[slot=label]') !== null;
    this.#label.hidden = !isLabelled;
    setAttribute(this.#area, 'aria-label', isLabelled ? undefined : this.outerLabel() || this.#say('elements.document'));
    this.#schemaField.hidden = this.hasAttribute('schema');
    this.#schemaLabel.textContent = this.#say('elements.schema');
    const [none] = this.#schemas.options;
    if (none) none.textContent = this.#say('elements.schema_none');
  }

  #fillSchemas(schemas: readonly SchemaInfo[]): void {
    const options = schemas.map(({ id, title }) => make('option', { value: id }, title || id));
    this.#schemas.replaceChildren(make('option', { value: '' }, this.#say('elements.schema_none')), ...options);
  }

  #goTo({ range }: Diagnostic): void {
    if (!range) return;
    this.#area.focus();
    this.#area.setSelectionRange(range.start.utf16Offset, range.end.utf16Offset);
    const height = this.#area.scrollHeight / Math.max(this.#area.value.split('\n').length, 1);
    this.#area.scrollTop = Math.max(0, (range.start.line - 1) * height - this.#area.clientHeight / 2);
  }

  /** Writes a fix into the text, as a person would, so that undo takes it back. */
  #apply({ patch }: SuggestionDetail): void {
    if (this.#area.readOnly || this.#area.disabled) return;
    this.#area.focus();
    for (const { from, to, insert } of patchEdits(this.#area.value, patch)) {
      this.#area.setSelectionRange(from, to);
      const command = insert === '' ? 'delete' : 'insertText';
      // The one way to write that undo knows of; nothing has come in its place.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      if (document.execCommand(command, false, insert)) continue;
      this.#area.setRangeText(insert, from, to, 'end');
      this.#area.dispatchEvent(new InputEvent('input', { inputType: 'insertReplacementText', bubbles: true, composed: true }));
    }
    this.#checkNow();
    this.tellChange();
  }
}
