// From nothing to the first verdict, each time in a new process.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { AJV, AJV_AND_GOOGLE, bundleAll, GOOGLE, JS, OURS, OURS_DOCUMENT } from './bundles.mjs';
import { median } from './measure.mjs';

const TIMER = `
const start = performance.now();
const { first } = await import(process.argv[2]);
await first();
console.log(performance.now() - start);
`;

function millisecondsToFirst(timer, file) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [timer, pathToFileURL(file).href], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

async function timeBundles(starts) {
  const folder = mkdtempSync(join(tmpdir(), 'dialproof-bench-'));
  try {
    const timer = join(folder, 'timer.mjs');
    writeFileSync(timer, TIMER);
    const bundles = await bundleAll(folder, 'node');
    const times = new Map(bundles.map(({ name }) => [name, []]));
    for (const { file, bytes } of bundles) writeFileSync(file, bytes);
    for (let start = 0; start <= starts; ++start) {
      for (const { name, file } of bundles) {
        const time = millisecondsToFirst(timer, file);
        if (start > 0) times.get(name).push(time); // the first fills the system's file cache
      }
    }
    return new Map([...times].map(([name, all]) => [name, median(all)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const pick = (map, names) => new Map(names.map((name) => [name, map.get(name)]));

export async function loading(starts) {
  const times = await timeBundles(starts);
  const note = `median of ${starts} new processes, bundled and minified`;
  const common = { note, unit: 'ms', lessIsBetter: true };
  return [
    { id: 'cold.number', what: 'import to first number', ours: OURS, rates: pick(times, [OURS, GOOGLE, JS]), ...common },
    {
      id: 'cold.document',
      what: 'import to first document',
      ours: OURS_DOCUMENT,
      rates: pick(times, [OURS_DOCUMENT, AJV, AJV_AND_GOOGLE]),
      ...common,
    },
  ];
}
