// Several texts for one call of the module.

import type { TextBuffer } from './text-buffer.js';

const encoder = new TextEncoder();

/**
 * Puts the texts into the module's input, one behind the other, and answers the size of each in bytes. Each is encoded by
 * itself: halves of a surrogate pair at the end of one and the beginning of the next are not one character.
 */
export function writeTexts<Texts extends readonly (string | Uint8Array)[]>(
  buffer: TextBuffer,
  ...texts: Texts
): { [Index in keyof Texts]: number } {
  const parts = texts.map((text) => (typeof text === 'string' ? encoder.encode(text) : text));
  const input = buffer.reserve(parts.reduce((sum, part) => sum + part.length, 0));
  let begin = 0;
  for (const part of parts) {
    input.set(part, begin);
    begin += part.length;
  }
  return parts.map((part) => part.length) as { [Index in keyof Texts]: number };
}
