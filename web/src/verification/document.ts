// The document that the form's values make.

import type { Diagnostic, JsonValue } from 'dialproof';

type JsonObject = { [name: string]: JsonValue };

/** Values at their paths, in the order given. What was left empty is left out, as a client would send it. */
export function documentOf(values: Iterable<readonly [path: readonly string[], value: string | boolean]>): JsonObject {
  const root: JsonObject = {};
  for (const [path, value] of values) {
    if (value === '' || value === false) continue;
    parentOf(root, path)[path.at(-1) ?? ''] = value;
  }
  return root;
}

function parentOf(root: JsonObject, path: readonly string[]): JsonObject {
  return path.slice(0, -1).reduce((object, name) => (object[name] ??= {}) as JsonObject, root);
}

/**
 * The path of the field that a diagnostic is about. One about a missing property names its parent; what is missing may
 * also be a whole group, which stands for each of its fields.
 */
export function fieldPath(diagnostic: Diagnostic): string[] {
  const path = diagnostic.instanceLocation
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  return diagnostic.code === 'schema.required' ? [...path, diagnostic.params.property] : path;
}
