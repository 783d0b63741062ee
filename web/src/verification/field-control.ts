// One field of the form: its label, its control, what is wrong with it and what to do about it.

import type { Diagnostic } from 'dialproof';

import { button, element, fill, uniqueId } from '../dom';
import { words } from '../messages';
import type { Field } from './fields';

export interface Control {
  readonly field: Field;
  readonly id: string;
  readonly node: HTMLElement;
  value(): string | boolean;
  set(value: string | boolean): void;
  focus(): void;
  /** Whether the person has been at it: before that, an empty field is not a fault to show. */
  touch(touched: boolean): void;
  onChange(listener: () => void): void;
  /** Shows a diagnostic beside the field, once it was touched. */
  show(diagnostic: Diagnostic | undefined, use: (control: Control, value: string | boolean) => void): void;
  /** The message shown; undefined when none is. */
  problem(): string | undefined;
}

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function fieldControl(field: Field): Control {
  const id = uniqueId('field');
  const input = inputOf(field, id);
  const error = element('div', { id: `${id}-error`, class: 'field-error' });
  const isFlag = input instanceof HTMLInputElement && input.type === 'checkbox';
  let touched = false;
  let problem: string | undefined;
  const control: Control = {
    field,
    id,
    node: layOut(field, id, input, error),
    value: () => (isFlag ? input.checked : input.value.trim()),
    set(value) {
      if (isFlag) input.checked = value === true;
      else input.value = String(value);
    },
    focus: () => input.focus(),
    touch: (value) => (touched = value),
    onChange(listener) {
      const changed = () => {
        touched = true;
        listener();
      };
      // While it is typed an address is not yet wrong: its fault shows when the field is left, and goes as it is mended.
      input.addEventListener('input', () => (touched || isFlag ? changed() : listener()));
      input.addEventListener('change', changed);
    },
    show(diagnostic, use) {
      problem = touched ? diagnostic?.message : undefined;
      input.setAttribute('aria-invalid', String(problem !== undefined));
      fill(error, problem !== undefined && element('p', {}, problem), ...(problem !== undefined ? fixes(diagnostic) : []));

      function fixes({ suggestions = [] }: Partial<Diagnostic> = {}): HTMLElement[] {
        return suggestions.flatMap(({ title, patch }) => {
          const value = patch[0]?.op === 'replace' ? patch[0].value : undefined; // what to add, the person says
          const fits = typeof value === 'string' || typeof value === 'boolean';
          return fits ? [button(title, () => use(control, value), 'button small fix')] : [];
        });
      }
    },
    problem: () => problem,
  };
  return control;
}

function inputOf({ kind, inputType, required, example, choices }: Field, id: string): Input {
  const common = { id, 'aria-describedby': `${id}-error ${id}-help`, 'aria-required': required ? 'true' : undefined };
  switch (kind) {
    case 'flag':
      return element('input', { ...common, type: 'checkbox' });
    case 'long':
      return element('textarea', { ...common, rows: 3, placeholder: example });
    case 'choice':
      return element('select', common, element('option', { value: '' }), ...choices.map((c) => element('option', { value: c }, c)));
    case 'text':
      return element('input', { ...common, type: inputType, placeholder: example, spellcheck: 'false' });
  }
}

function layOut({ kind, label, help, required }: Field, id: string, input: Input, error: HTMLElement): HTMLElement {
  const name = element('label', { for: id }, label, required && element('span', { class: 'required' }, ` (${words.verification.required})`));
  const hint = element('p', { id: `${id}-help`, class: 'hint' }, help);
  if (kind === 'flag') return element('div', { class: 'field flag' }, element('div', { class: 'flag-row' }, input, name), hint, error);
  return element('div', { class: 'field' }, name, hint, input, error);
}
