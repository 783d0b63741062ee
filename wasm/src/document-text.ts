// What callers give for a document: JSON text, or a value that stands for its text.

import type { JsonValue } from './json.js';

export function isText(document: unknown): document is string | Uint8Array {
  return typeof document === 'string' || document instanceof Uint8Array;
}

/** @throws {TypeError} for a value that has no JSON form */
export function valueToText(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError('the value has no JSON form');
  return text;
}

/** The document's JSON text; a string or its UTF-8 bytes are that. */
export function toText(document: JsonValue | Uint8Array): string | Uint8Array {
  return isText(document) ? document : valueToText(document);
}
