// Builds the package's dist/: compiles the TypeScript and lays the wasm, the schemas and the locales beside it.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { writeDiagnosticTypes } from './diagnostic-types.mjs';
import { writeDocumentTypes } from './document-types.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const dist = join(here, 'dist');
const { version } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
writeFileSync(join(here, 'src/version.ts'), `export const VERSION = '${version}';\n`);
await writeDiagnosticTypes(join(root, 'build/wasm/wasm/dialproof.wasm'), join(here, 'src/codes.ts'));
await writeDocumentTypes(join(root, 'schemas'), join(here, 'src/documents'));
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
execFileSync(process.execPath, [tsc, '-p', here], { stdio: 'inherit' });
// Types and nothing to run: no module imports these at run time.
for (const name of readdirSync(join(dist, 'documents'))) {
  if (!name.endsWith('.d.ts')) rmSync(join(dist, 'documents', name));
}

for (const name of ['dialproof', 'dialproof-e164', 'dialproof-phone', 'dialproof-compiler', 'dialproof-routing', 'dialproof-verification']) {
  cpSync(join(root, `build/wasm/wasm/${name}.wasm`), join(dist, `${name}.wasm`));
}
cpSync(join(root, 'schemas'), join(dist, 'schemas'), { recursive: true, filter: (path) => !/examples|\.md$|\.gitattributes$/.test(path) });
cpSync(join(root, 'core/locales'), join(dist, 'locales'), { recursive: true, filter: (path) => !/\.(cc|h|txt)$/.test(path) });
cpSync(join(root, 'LICENSE'), join(here, 'LICENSE'));
