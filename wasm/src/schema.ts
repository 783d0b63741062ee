// One schema to hold documents and values against, whatever it came from: built in, compiled here or loaded.

import { isText, valueToText } from './document-text.js';
import { pointerTokens } from './pointer.js';
import type {
  Diagnostic,
  Schema,
  StandardIssue,
  StandardResult,
  ValidationOptions,
  ValidationResult,
} from './types.js';

/** Checks a JSON text; results of what was no text have no ranges. */
export type Check = (text: string | Uint8Array, options: ValidationOptions | undefined, withRanges: boolean) => ValidationResult;

/** @param bound the options of calls that name none */
export function makeSchema<Document>(check: Check, bound?: ValidationOptions): Schema<Document> {
  const quietly = { ...bound, suggestions: false };
  // Who gave no text has none for ranges to point into.
  const validateValue = (value: unknown, options = bound) => check(valueToText(value), options, false);
  return {
    validate: (document, options = bound) =>
      isText(document) ? check(document, options, true) : validateValue(document, options),
    validateValue,
    isValid: (value): value is Document => {
      const text = jsonOf(value);
      return text !== undefined && check(text, quietly, false).valid;
    },
    with: (options) => makeSchema<Document>(check, { ...bound, ...options }),
    '~standard': { version: 1, vendor: 'dialproof', validate: (value) => standardResult(value, check, bound) },
  };
}

function standardResult<Document>(value: unknown, check: Check, options?: ValidationOptions): StandardResult<Document> {
  const text = jsonOf(value);
  if (text === undefined) return { issues: [{ message: NO_JSON, path: [] }] };
  const { valid, diagnostics } = check(text, options, false);
  if (valid) return { value: value as Document };
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  return { issues: errors.map((diagnostic) => issueOf(diagnostic, value)) };
}

// A form shows what is missing beside its field, so the path leads there and not to the object that lacks it.
function issueOf(diagnostic: Diagnostic, value: unknown): StandardIssue {
  const path = pathOf(diagnostic.instanceLocation, value);
  if (diagnostic.code === 'schema.required' || diagnostic.code === 'schema.dependent_required') {
    path.push(diagnostic.params.property);
  }
  return { message: diagnostic.message, path, diagnostic };
}

// Items have numbers, members have names: only the value tells which a token is.
function pathOf(pointer: string, value: unknown): PropertyKey[] {
  const path: PropertyKey[] = [];
  let at = value;
  for (const name of pointerTokens(pointer)) {
    const key = Array.isArray(at) ? Number(name) : name;
    path.push(key);
    at = (at as Record<PropertyKey, unknown> | undefined)?.[key];
  }
  return path;
}

const NO_JSON = 'The value has no JSON form.';

/** Undefined for what has none: functions, big integers, values that hold themselves. */
function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
