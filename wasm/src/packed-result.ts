// Makes a result's objects from the words and the text that core/diagnostic/pack.h describes.

import type { ModuleExports } from './exports.js';
import type { Annotation, Diagnostic, JsonValue, PatchOperation, Position, Severity, Suggestion, ValidationResult } from './types.js';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

const OPERATIONS: readonly PatchOperation['op'][] = ['add', 'remove', 'replace', 'move', 'copy', 'test'];

const HAS_RANGE = 1;
const HAS_KEYWORD_LOCATION = 2;
const HAS_ABSOLUTE_KEYWORD_LOCATION = 4;
const HAS_BECAUSE = 8;

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type Members = { [name: string]: JsonValue };

export class PackedResultReader {
  readonly #exports: ModuleExports;
  readonly #decoder = new TextDecoder();
  #words: Uint32Array = new Uint32Array(); // all of the module's memory
  #next = 0;
  #text = '';
  #begin = 0;
  #withRanges = true;

  constructor(exports: ModuleExports) {
    this.#exports = exports;
  }

  /** Of so many bytes of the module's output. */
  read(bytes: number, withRanges: boolean): ValidationResult {
    const { buffer } = this.#exports.memory;
    const address = this.#exports.outputAddress();
    // Memory that has grown leaves its arrays behind, empty.
    if (this.#words.length === 0) this.#words = new Uint32Array(buffer);
    this.#next = address / Uint32Array.BYTES_PER_ELEMENT;
    const wordBytes = this.#word() * Uint32Array.BYTES_PER_ELEMENT;
    this.#text = this.#decoder.decode(new Uint8Array(buffer, address + wordBytes, bytes - wordBytes));
    this.#begin = 0;
    this.#withRanges = withRanges;
    const valid = this.#word() === 1;
    const schema = this.#string();
    const diagnostics = this.#list(() => this.#diagnostic());
    const annotations = this.#list(() => this.#annotation());
    return annotations.length > 0 ? { valid, schema, diagnostics, annotations } : { valid, schema, diagnostics };
  }

  #word(): number {
    return this.#words[this.#next++] as number;
  }

  #string(): string {
    const begin = this.#begin;
    this.#begin = begin + this.#word();
    return this.#text.slice(begin, this.#begin);
  }

  #list<Row>(row: () => Row): Row[] {
    const rows: Row[] = [];
    for (let left = this.#word(); left > 0; left -= 1) rows.push(row());
    return rows;
  }

  #diagnostic(): Diagnostic {
    const has = this.#word();
    const diagnostic = {
      code: this.#string(),
      severity: SEVERITIES[this.#word()],
      instanceLocation: this.#string(),
    } as Writable<Diagnostic>;
    if (has & HAS_RANGE) {
      const range = { start: this.#position(), end: this.#position() };
      if (this.#withRanges) diagnostic.range = range;
    }
    if (has & HAS_KEYWORD_LOCATION) diagnostic.keywordLocation = this.#string();
    if (has & HAS_ABSOLUTE_KEYWORD_LOCATION) diagnostic.absoluteKeywordLocation = this.#string();
    diagnostic.params = this.#members();
    diagnostic.message = this.#string();
    if (has & HAS_BECAUSE) diagnostic.because = { instanceLocation: this.#string(), value: this.#value() };
    const suggestions = this.#list(() => this.#suggestion());
    if (suggestions.length > 0) diagnostic.suggestions = suggestions;
    return diagnostic;
  }

  #position(): Position {
    return { offset: this.#word(), utf16Offset: this.#word(), line: this.#word(), column: this.#word() };
  }

  #suggestion(): Suggestion {
    return { title: this.#string(), patch: this.#list(() => this.#operation()) };
  }

  #operation(): PatchOperation {
    const op = OPERATIONS[this.#word()] as PatchOperation['op'];
    const path = this.#string();
    switch (op) {
      case 'remove':
        return { op, path };
      case 'move':
      case 'copy':
        return { op, from: this.#string(), path };
      default:
        return { op, path, value: this.#value() };
    }
  }

  #annotation(): Annotation {
    const instanceLocation = this.#string();
    const keywordLocation = this.#string();
    const absoluteKeywordLocation = this.#string();
    const rest = { keyword: this.#string(), value: this.#value() };
    return absoluteKeywordLocation === ''
      ? { instanceLocation, keywordLocation, ...rest }
      : { instanceLocation, keywordLocation, absoluteKeywordLocation, ...rest };
  }

  #value(): JsonValue {
    switch (this.#word()) {
      case 0:
        return null;
      case 1:
        return false;
      case 2:
        return true;
      case 3:
        return this.#string();
      case 4:
        return Number(this.#string());
      case 5:
        return this.#list(() => this.#value());
      default:
        return this.#members();
    }
  }

  #members(): Members {
    const members: Members = {};
    for (let left = this.#word(); left > 0; left -= 1) {
      const name = this.#string();
      // Assigning it would set the object's prototype.
      if (name === '__proto__') Object.defineProperty(members, name, { value: this.#value(), ...PLAIN });
      else members[name] = this.#value();
    }
    return members;
  }
}

const PLAIN = { enumerable: true, configurable: true, writable: true };
