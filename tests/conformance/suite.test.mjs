// The official JSON Schema test suite through the wasm: every required test of 2020-12 and draft-07, and those of the
// formats that we assert.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { before, suite, test } from 'node:test';

import { load } from 'dialproof';

import { sourceFolder } from '../../tools/sources.mjs';

const SUITE = sourceFolder('json-schema-suite');
const dialproof = await load();
before(() => dialproof.loadCompiler());

const remotes = Object.fromEntries(
  readdirSync(join(SUITE, 'remotes'), { recursive: true })
    .map((path) => join(SUITE, 'remotes', path))
    .filter((path) => statSync(path).isFile())
    .map((path) => [`http://localhost:1234/${relative(join(SUITE, 'remotes'), path)}`, readFileSync(path)]),
);

// Draft-07's files do not say `$schema`: their dialect is the folder's.
function withDialect(schema, metaSchema) {
  return typeof schema === 'object' && !('$schema' in schema) ? { $schema: metaSchema, ...schema } : schema;
}

/** Runs the files of a folder; answers how many tests there were. */
function runFolder(folder, metaSchema, options = {}) {
  let count = 0;
  for (const file of readdirSync(join(SUITE, 'tests', folder)).filter((name) => name.endsWith('.json'))) {
    if (options.files && !options.files.includes(basename(file, '.json'))) continue;
    for (const group of JSON.parse(readFileSync(join(SUITE, 'tests', folder, file), 'utf8'))) {
      const name = `${folder}/${file}: ${group.description}`;
      const { schema, diagnostics } = dialproof.compile(withDialect(group.schema, metaSchema), {
        schemas: remotes,
        assertFormats: options.assertFormats ?? false,
      });
      assert.ok(schema, `${name}: ${JSON.stringify(diagnostics)}`);
      const stored = dialproof.loadSchema(schema.program());
      for (const { description, data, valid } of group.tests) {
        assert.equal(schema.validateValue(data).valid, valid, `${name}: ${description}`);
        assert.equal(stored.validate(JSON.stringify(data)).valid, valid, `${name}: ${description}, stored and loaded`);
        count += 1;
      }
    }
  }
  return count;
}

const FORMATS = [
  'date-time', 'date', 'time', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'uri', 'uri-reference', 'iri',
  'iri-reference', 'uri-template', 'uuid', 'json-pointer', 'relative-json-pointer', 'regex',
];

suite('the official suite passes', () => {
  const cases = [
    ['draft2020-12', 'https://json-schema.org/draft/2020-12/schema', {}, 1257],
    ['draft7', 'http://json-schema.org/draft-07/schema#', {}, 913],
    ['draft2020-12/optional/format', 'https://json-schema.org/draft/2020-12/schema', { assertFormats: true, files: FORMATS }, 408],
    ['draft7/optional/format', 'http://json-schema.org/draft-07/schema#', { assertFormats: true, files: FORMATS }, 353],
  ];
  for (const [folder, metaSchema, options, expected] of cases) {
    test(folder, (t) => {
      const count = runFolder(folder, metaSchema, options);
      t.diagnostic(`${count} tests run`);
      assert.equal(count, expected, 'the suite has grown or was not found');
    });
  }
});
