// Compiling a schema and the first verdict with it: the first time in a process, and once the library is warm. Each time
// in a process of its own: `node bench/schema/compiling.mjs LIBRARY` measures one and prints it.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { median } from '../measure.mjs';
import { LIBRARIES, OURS, OURS_WITH_SUGGESTIONS } from './libraries.mjs';
import { SCHEMA, validDocuments } from './phone-numbers.mjs';

const WARM_ROUNDS = 30;
const SELF = fileURLToPath(import.meta.url);

async function millisecondsToCompile(compile, text) {
  const schema = structuredClone(SCHEMA); // a schema that the library has seen may be in its cache
  const start = performance.now();
  const verdict = await compile(schema);
  if (!verdict.text(text)) throw new Error('a valid document is refused');
  return performance.now() - start;
}

async function measure(library) {
  const [text] = validDocuments(1).map((document) => JSON.stringify(document));
  const compile = await library.open();
  const first = await millisecondsToCompile(compile, text);
  const warm = [];
  for (let round = 0; round < WARM_ROUNDS; ++round) warm.push(await millisecondsToCompile(compile, text));
  return { first, warm: median(warm) };
}

function measureInNewProcess({ name }) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [SELF, name], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

export function compiling({ rounds }) {
  const libraries = LIBRARIES.filter(({ name, atBuild }) => name !== OURS_WITH_SUGGESTIONS && !atBuild);
  const times = new Map(libraries.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; ++round) {
    for (const library of libraries) times.get(library.name).push(measureInNewProcess(library));
  }
  const medians = (which) => new Map([...times].map(([name, all]) => [name, median(all.map((time) => time[which]))]));
  const common = { note: `median of ${rounds} processes, wall time, imports not counted`, ours: OURS, unit: 'ms', lessIsBetter: true };
  return [
    { id: 'schema.compile.first', what: 'compile and first verdict, first in a process', rates: medians('first'), ...common },
    { id: 'schema.compile.warm', what: 'compile and first verdict, warm', rates: medians('warm'), ...common },
  ];
}

if (process.argv[1] === SELF) {
  const library = LIBRARIES.find(({ name }) => name === process.argv[2]);
  console.log(JSON.stringify(await measure(library)));
}
