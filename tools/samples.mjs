// The sample documents under schemas/ and what is expected of them. schemas/README.md tells the layout.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The files below a folder of the tree, as paths from the tree's root. */
export function filesBelow(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true }).map((path) => `${folder}/${path}`);
}

/** The JSON text of a built-in schema. */
export const schemaText = (id) => readFileSync(join(ROOT, `schemas/${id}.schema.json`), 'utf8');

/**
 * All samples, by schema and name.
 * @returns {{path: string, schema: string, name: string, shouldBeValid: boolean, expected: object[]}[]}
 */
export function samples() {
  return filesBelow('schemas')
    .filter((path) => /^schemas\/[^/]+\/examples\/[^/]+\/(in)?valid\/[^/]+\.json$/.test(path))
    .filter((path) => !path.endsWith('.expected.json'))
    .map((path) => {
      const [, dialect, , resource, kind] = path.split('/');
      return {
        path,
        schema: `${dialect}/${resource}`,
        name: basename(path, '.json'),
        shouldBeValid: kind === 'valid',
        expected: expectedOf(join(ROOT, path)),
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

// No file beside a document means that nothing is to be said of it.
function expectedOf(path) {
  const file = join(dirname(path), `${basename(path, '.json')}.expected.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}
