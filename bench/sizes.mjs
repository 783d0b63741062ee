// What a page downloads.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { packageSizes } from '../tools/sizes.mjs';
import { bundleAll, OURS, OURS_DOCUMENT } from './bundles.mjs';

async function peerSizes() {
  const folder = mkdtempSync(join(tmpdir(), 'dialproof-bench-'));
  try {
    const bundles = await bundleAll(folder, 'browser');
    const peers = bundles.filter(({ name }) => name !== OURS && name !== OURS_DOCUMENT);
    return peers.map(({ name, bytes }) => [name, { raw: bytes.length, brotli: brotliCompressSync(bytes).length }]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function sizes() {
  const { wasm, javascript } = packageSizes();
  const all = new Map([
    [OURS, { raw: wasm.raw + javascript.raw, brotli: wasm.brotli + javascript.brotli }],
    ...(await peerSizes()),
  ]);
  const of = (form) => new Map([...all].map(([name, size]) => [name, size[form] / 1000]));
  const common = { ours: OURS, unit: 'kB', lessIsBetter: true };
  const note = 'ours has numbers, documents and all schemas; Ajv one schema';
  return [
    { id: 'size.raw', what: 'download, minified', note, rates: of('raw'), ...common },
    { id: 'size.brotli', what: 'download, brotli', note, rates: of('brotli'), ...common },
  ];
}
