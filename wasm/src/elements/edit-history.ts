// Undo and redo of an input whose text is set by script, which makes browsers forget their own.

import type { TypedText } from '../phone.js';

const MOST = 100;

export class EditHistory {
  #states: TypedText[];
  #at = 0;

  constructor(first: TypedText) {
    this.#states = [first];
  }

  get current(): TypedText {
    return this.#states[this.#at] ?? { text: '', caret: 0 };
  }

  /** Records what an edit made; what was undone before it cannot be redone. */
  record(state: TypedText): void {
    if (state.text === this.current.text) {
      this.#states[this.#at] = state;
      return;
    }
    this.#states = [...this.#states.slice(0, this.#at + 1), state].slice(-MOST);
    this.#at = this.#states.length - 1;
  }

  undo(): TypedText | undefined {
    return this.#go(-1);
  }

  redo(): TypedText | undefined {
    return this.#go(1);
  }

  #go(step: number): TypedText | undefined {
    const state = this.#states[this.#at + step];
    if (state) this.#at += step;
    return state;
  }
}
