// From nothing to the first verdict, each time in a new process.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { median } from '../measure.mjs';
import { pick } from '../report.mjs';
import { AJV, AJV_AND_GOOGLE, bundleAll, NUMBER_PEERS, OURS, OURS_E164, OURS_PHONE } from './bundles.mjs';

// Time on processors, of all threads, is told beside wall time: a loaded machine adds to wall time only.
const TIMER = `
const start = performance.now();
const before = process.cpuUsage();
const { first } = await import(process.argv[2]);
await first();
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ wall: performance.now() - start, processor: (user + system) / 1000 }));
`;

function timeToFirst(timer, file) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [timer, pathToFileURL(file).href], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

async function timeBundles(starts) {
  const folder = mkdtempSync(join(tmpdir(), 'dialproof-bench-'));
  try {
    const timer = join(folder, 'timer.mjs');
    writeFileSync(timer, TIMER);
    const bundles = await bundleAll(folder, 'node');
    const times = new Map(bundles.map(({ name }) => [name, []]));
    for (let start = 0; start <= starts; ++start) {
      for (const { name, file } of bundles) {
        const time = timeToFirst(timer, file);
        if (start > 0) times.get(name).push(time); // the first fills the system's file cache
      }
    }
    return (clock) => new Map([...times].map(([name, all]) => [name, median(all.map((time) => time[clock]))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function cold(starts) {
  const medians = await timeBundles(starts);
  const comparisons = [
    { id: 'cold.e164', what: 'import to first number', ours: OURS_E164, peers: NUMBER_PEERS },
    { id: 'cold.phone', what: 'import to first number, as people write it', ours: OURS_PHONE, peers: NUMBER_PEERS },
    { id: 'cold.main', what: 'import to first document, its number checked', ours: OURS, peers: [AJV, AJV_AND_GOOGLE] },
  ];
  const clocks = [
    { clock: 'wall', suffix: '', told: 'wall time' },
    { clock: 'processor', suffix: '.processor', told: 'time on processors, all threads' },
  ];
  return comparisons.flatMap(({ id, what, ours, peers }) =>
    clocks.map(({ clock, suffix, told }) => ({
      id: `${id}${suffix}`,
      what,
      note: `${told}, median of ${starts} new processes, bundled and minified`,
      rates: pick(medians(clock), [ours, ...peers]),
      ours,
      unit: 'ms',
      lessIsBetter: true,
    })),
  );
}
