// What a page downloads.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { pick } from '../report.mjs';
import { AJV, AJV_AND_GOOGLE, bundleAll, NUMBER_PEERS, OURS, OURS_E164, OURS_PHONE } from './bundles.mjs';

async function downloads() {
  const folder = mkdtempSync(join(tmpdir(), 'dialproof-bench-'));
  try {
    return await bundleAll(folder, 'browser');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function sizes() {
  const all = await downloads();
  const sizesOf = (bytes) => new Map(all.map(({ name, parts }) => [name, parts.reduce((sum, part) => sum + bytes(part), 0) / 1000]));
  const forms = [
    { suffix: '', told: 'brotli', rates: sizesOf((part) => brotliCompressSync(part).length) },
    { suffix: '.raw', told: 'minified', rates: sizesOf((part) => part.length) },
  ];
  const comparisons = [
    { id: 'size.e164', note: 'ours has strict E.164 only', ours: OURS_E164, peers: NUMBER_PEERS },
    { id: 'size.phone', note: "ours is libphonenumber's C++", ours: OURS_PHONE, peers: NUMBER_PEERS },
    { id: 'size.main', note: 'ours has strict E.164 and all schemas; Ajv one schema', ours: OURS, peers: [AJV, AJV_AND_GOOGLE] },
  ];
  return comparisons.flatMap(({ id, note, ours, peers }) =>
    forms.map(({ suffix, told, rates }) => ({
      id: `${id}${suffix}`,
      what: `download, ${told}`,
      note,
      rates: pick(rates, [ours, ...peers]),
      ours,
      unit: 'kB',
      lessIsBetter: true,
    })),
  );
}
