// Many numbers at once: the lines of a text, or the texts of an array as lines.

import { codeOf, type E164Code, isAccepted, offsetOf, regionOf, typeOf } from './e164-result.js';
import { LINE_FEED, plain } from './e164-units.js';
import type { NumberType } from './number-types.js';
import type { TextBuffer } from './text-buffer.js';

/** Verdicts on many numbers, by their index; an index of none is a RangeError. */
export class E164Batch {
  /**
   * 32 bits a number: verdict (bits 0 to 3; 0 is valid), type (4 to 7), region (8 to 15), offset of the first wrong
   * character (16 to 23, 255 for more). It may be transferred or stored; what its bits stand for, the methods tell.
   */
  readonly packed: Uint32Array<ArrayBuffer>;
  readonly #regions: readonly string[];

  constructor(packed: Uint32Array<ArrayBuffer>, regions: readonly string[]) {
    this.packed = packed;
    this.#regions = regions;
  }

  get length(): number {
    return this.packed.length;
  }

  countValid(): number {
    let count = 0;
    for (const packed of this.packed) count += Number(isAccepted(packed));
    return count;
  }

  isValid(index: number): boolean {
    return isAccepted(this.#at(index));
  }

  /** Why it is not valid; undefined when it is. */
  code(index: number): E164Code | undefined {
    return codeOf(this.#at(index));
  }

  /** ISO 3166-1 alpha-2, or "001"; undefined when the number is not assigned. */
  region(index: number): string | undefined {
    return regionOf(this.#at(index), this.#regions);
  }

  type(index: number): NumberType {
    return typeOf(this.#at(index));
  }

  /** Of the first wrong character in its text, 255 for more; 0 when the number is valid. */
  offset(index: number): number {
    return offsetOf(this.#at(index));
  }

  #at(index: number): number {
    const packed = this.packed[index];
    if (packed === undefined) throw new RangeError(`there is no number ${index}; there are ${this.packed.length}`);
    return packed;
  }
}

// What the module reads at once: it fits into the processor's cache with its results.
const CHUNK = 64 * 1024;

/** Checks so many bytes of input, which end with a line, and answers the results: a view of the module's memory. */
export type CheckLines = (bytes: number) => Uint32Array<ArrayBuffer>;

/** Of each text of the array, whatever characters it holds. */
export function checkTexts(texts: readonly string[], buffer: TextBuffer, check: CheckLines): Uint32Array<ArrayBuffer> {
  const packed = new Uint32Array(texts.length);
  for (let done = 0; done < texts.length; ) {
    const results = check(writeLines(texts, done, buffer));
    packed.set(results, done);
    done += results.length;
  }
  return packed;
}

// From a text on as many as fit, at least one. Answers how many bytes they take.
function writeLines(texts: readonly string[], from: number, buffer: TextBuffer): number {
  const input = buffer.reserve(Math.max(CHUNK, lengthOf(texts[from]) + 1));
  let bytes = 0;
  for (let index = from; index < texts.length; index += 1) {
    const text = texts[index] as string;
    if (bytes + lengthOf(text) >= input.length) break;
    for (let i = 0; i < text.length; i += 1) {
      input[bytes + i] = plain(text.charCodeAt(i));
    }
    bytes += text.length;
    input[bytes] = LINE_FEED;
    bytes += 1;
  }
  return bytes;
}

function lengthOf(text: unknown): number {
  if (typeof text === 'string') return text.length;
  throw new TypeError('numbers must be strings');
}

/** Of each line of a text. */
export function checkText(text: string | Uint8Array, buffer: TextBuffer, check: CheckLines): Uint32Array<ArrayBuffer> {
  const parts: Uint32Array[] = [];
  for (const chunk of chunksOf(text)) parts.push(check(buffer.write(chunk)).slice());
  const packed = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let done = 0;
  for (const part of parts) {
    packed.set(part, done);
    done += part.length;
  }
  return packed;
}

// Each ends behind a line feed, or where the text does.
function* chunksOf(text: string | Uint8Array): Generator<string | Uint8Array> {
  for (let start = 0; start < text.length; ) {
    const least = start + CHUNK;
    const feed = typeof text === 'string' ? text.indexOf('\n', least) : text.indexOf(LINE_FEED, least);
    const end = feed < 0 ? text.length : feed + 1;
    yield typeof text === 'string' ? text.slice(start, end) : text.subarray(start, end);
    start = end;
  }
}
