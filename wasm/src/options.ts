// Options as callers give them, checked and made complete. Wrong use is an error, never a silent default.

import type { CallOptions } from './glue.js';
import type { Messages } from './types.js';

const DEFAULTS = { maxBytes: 16 * 1024 * 1024, maxDepth: 256, maxDiagnostics: 100 };
// A document of the smallest values takes memory of thirty times its size; wasm has 2 GiB in all.
const LARGEST = { maxBytes: 64 * 1024 * 1024, maxDepth: 512, maxDiagnostics: 100_000 };

type Limit = keyof typeof DEFAULTS;

const NUMBER_OPTIONS = ['defaultRegion', 'messages'];
const VALIDATION_OPTIONS = [...NUMBER_OPTIONS, 'maxBytes', 'maxDepth', 'maxDiagnostics'];

export function toCallOptions(options: unknown, kind: 'number' | 'validation'): CallOptions {
  if (options !== undefined && (typeof options !== 'object' || options === null)) {
    throw new TypeError('options must be an object');
  }
  const given = (options ?? {}) as Record<string, unknown>;
  const known = kind === 'number' ? NUMBER_OPTIONS : VALIDATION_OPTIONS;
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new TypeError(`there is no option "${unknown}"; known are ${known.join(', ')}`);
  return {
    defaultRegion: text(given, 'defaultRegion'),
    messages: messages(given['messages'] as Messages | undefined),
    maxBytes: limit(given, 'maxBytes'),
    maxDepth: limit(given, 'maxDepth'),
    maxDiagnostics: limit(given, 'maxDiagnostics'),
  };
}

export function requireString(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`${name} must be a string`);
}

function text(given: Record<string, unknown>, name: string): string {
  return given[name] === undefined ? '' : requireString(given[name], name);
}

function limit(given: Record<string, unknown>, name: Limit): number {
  const value = given[name];
  if (value === undefined) return DEFAULTS[name];
  if (typeof value !== 'number') throw new TypeError(`${name} must be a number`);
  if (Number.isInteger(value) && value >= 0 && value <= LARGEST[name]) return value;
  throw new RangeError(`${name} must be a whole number from 0 to ${LARGEST[name]}`);
}

// Written out once for each catalogue, not once for each call.
const written = new WeakMap<Messages, string>();

function messages(catalogue: Messages | undefined): string {
  if (catalogue === undefined) return '';
  if (typeof catalogue !== 'object' || catalogue === null) throw new TypeError('messages must be an object');
  let json = written.get(catalogue);
  if (json === undefined) {
    const wrong = Object.keys(catalogue).find((key) => typeof catalogue[key] !== 'string');
    if (wrong !== undefined) throw new TypeError(`messages["${wrong}"] must be a string`);
    json = JSON.stringify(catalogue);
    written.set(catalogue, json);
  }
  return json;
}
