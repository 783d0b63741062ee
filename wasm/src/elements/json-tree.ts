// Where the values of a JSON text stand in it. For texts that the core has read: of what is no JSON there is no tree.

import { pointerTokens } from '../pointer.js';

/** A value's place, and those of what it holds. */
export interface JsonNode {
  readonly kind: 'object' | 'array' | 'scalar';
  readonly start: number;
  readonly end: number;
  readonly entries: readonly JsonEntry[];
}

/** A member with its name, or an item. */
export interface JsonEntry {
  readonly start: number;
  readonly end: number;
  readonly name?: { readonly text: string; readonly end: number };
  readonly value: JsonNode;
}

/** What a JSON Pointer leads to. The document itself is the entry of nothing. */
export interface JsonPlace {
  readonly node: JsonNode;
  readonly entry?: JsonEntry;
  readonly parent?: JsonNode;
}

export function readTree(text: string): JsonNode | undefined {
  try {
    return new TreeReader(text).document();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function placeAt(tree: JsonNode, pointer: string): JsonPlace | undefined {
  let place: JsonPlace | undefined = { node: tree };
  for (const token of pointerTokens(pointer)) place = place && entryOf(place.node, token);
  return place;
}

function entryOf(parent: JsonNode, token: string): JsonPlace | undefined {
  const entry = parent.kind === 'array' ? parent.entries[Number(token)] : parent.entries.find(({ name }) => name?.text === token);
  return entry && { node: entry.value, entry, parent };
}

class TreeReader {
  #at = 0;

  constructor(private readonly text: string) {}

  document(): JsonNode {
    JSON.parse(this.text); // so that nothing below need look for faults
    return this.#value();
  }

  #value(): JsonNode {
    this.#skipBlanks();
    switch (this.text[this.#at]) {
      case '{':
        return this.#container('object', '}', () => this.#member());
      case '[':
        return this.#container('array', ']', () => this.#item());
      default:
        return this.#scalar();
    }
  }

  #container(kind: 'object' | 'array', closing: string, read: () => JsonEntry): JsonNode {
    const start = this.#at;
    const entries: JsonEntry[] = [];
    this.#at += 1;
    this.#skipBlanks();
    while (this.text[this.#at] !== closing) {
      if (this.text[this.#at] === ',') this.#at += 1;
      this.#skipBlanks();
      entries.push(read());
      this.#skipBlanks();
    }
    this.#at += 1;
    return { kind, start, end: this.#at, entries };
  }

  #member(): JsonEntry {
    const name = this.#scalar();
    this.#skipBlanks();
    this.#at += 1; // the colon
    const value = this.#value();
    const text = JSON.parse(this.text.slice(name.start, name.end)) as string;
    return { start: name.start, end: value.end, name: { text, end: name.end }, value };
  }

  #item(): JsonEntry {
    const value = this.#value();
    return { start: value.start, end: value.end, value };
  }

  #scalar(): JsonNode {
    const start = this.#at;
    SCALAR.lastIndex = start;
    SCALAR.test(this.text);
    this.#at = SCALAR.lastIndex;
    return { kind: 'scalar', start, end: this.#at, entries: [] };
  }

  #skipBlanks(): void {
    BLANKS.lastIndex = this.#at;
    BLANKS.test(this.text);
    this.#at = BLANKS.lastIndex;
  }
}

const SCALAR = /"(?:[^"\\]|\\.)*"|[^\s,\]}]+/y;
const BLANKS = /[ \t\r\n]*/y;
