// The list that a country is chosen from: a search field whose results are options, as ARIA's combobox pattern has it.

import type { Countries, Country } from './countries.js';
import { make } from './dom.js';
import type { Say } from './words.js';

const PAGE = 8;

export interface CountryListHost {
  /** What opens the list, and closes it again. */
  readonly opener: HTMLElement;
  chosen(country: Country): void;
  /** Closed without a choice; `byKey` asks for the focus to go back. */
  dismissed(byKey: boolean): void;
}

export class CountryList {
  readonly node: HTMLDivElement;
  readonly #search = make('input', {
    part: 'search', type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'done',
    'aria-autocomplete': 'list', 'aria-expanded': 'true', 'aria-controls': 'countries',
  });
  readonly #list = make('ul', { part: 'list', id: 'countries', role: 'listbox', tabindex: '-1' });
  readonly #status = make('p', { part: 'status', role: 'status' });
  #shown: readonly Country[] = [];
  #active = -1;
  #selected: Country | undefined;
  #countries: Countries | undefined;

  constructor(
    private readonly host: CountryListHost,
    private say: Say,
  ) {
    this.node = make('div', { part: 'popup', id: 'popup', role: 'dialog', hidden: true }, this.#search, this.#list, this.#status);
    this.#search.addEventListener('keydown', (event) => this.#keyDown(event));
    this.#search.addEventListener('input', (event) => {
      event.stopPropagation(); // what is searched for is no input of the element's
      this.#show(this.#search.value);
    });
    this.#search.addEventListener('change', (event) => event.stopPropagation());
    this.#list.addEventListener('click', ({ target }) => this.#choose(this.#optionOf(target)));
    // The focus stays in the search field, where keys are heard.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    host.opener.addEventListener('pointerdown', (event) => this.isOpen && event.preventDefault());
    this.node.addEventListener('focusout', ({ relatedTarget }) => {
      if (this.isOpen && !this.node.contains(relatedTarget as Node | null)) this.#dismiss(false);
    });
  }

  get isOpen(): boolean {
    return !this.node.hidden;
  }

  /** @param countries undefined while they are not loaded */
  open(countries: Countries | undefined, selected: Country | undefined, say: Say): void {
    this.say = say;
    this.node.hidden = false;
    this.node.setAttribute('aria-label', say('elements.countries'));
    this.#list.setAttribute('aria-label', say('elements.countries'));
    this.#search.setAttribute('aria-label', say('elements.search'));
    this.#search.placeholder = say('elements.search');
    this.#search.value = '';
    this.update(countries, selected);
    this.#search.focus();
  }

  /** Takes the countries that have come, or that have other names now. */
  update(countries: Countries | undefined, selected: Country | undefined): void {
    this.#countries = countries;
    this.#selected = selected;
    if (this.isOpen) this.#show(this.#search.value);
  }

  close(): void {
    this.node.hidden = true;
  }

  #show(query: string): void {
    if (!this.#countries) return;
    this.#shown = this.#countries.search(query);
    this.#list.replaceChildren(...this.#shown.map((country, index) => this.#option(country, index)));
    const { length: count } = this.#shown;
    this.#status.textContent = count === 0 ? this.say('elements.not_found') : this.say('elements.found', { count });
    const selected = this.#shown.findIndex(({ region }) => region === this.#selected?.region);
    this.#activate(query === '' && selected >= 0 ? selected : 0);
  }

  #option({ region, name, flag, callingCode }: Country, index: number): HTMLLIElement {
    return make(
      'li',
      { part: 'option', id: `country-${index}`, role: 'option', 'aria-selected': String(region === this.#selected?.region) },
      make('span', { part: 'flag', 'aria-hidden': 'true' }, flag),
      make('span', { part: 'name' }, name),
      ' ',
      make('span', { part: 'code', dir: 'ltr' }, `+${callingCode}`),
    );
  }

  #optionOf(target: EventTarget | null): number {
    return Array.from(this.#list.children).findIndex((option) => option.contains(target as Node | null));
  }

  #activate(index: number): void {
    this.#list.children[this.#active]?.removeAttribute('data-active');
    this.#active = Math.max(0, Math.min(index, this.#shown.length - 1));
    const option = this.#list.children[this.#active];
    if (option) this.#search.setAttribute('aria-activedescendant', option.id);
    else this.#search.removeAttribute('aria-activedescendant');
    option?.setAttribute('data-active', '');
    option?.scrollIntoView({ block: 'nearest' });
  }

  #choose(index: number): void {
    const country = this.#shown[index];
    if (!country) return;
    this.close();
    this.host.chosen(country);
  }

  #dismiss(byKey: boolean): void {
    this.close();
    this.host.dismissed(byKey);
  }

  #keyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const act = this.#actionOf(event.key);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation(); // Escape closes the list, not a dialog that the element stands in
    act();
  }

  #actionOf(key: string): (() => void) | undefined {
    switch (key) {
      case 'ArrowDown':
        return () => this.#activate(this.#active + 1 < this.#shown.length ? this.#active + 1 : 0);
      case 'ArrowUp':
        return () => this.#activate(this.#active > 0 ? this.#active - 1 : this.#shown.length - 1);
      case 'PageDown':
        return () => this.#activate(this.#active + PAGE);
      case 'PageUp':
        return () => this.#activate(this.#active - PAGE);
      case 'Enter':
        return () => this.#choose(this.#active);
      case 'Escape':
        return () => this.#dismiss(true);
      default:
        return undefined;
    }
  }
}
