// An input whose number is grouped while it is typed: by key, paste, cut, drop, undo, IME and autofill.

import type { Phone, TextEdit, TypedText } from '../phone.js';
import { EditHistory } from './edit-history.js';
import { editBetween } from './typed-edit.js';

export interface TypingHost {
  /** The region of numbers without calling code; may be none. */
  region(): string;
  /** Called after each change of the text, before other listeners of `input` hear of it. */
  changed(): void;
}

export class Typing {
  readonly #stop = new AbortController();
  #history: EditHistory;
  #phone: Phone | undefined;

  constructor(
    private readonly input: HTMLInputElement,
    private readonly host: TypingHost,
  ) {
    this.#history = new EditHistory({ text: input.value, caret: input.value.length });
    const { signal } = this.#stop;
    input.addEventListener('beforeinput', (event) => this.#beforeInput(event), { signal });
    input.addEventListener('keydown', (event) => this.#keyDown(event), { signal });
    input.addEventListener('input', (event) => this.#takeInput(event as Partial<InputEvent>), { signal });
    input.addEventListener('compositionend', () => this.#take(false), { signal });
  }

  /** Begins to group, with what was typed before there was anything to group by. */
  start(phone: Phone): void {
    this.#phone = phone;
    this.regroup();
  }

  /** Groups the text anew, for another region. */
  regroup(): void {
    if (!this.#phone) return;
    const { value, selectionStart } = this.input;
    this.#show(this.#phone.formatAsYouType(value, selectionStart ?? value.length, this.host.region()));
  }

  /** Takes a text that nobody typed; it cannot be undone. */
  setText(text: string): void {
    this.input.value = text;
    this.#history = new EditHistory({ text, caret: text.length });
    this.regroup();
  }

  /** Puts a text in the place of all that was typed; it can be undone. */
  replaceText(text: string): void {
    this.input.value = text;
    this.regroup();
    this.#history.record({ text: this.input.value, caret: this.input.value.length });
  }

  stop(): void {
    this.#stop.abort();
  }

  #takeInput({ inputType = '', isComposing = false }: Partial<InputEvent>): void {
    // An IME that is under way would lose its place; compositionend comes.
    if (isComposing) this.host.changed();
    else this.#take(inputType.endsWith('Forward'));
  }

  #take(isForward: boolean): void {
    const { value, selectionStart } = this.input;
    const edit = editBetween(this.#history.current.text, value, selectionStart ?? value.length, isForward);
    if (value !== this.#history.current.text) this.#show(this.#edited(edit));
    this.host.changed();
  }

  #edited(edit: TextEdit): TypedText {
    const { value, selectionStart } = this.input;
    if (!this.#phone) return { text: value, caret: selectionStart ?? value.length };
    return this.#phone.editAsYouType(this.#history.current.text, edit, this.host.region());
  }

  #show({ text, caret }: TypedText): void {
    this.#history.record({ text, caret });
    this.#write({ text, caret });
  }

  #write({ text, caret }: TypedText): void {
    if (this.input.value === text) return;
    const hasFocus = this.input.matches(':focus');
    this.input.value = text;
    // A selection that is set would take the focus in some browsers.
    if (hasFocus) this.input.setSelectionRange(caret, caret);
  }

  #beforeInput(event: InputEvent): void {
    // What the page has set since is what the edit is made to.
    if (!event.isComposing) this.#history.record({ text: this.input.value, caret: this.input.selectionStart ?? 0 });
    if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') this.#travel(event, event.inputType);
  }

  #keyDown(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey === event.metaKey) return;
    const key = event.key.toLowerCase();
    if (key === 'z') this.#travel(event, event.shiftKey ? 'historyRedo' : 'historyUndo');
    else if (key === 'y' && !event.shiftKey) this.#travel(event, 'historyRedo');
  }

  #travel(event: Event, inputType: 'historyUndo' | 'historyRedo'): void {
    event.preventDefault();
    if (this.input.readOnly) return;
    const state = inputType === 'historyUndo' ? this.#history.undo() : this.#history.redo();
    if (!state) return;
    this.#write(state);
    this.input.dispatchEvent(new InputEvent('input', { inputType, bubbles: true, composed: true }));
  }
}
