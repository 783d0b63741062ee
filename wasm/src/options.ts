// Options as callers give them, checked and made complete. Wrong use is an error, never a silent default.

import { toLevel } from './level.js';
import type { CallSettings } from './settings.js';
import type { CompileOptions, E164Level, Messages } from './types.js';

export interface CallOptions extends CallSettings {
  readonly level: E164Level;
  readonly dialledFrom: string;
  readonly formats: boolean;
  readonly maxBytes: number;
  readonly maxDepth: number;
  readonly maxDiagnostics: number;
  readonly suggestions: boolean;
  readonly comments: boolean;
  readonly annotations: boolean;
  readonly status: string;
  readonly personalValues: boolean;
}

const DEFAULTS = { maxBytes: 16 * 1024 * 1024, maxDepth: 256, maxDiagnostics: 100 };
// A document of the smallest values takes memory of thirty times its size; wasm has 2 GiB in all.
const LARGEST = { maxBytes: 64 * 1024 * 1024, maxDepth: 512, maxDiagnostics: 100_000 };

type Limit = keyof typeof DEFAULTS;

const NUMBER_OPTIONS = ['defaultRegion', 'messages'];
const FLAGS = ['suggestions', 'comments', 'annotations'];
const KNOWN = {
  number: [...NUMBER_OPTIONS, 'dialledFrom', 'formats'],
  e164: [...NUMBER_OPTIONS, 'level'],
  validation: [...NUMBER_OPTIONS, ...Object.keys(DEFAULTS), ...FLAGS],
  routing: [...NUMBER_OPTIONS, ...Object.keys(DEFAULTS), 'suggestions', 'comments'],
  patch: ['messages', ...Object.keys(DEFAULTS)],
  normalize: [...NUMBER_OPTIONS, ...Object.keys(DEFAULTS)],
  verification: [...NUMBER_OPTIONS, 'status', 'personalValues'],
};
const COMPILE_OPTIONS = ['uri', 'schemas', 'assertFormats', 'annotations', 'comments', 'maxDiagnostics', 'messages'];

/** What a call without options has. */
const DEFAULT_CALL: CallOptions = readCallOptions({});

/** The options of one kind of call. They are read anew only when they are others than those of the call before. */
export class CallOptionReader {
  readonly #known: readonly string[];
  #given: Record<string, unknown> = {};
  #count = 0;
  #call = DEFAULT_CALL;

  constructor(kind: keyof typeof KNOWN) {
    this.#known = KNOWN[kind];
  }

  read(options: unknown): CallOptions {
    if (options === undefined) return DEFAULT_CALL;
    if (this.#isAsBefore(options)) return this.#call;
    const given = { ...requireOptions(options, this.#known) };
    this.#call = readCallOptions(given);
    this.#given = given;
    this.#count = Object.keys(given).length;
    return this.#call;
  }

  #isAsBefore(options: unknown): boolean {
    if (typeof options !== 'object' || options === null) return false;
    let count = 0;
    for (const name in options) {
      if ((options as Record<string, unknown>)[name] !== this.#given[name]) return false;
      count += 1;
    }
    return count === this.#count;
  }
}

function readCallOptions(given: Record<string, unknown>): CallOptions {
  return {
    defaultRegion: text(given, 'defaultRegion'),
    messages: messages(given['messages'] as Messages | undefined),
    level: toLevel(given['level']),
    dialledFrom: text(given, 'dialledFrom'),
    formats: flag(given, 'formats', true),
    maxBytes: limit(given, 'maxBytes'),
    maxDepth: limit(given, 'maxDepth'),
    maxDiagnostics: limit(given, 'maxDiagnostics'),
    suggestions: flag(given, 'suggestions', true),
    comments: flag(given, 'comments', false),
    annotations: flag(given, 'annotations', false),
    status: text(given, 'status') || 'missing',
    personalValues: flag(given, 'personalValues', false),
  };
}

export function toCompileOptions(options: unknown) {
  const given = requireOptions(options ?? {}, COMPILE_OPTIONS);
  const schemas = given['schemas'] ?? {};
  if (typeof schemas !== 'object') {
    throw new TypeError('schemas must be an object of schemas by URI');
  }
  return {
    schemas: schemas as NonNullable<CompileOptions['schemas']>,
    defaultRegion: '',
    uri: text(given, 'uri') || 'dialproof:schema',
    messages: messages(given['messages'] as Messages | undefined),
    maxDiagnostics: limit(given, 'maxDiagnostics'),
    assertFormats: flag(given, 'assertFormats', false),
    annotations: flag(given, 'annotations', false),
    comments: flag(given, 'comments', false),
  };
}

export function requireOptions(options: unknown, known: readonly string[]): Record<string, unknown> {
  if (typeof options !== 'object' || options === null) throw new TypeError('options must be an object');
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new TypeError(`there is no option "${unknown}"; known are ${known.join(', ')}`);
  return options as Record<string, unknown>;
}

function flag(given: Record<string, unknown>, name: string, otherwise: boolean): boolean {
  const value = given[name] ?? otherwise;
  if (typeof value !== 'boolean') throw new TypeError(`${name} must be true or false`);
  return value;
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
