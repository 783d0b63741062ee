// Texts into the module's memory and out of it, without a copy that is not needed.

import type { ModuleExports } from './exports.js';

// Room for most documents from the start.
const SMALLEST = 16 * 1024;
// What is kept between calls; larger input is given back, as the module does on its side.
const LARGEST_KEPT = 1024 * 1024;

export class TextBuffer {
  readonly #exports: ModuleExports;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  #view = new Uint8Array();

  constructor(exports: ModuleExports) {
    this.#exports = exports;
  }

  /** Puts a text into the module's input and answers its size in bytes. */
  write(text: string | Uint8Array): number {
    if (typeof text === 'string') return this.#encoder.encodeInto(text, this.reserve(text.length * 3)).written;
    this.reserve(text.length).set(text);
    return text.length;
  }

  /**
   * The module's input, with room for so many bytes. It is made anew only when it is too small, was given back, or
   * memory has grown and left it behind, empty.
   */
  reserve(bytes: number): Uint8Array<ArrayBuffer> {
    if (this.#view.length > bytes && this.#view.length <= LARGEST_KEPT) return this.#view;
    const size = Math.max(bytes + 1, SMALLEST);
    const address = this.#exports.reserveInput(size);
    this.#view = new Uint8Array(this.#exports.memory.buffer, address, size);
    return this.#view;
  }

  /** So many bytes of the module's output, as text. */
  read(bytes: number): string {
    return this.#decoder.decode(this.#output(bytes));
  }

  /** So many bytes of the module's output, copied. */
  readBytes(bytes: number): Uint8Array<ArrayBuffer> {
    return this.#output(bytes).slice();
  }

  #output(bytes: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#exports.memory.buffer, this.#exports.outputAddress(), bytes);
  }
}
