// Makes src/documents/: a TypeScript type for each built-in schema, and all of them by the schema's id.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { compile } from 'json-schema-to-typescript';

const SUFFIX = '.schema.json';

/** "signalwire/phone-number-update" → "SignalwirePhoneNumberUpdate" */
const typeName = (id) => id.replace(/(?:^|[/-])(\w)/g, (_, letter) => letter.toUpperCase());
const fileName = (id) => id.replace('/', '-');

function schemaIds(folder) {
  const files = readdirSync(folder, { recursive: true }).map((file) => file.replaceAll('\\', '/'));
  return files.filter((file) => file.endsWith(SUFFIX)).map((file) => file.slice(0, -SUFFIX.length)).sort();
}

async function typesOf(file, name) {
  const schema = JSON.parse(readFileSync(file, 'utf8'));
  const { title } = schema;
  // The type is called after the schema's id, not after its title or its URI.
  delete schema.$id;
  schema.title = name;
  const types = await compile(schema, name, { bannerComment: '', format: false, cwd: `${dirname(file)}/`, additionalProperties: true });
  return `// Made from the schema: ${title}.\n\n${types}`;
}

/**
 * @param {string} schemas the folder of the schemas
 * @param {string} output the folder to write
 */
export async function writeDocumentTypes(schemas, output) {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output);
  const ids = schemaIds(schemas);
  for (const id of ids) {
    writeFileSync(join(output, `${fileName(id)}.ts`), await typesOf(join(schemas, id + SUFFIX), typeName(id)));
  }
  const imports = ids.map((id) => `import type { ${typeName(id)} } from './${fileName(id)}.js';`);
  const members = ids.map((id) => `  '${id}': ${typeName(id)};`);
  const index = [
    ...imports,
    '',
    `export type { ${ids.map(typeName).join(', ')} };`,
    '',
    '/** What a document that a built-in schema accepts looks like, by the schema\'s id. */',
    'export interface DocumentTypes {',
    ...members,
    '}',
    '',
    '/** The id of a built-in schema. */',
    'export type SchemaId = keyof DocumentTypes;',
    '',
  ];
  writeFileSync(join(output, 'index.ts'), index.join('\n'));
  return ids.length;
}
