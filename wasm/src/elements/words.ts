// What the elements say, but for the diagnostics, whose words are the core's.

import type { Messages } from '../types.js';

/** The elements' part of a catalogue, in English: what a translation provides beside the core's keys. */
export const ELEMENT_MESSAGES = {
  'elements.required': 'Enter a phone number.',
  'elements.checking': 'The number is still being checked. Try again in a moment.',
  'elements.load_failed': 'The check could not be loaded. {reason}',
  'elements.country': 'Country: {country}',
  'elements.country_none': 'Choose a country',
  'elements.country_name': '{name} ({code})',
  'elements.countries': 'Countries',
  'elements.search': 'Search by name or calling code',
  'elements.found': 'Countries found: {count}',
  'elements.not_found': 'No country is called so.',
  'elements.international': 'International service',
  'elements.error': 'Error',
  'elements.warning': 'Warning',
  'elements.hint': 'Hint',
  'elements.errors': 'Errors: {count}',
  'elements.warnings': 'Warnings: {count}',
  'elements.hints': 'Hints: {count}',
  'elements.no_faults': 'No faults found.',
  'elements.diagnostics': 'Diagnostics',
  'elements.place': 'Line {line}, column {column}',
  'elements.because': 'Because of {place}:',
  'elements.schema': 'Kind of document',
  'elements.schema_none': 'Choose one',
  'elements.schema_needed': 'Choose what kind of document this is.',
  'elements.document': 'JSON document',
  'elements.document_required': 'Enter a document.',
  'elements.document_checking': 'The document is still being checked. Try again in a moment.',
} as const;

export type ElementMessageKey = keyof typeof ELEMENT_MESSAGES;

/** The words of one element: those of its catalogue, English where that has none. */
export type Say = (key: ElementMessageKey, params?: Readonly<Record<string, string | number>>) => string;

export function sayFrom(messages: Messages | undefined): Say {
  return (key, params = {}) =>
    (messages?.[key] ?? ELEMENT_MESSAGES[key]).replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** What a failure to load comes to, in a sentence. */
export function loadFailure(say: Say, error: unknown): string {
  return say('elements.load_failed', { reason: error instanceof Error ? error.message : String(error) });
}
