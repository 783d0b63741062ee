// A routing configuration: a provider's document in an editor, its diagnostics at their lines.

import type { Dialproof, SchemaInfo } from 'dialproof';

import { element, fill, uniqueId } from '../dom';
import { words } from '../messages';
import { showVerdict, verdictOf } from '../verdict';
import { showDiagnostics } from './diagnostic-list';
import { jsonEditor, type JsonEditor } from './editor';
import { type Sample, samplesOf } from './samples';

const LARGEST_FILE = 16 * 1024 * 1024;
const OWN = 'own';
/** What a visitor sees first: the document with the most to say. */
const FIRST_SCHEMA = 'signalwire/phone-number-update';

export function routingPart(dialproof: Dialproof): HTMLElement {
  const verdict = element('p', { class: 'verdict', role: 'status' });
  const list = element('ol', { class: 'diagnostics', 'aria-label': words.diagnostics.list });
  const schema = schemaSelect(dialproof.schemas().filter((info) => !info.id.includes('/verification')));
  const sample = element('select', { id: uniqueId('sample') });
  let samples = samplesOf(schema.value);

  const editor: JsonEditor = jsonEditor({
    label: words.routing.editor,
    describedBy: words.routing.keys,
    text: firstFaulty(samples)?.text ?? '{}',
    check: (text) => {
      const { diagnostics } = dialproof.validate(schema.value, text);
      showVerdict(verdict, verdictOf(diagnostics));
      showDiagnostics(list, diagnostics, { goTo: (at) => editor.goTo(at), apply: (fix) => editor.apply(fix) });
      return diagnostics;
    },
    edited: () => (sample.value = OWN),
  });
  schema.addEventListener('change', () => {
    samples = samplesOf(schema.value);
    showSamples(sample, samples);
    const first = firstFaulty(samples);
    if (first && sample.value !== OWN) editor.setText(first.text);
    else editor.recheck();
  });
  sample.addEventListener('change', () => {
    const chosen = samples[Number(sample.value)];
    if (chosen) editor.setText(chosen.text);
  });
  showSamples(sample, samples);

  const take = (text: string) => {
    sample.value = OWN;
    editor.setText(text);
  };
  const say = (text: string) => showVerdict(verdict, { tone: 'bad', text });
  acceptDrops(editor.node, take, say);
  return element(
    'div',
    { class: 'stack' },
    element(
      'div',
      { class: 'toolbar' },
      labelled(words.routing.schema, schema),
      labelled(words.routing.sample, sample),
      filePicker(take, say),
    ),
    element(
      'div',
      { class: 'columns wide-left' },
      element('div', { class: 'editor-frame' }, editor.node, element('p', { class: 'hint' }, words.routing.keys)),
      element('div', { class: 'card stack' }, verdict, list),
    ),
  );
}

// A faulty one shows what the page is for.
function firstFaulty(samples: readonly Sample[]): Sample | undefined {
  return samples.find((sample) => !sample.isGood) ?? samples[0];
}

function labelled(label: string, control: HTMLElement): HTMLElement {
  return element('div', { class: 'field' }, element('label', { for: control.id }, label), control);
}

function schemaSelect(schemas: readonly SchemaInfo[]): HTMLSelectElement {
  const options = schemas.map((info) => element('option', { value: info.id }, info.title));
  const select = element('select', { id: uniqueId('schema') }, ...options);
  select.value = FIRST_SCHEMA;
  return select;
}

function showSamples(select: HTMLSelectElement, samples: readonly Sample[]): void {
  const group = (label: string, isGood: boolean) => {
    const options = samples.flatMap((sample, index) =>
      sample.isGood === isGood ? [element('option', { value: index }, sample.name)] : [],
    );
    return options.length > 0 && element('optgroup', { label }, ...options);
  };
  const own = select.value === OWN;
  fill(
    select,
    element('option', { value: OWN }, words.routing.own),
    group(words.routing.good, true),
    group(words.routing.bad, false),
  );
  const first = firstFaulty(samples);
  select.value = own || !first ? OWN : String(samples.indexOf(first));
}

function filePicker(take: (text: string) => void, say: (text: string) => void): HTMLElement {
  const input = element('input', { type: 'file', accept: '.json,application/json', id: uniqueId('file'), class: 'file-input' });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.value = ''; // so that the same file can be chosen again
    if (file) void readFile(file, take, say);
  });
  return element('div', { class: 'file' }, input, element('label', { for: input.id, class: 'button' }, words.routing.open));
}

function acceptDrops(target: HTMLElement, take: (text: string) => void, say: (text: string) => void): void {
  const ofFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  target.addEventListener('dragover', (event) => ofFiles(event) && event.preventDefault(), { capture: true });
  target.addEventListener(
    'drop',
    (event) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      void readFile(file, take, say);
    },
    { capture: true },
  );
}

async function readFile(file: File, take: (text: string) => void, say: (text: string) => void): Promise<void> {
  if (file.size > LARGEST_FILE) { say(words.routing.tooLarge(file.name)); return; }
  const text = await file.text().catch(() => undefined);
  if (text === undefined) say(words.routing.unreadable(file.name));
  else take(text);
}
