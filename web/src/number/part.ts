// A number: text in, everything that libphonenumber knows about it out.

import type { Diagnostic, Dialproof } from 'dialproof';
import type { NumberResult, Phone } from 'dialproof/phone';

import { button, element, fill, uniqueId } from '../dom';
import { words } from '../messages';
import { showVerdict, type Verdict } from '../verdict';

const SAMPLES = [
  { text: '+1 (415) 555-2671', region: '' },
  { text: '020 7946 0018', region: 'GB' },
  { text: '+61291920000', region: '' },
  { text: '1-800-FLOWERS', region: 'US' },
  { text: '+49 30 12', region: '' },
  { text: '+899 123 456', region: '' },
];

const FACTS = ['e164', 'international', 'national', 'rfc3966', 'extension'] as const;

export function numberPart(dialproof: Dialproof, phone: Phone): HTMLElement {
  const inputId = uniqueId('number');
  const regionId = uniqueId('region');
  const input = element('input', { id: inputId, type: 'tel', autocomplete: 'off', spellcheck: 'false' });
  const region = regionSelect(phone, regionId);
  const verdict = element('p', { class: 'verdict', role: 'status' });
  const details = element('div', { class: 'number-details' });

  const use = (text: string) => {
    input.value = text;
    check();
    input.focus();
  };
  const check = () => {
    const text = input.value;
    if (text.trim() === '') {
      showVerdict(verdict, { tone: 'idle', text: words.number.waiting });
      fill(details);
      return;
    }
    const options = region.value ? { defaultRegion: region.value } : {};
    const result = phone.checkNumber(text, options);
    showVerdict(verdict, verdictOf(result));
    fill(
      details,
      problems(text, result.diagnostics, use),
      facts(result),
      strictVerdict(dialproof, text, options, result, use),
    );
  };
  input.addEventListener('input', check);
  region.addEventListener('change', check);
  check();

  const samples = SAMPLES.map((sample) =>
    button(
      sample.region ? `${sample.text} (${sample.region})` : sample.text,
      () => {
        region.value = sample.region;
        use(sample.text);
      },
      'chip',
    ),
  );
  return element(
    'div',
    { class: 'columns' },
    element(
      'div',
      { class: 'stack' },
      element('div', { class: 'field' }, element('label', { for: inputId }, words.number.label), input),
      element('div', { class: 'field' }, element('label', { for: regionId }, words.number.region), region),
      element('div', { class: 'chips', role: 'group', 'aria-label': words.number.samples }, ...samples),
    ),
    element('div', { class: 'card stack' }, verdict, details),
  );
}

function regionName(code: string): string {
  if (code === '001') return words.number.noRegion;
  return new Intl.DisplayNames([document.documentElement.lang], { type: 'region' }).of(code) ?? code;
}

function regionSelect(phone: Phone, id: string): HTMLSelectElement {
  const options = phone
    .regions()
    .map(({ region, callingCode }) => ({ region, label: `${regionName(region)} (+${callingCode})` }))
    .sort((a, b) => a.label.localeCompare(b.label))
    .map(({ region, label }) => element('option', { value: region }, label));
  return element('select', { id }, element('option', { value: '' }, words.number.anyRegion), ...options);
}

function verdictOf({ valid, possible }: NumberResult): Verdict {
  if (valid) return { tone: 'good', text: words.number.valid };
  return possible ? { tone: 'warn', text: words.number.possible } : { tone: 'bad', text: words.number.impossible };
}

function facts(result: NumberResult): HTMLElement | undefined {
  if (!result.e164) return undefined;
  const rows: Node[] = [];
  const add = (name: string, ...value: (Node | string)[]) =>
    rows.push(element('div', {}, element('dt', {}, name), element('dd', {}, ...value)));
  const labels = words.number.facts;
  if (result.region) add(labels.region, `${regionName(result.region)} (${result.region})`);
  if (result.valid) add(labels.type, words.number.types[result.type]);
  for (const fact of FACTS) {
    const value = result[fact];
    if (value) add(labels[fact], element('code', {}, value), copyButton(labels[fact], value));
  }
  return element('dl', { class: 'facts' }, ...rows);
}

function copyButton(name: string, value: string): HTMLElement {
  const node = button(
    words.number.copy,
    () => void navigator.clipboard.writeText(value).then(() => (node.textContent = words.number.copied), () => select(node)),
    'button small',
  );
  node.setAttribute('aria-label', words.number.copyLabel(name));
  return node;
}

// Where the clipboard is denied, the value is selected for the person to copy.
function select(copy: HTMLElement): void {
  const value = copy.previousElementSibling;
  if (value) getSelection()?.selectAllChildren(value);
}

/** The diagnostics, each under the text with its place marked. */
function problems(text: string, diagnostics: readonly Diagnostic[], use: (text: string) => void): HTMLElement | undefined {
  if (diagnostics.length === 0) return undefined;
  const items = diagnostics.map((diagnostic) =>
    element('li', { class: 'problem' }, marked(text, diagnostic), element('p', {}, diagnostic.message), ...fixes(diagnostic, use)),
  );
  return element('ul', { class: 'problems' }, ...items);
}

function marked(text: string, { range }: Diagnostic): HTMLElement | undefined {
  if (!range) return undefined;
  const [start, end] = [range.start.utf16Offset, range.end.utf16Offset];
  if (end <= start) return undefined;
  return element('code', { class: 'marked' }, text.slice(0, start), element('mark', {}, text.slice(start, end)), text.slice(end));
}

function fixes(diagnostic: Diagnostic, use: (text: string) => void): HTMLElement[] {
  return (diagnostic.suggestions ?? []).flatMap(({ title, patch }) => {
    const [operation] = patch;
    const value = operation && 'value' in operation ? operation.value : undefined;
    return typeof value === 'string' ? [button(title, () => use(value), 'button small fix')] : [];
  });
}

function strictVerdict(
  dialproof: Dialproof,
  text: string,
  options: { defaultRegion?: string },
  lenient: NumberResult,
  use: (text: string) => void,
): HTMLElement | undefined {
  if (!lenient.valid) return undefined;
  const strict = dialproof.checkE164(text, options);
  if (strict.valid) return element('p', { class: 'strict' }, words.number.strictYes);
  return element('div', { class: 'strict' }, element('p', {}, words.number.strictNo), problems(text, strict.diagnostics, use));
}
