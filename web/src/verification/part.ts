// The verification form: every verdict is that of the schema over the document its fields make.

import type { Diagnostic, Dialproof } from 'dialproof';

import { button, element, fill } from '../dom';
import { words } from '../messages';
import { showVerdict, verdictOf } from '../verdict';
import { documentOf, fieldPath } from './document';
import { EXAMPLE } from './example';
import { type Control, fieldControl } from './field-control';
import { groupsOf } from './fields';

const SCHEMA = 'speko/verification-submission';

const FOLDER = '../../../schemas/';
const SCHEMAS = import.meta.glob<string>('../../../schemas/speko/verification-submission.schema.json', { query: '?raw', import: 'default', eager: true });

export function verificationPart(dialproof: Dialproof): HTMLElement {
  const uri = dialproof.schemas().find(({ id }) => id === SCHEMA)?.uri ?? '';
  const groups = groupsOf(uri, (wanted) => SCHEMAS[FOLDER + (wanted.split('/schemas/')[1] ?? '')]);
  const controls: Control[] = [];
  const fieldsets = groups.map(({ name, fields }) => {
    const made = fields.map(fieldControl);
    controls.push(...made);
    const legend = words.verification.groups[name];
    return element('fieldset', {}, legend && element('legend', {}, legend), ...made.map((control) => control.node));
  });

  const verdict = element('p', { class: 'verdict', role: 'status' });
  const summary = element('ul', { class: 'summary' });
  const source = element('pre', { tabindex: 0, 'aria-label': words.verification.document });
  const form = element('form', { novalidate: true, class: 'stack', autocomplete: 'off' });

  const check = () => {
    const text = JSON.stringify(documentOf(controls.map((c) => [c.field.path, c.value()] as const)), null, 2);
    const { diagnostics } = dialproof.validate(SCHEMA, text, { messages: words.verification.messages });
    for (const control of controls) control.show(diagnostics.find((d) => concerns(d, control)), use);
    const shown = controls.filter((control) => control.problem() !== undefined);
    fill(summary, ...shown.map(summaryItem));
    const complete = diagnostics.length === 0;
    const faults = shown.length > 0;
    if (complete) showVerdict(verdict, { tone: 'good', text: words.verification.complete });
    else if (faults) showVerdict(verdict, { tone: verdictOf(diagnostics).tone, text: words.verification.summary(shown.length) });
    else showVerdict(verdict, { tone: 'idle', text: words.verification.waiting });
    source.textContent = text;
  };
  const use = (control: Control, value: string | boolean) => {
    control.set(value);
    check();
    control.focus();
  };
  const touchAll = (touched: boolean) => controls.forEach((control) => control.touch(touched));

  for (const control of controls) control.onChange(check);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    touchAll(true);
    check();
    controls.find((control) => control.problem() !== undefined)?.focus();
  });
  const setAll = (valueOf: (path: string) => string | boolean | undefined) => {
    for (const control of controls) control.set(valueOf(control.field.path.join('/')) ?? '');
    touchAll(false);
    check();
  };
  fill(
    form,
    ...fieldsets,
    element(
      'div',
      { class: 'actions' },
      element('button', { type: 'submit', class: 'button primary' }, words.verification.check),
      button(words.verification.fillIn, () => setAll((path) => EXAMPLE[path])),
      button(words.verification.clear, () => setAll(() => undefined)),
    ),
  );
  check();
  return element(
    'div',
    { class: 'columns wide-left' },
    form,
    element(
      'div',
      { class: 'card stack aside' },
      verdict,
      summary,
      element('details', { open: true }, element('summary', {}, words.verification.document), source),
    ),
  );
}

// A fault of a whole group (nothing of it was filled in) concerns each field that the group needs.
function concerns(diagnostic: Diagnostic, { field }: Control): boolean {
  const at = fieldPath(diagnostic).join('/');
  const path = field.path.join('/');
  return at === path || (path.startsWith(`${at}/`) && field.required && at !== '');
}

function summaryItem(control: Control): HTMLElement {
  const link = element('a', { href: `#${control.id}` }, control.field.label);
  link.addEventListener('click', (event) => {
    event.preventDefault(); // the fragment would replace the part's own in the address
    control.focus();
  });
  return element('li', {}, link, `: ${control.problem() ?? ''}`);
}
