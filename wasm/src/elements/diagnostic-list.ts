// <diagnostic-list>: what is wrong with a document, where, why, and what mends it.

import type { Diagnostic, JsonValue, Messages, Severity, Suggestion, ValidationResult } from '../types.js';
import { LIST_STYLES } from './list-styles.js';
import { adoptProperties, BaseElement, make, makeButton, openShadow } from './dom.js';
import { CONTROL_STYLES } from './styles.js';
import { type ElementMessageKey, type Say, sayFrom } from './words.js';

/** Of the event `place`: where a person wants to go. */
export interface PlaceDetail {
  readonly diagnostic: Diagnostic;
}

/** Of the event `suggestion`: the fix that a person has chosen; its patch is a JSON Patch. */
export interface SuggestionDetail extends Suggestion {
  readonly diagnostic: Diagnostic;
}

const SUMMARY: readonly (readonly [Severity, ElementMessageKey])[] = [
  ['error', 'elements.errors'],
  ['warning', 'elements.warnings'],
  ['hint', 'elements.hints'],
];

/**
 * Properties: `diagnostics` or `result`, `source`, `messages`. Events, which bubble: `place` ({@link PlaceDetail}) and
 * `suggestion` ({@link SuggestionDetail}).
 */
export class DiagnosticList extends BaseElement {
  readonly #summary = make('p', { part: 'summary', role: 'status', tabindex: '-1' });
  readonly #list = make('ol', { part: 'list', role: 'list' });
  #diagnostics: readonly Diagnostic[] | undefined;
  #source: string | undefined;
  #messages: Messages | undefined;
  #say: Say = sayFrom(undefined);

  constructor() {
    super();
    openShadow(this, [CONTROL_STYLES, LIST_STYLES], false).append(this.#summary, this.#list);
  }

  /** What is shown; undefined while nothing has been checked, which shows nothing. */
  get diagnostics(): readonly Diagnostic[] | undefined {
    return this.#diagnostics;
  }

  set diagnostics(diagnostics: readonly Diagnostic[] | undefined) {
    this.#diagnostics = diagnostics;
    this.#show();
  }

  /** Shows a result's diagnostics. */
  set result(result: Pick<ValidationResult, 'diagnostics'> | undefined) {
    this.diagnostics = result?.diagnostics;
  }

  /** The text that was checked: the lines at fault are shown from it. To be set before the diagnostics. */
  get source(): string | undefined {
    return this.#source;
  }

  set source(source: string | undefined) {
    this.#source = source;
  }

  get messages(): Messages | undefined {
    return this.#messages;
  }

  set messages(messages: Messages | undefined) {
    this.#messages = messages;
    this.#say = sayFrom(messages);
    this.#show();
  }

  connectedCallback(): void {
    adoptProperties(this, ['messages', 'source', 'result', 'diagnostics']);
    this.#show();
  }

  #show(): void {
    const hadFocus = this.#list.contains(this.shadowRoot?.activeElement ?? null);
    this.#list.setAttribute('aria-label', this.#say('elements.diagnostics'));
    this.#list.replaceChildren(...(this.#diagnostics ?? []).map((diagnostic) => this.#item(diagnostic)));
    this.#list.hidden = !this.#diagnostics?.length;
    const summary = this.#summaryText();
    if (this.#summary.textContent !== summary) this.#summary.textContent = summary;
    // The button that was pressed is gone: its reader is not to be sent back to the page's top.
    if (hadFocus) this.#summary.focus();
  }

  #summaryText(): string {
    const diagnostics = this.#diagnostics;
    if (!diagnostics) return '';
    const counts = SUMMARY.map(([severity, key]) => ({ key, count: diagnostics.filter((d) => d.severity === severity).length }));
    const said = counts.filter(({ count }) => count > 0).map(({ key, count }) => this.#say(key, { count }));
    return said.join(', ') || this.#say('elements.no_faults');
  }

  #item(diagnostic: Diagnostic): HTMLLIElement {
    const { severity, message, code, because } = diagnostic;
    const head = make(
      'p',
      { part: 'head' },
      make('span', { part: `severity ${severity}` }, this.#say(`elements.${severity}`)),
      ' ',
      this.#place(diagnostic),
      ' ',
      make('code', { part: 'code' }, code),
    );
    return make(
      'li',
      { part: `diagnostic ${severity}` },
      head,
      this.#excerpt(diagnostic),
      make('p', { part: 'text' }, message),
      because && this.#because(because.instanceLocation, because.value),
      this.#suggestions(diagnostic),
    );
  }

  #place(diagnostic: Diagnostic): Node | undefined {
    const { range, instanceLocation } = diagnostic;
    if (!range) return instanceLocation === '' ? undefined : make('code', { part: 'pointer' }, instanceLocation);
    const { line, column } = range.start;
    return makeButton({ part: 'place' }, this.#say('elements.place', { line, column }), () => this.#tell('place', { diagnostic }));
  }

  /** The line at fault with the fault marked, as far as it stands in that line. */
  #excerpt({ range }: Diagnostic): Node | undefined {
    if (!range || this.#source === undefined) return undefined;
    const { utf16Offset: start } = range.start;
    const begin = this.#source.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = this.#source.indexOf('\n', start);
    const end = Math.min(lineEnd < 0 ? this.#source.length : lineEnd, begin + LONGEST_LINE);
    const stop = Math.min(Math.max(range.end.utf16Offset, start + 1), end);
    if (start >= end) return undefined;
    const marked = make('mark', {}, this.#source.slice(start, stop));
    return make('pre', { part: 'excerpt', dir: 'ltr' }, this.#source.slice(begin, start).trimStart(), marked, this.#source.slice(stop, end));
  }

  #because(place: string, value: JsonValue): Node {
    return make('p', { part: 'because' }, this.#say('elements.because', { place }), ' ', make('code', {}, short(JSON.stringify(value))));
  }

  #suggestions(diagnostic: Diagnostic): Node | undefined {
    const { suggestions = [] } = diagnostic;
    if (suggestions.length === 0) return undefined;
    const buttons = suggestions.map((suggestion) =>
      makeButton({ part: 'suggestion' }, suggestion.title, () => this.#tell('suggestion', { ...suggestion, diagnostic })),
    );
    return make('div', { part: 'suggestions' }, ...buttons);
  }

  #tell(type: string, detail: PlaceDetail | SuggestionDetail): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

const LONGEST_LINE = 400;
const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
