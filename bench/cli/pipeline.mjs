// 100,000 configurations in one file of some 200 MB: the command beside jq, which only reads and prints them, and beside
// Ajv's command, which reads no lines, so that the same documents come to it as the items of one list.

import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../../tools/samples.mjs';
import { median } from '../measure.mjs';
import { SCHEMA, writeLines, writeList } from './corpus.mjs';
import { measure } from './process.mjs';

const COUNT = 100_000;
const FOLDER = join(ROOT, 'build/bench/inputs');
const LINES = join(FOLDER, 'configurations.ndjson');
const TENTH = join(FOLDER, 'configurations-tenth.ndjson');
const LIST = join(FOLDER, 'configurations.json');
const LIST_SCHEMA = join(FOLDER, 'configurations.schema.json');

const OURS = 'dialproof check';
const DETECTED = 'dialproof check, schema found for each';
const OURS_AS_LIST = 'dialproof check, items of one list';
const COMMAND = join(ROOT, 'build/native/cli/dialproof');
const AJV = join(ROOT, 'bench/node_modules/.bin/ajv');

const CONTENDERS = {
  [OURS]: { command: [COMMAND, 'check', '--schema', SCHEMA, '--ndjson', '-'], input: LINES, status: 1 },
  [DETECTED]: { command: [COMMAND, 'check', '--ndjson', '-'], input: LINES, status: 1 },
  [OURS_AS_LIST]: { command: [COMMAND, 'check', '--schema', SCHEMA, '--items', '-'], input: LIST, status: 1 },
  'jq . (no check)': { command: ['jq', '.'], input: LINES, status: 0 },
  "Ajv's command (numbers not checked)": {
    command: [
      AJV, 'validate', '--spec=draft2020', '--strict=false', '--all-errors', '--errors=no', '-c', 'ajv-formats',
      '-r', join(ROOT, `schemas/${SCHEMA}.schema.json`), '-s', LIST_SCHEMA, '-d', LIST,
    ],
    input: LIST,
    status: 1,
  },
};

async function prepare() {
  mkdirSync(FOLDER, { recursive: true });
  await writeLines(TENTH, COUNT / 10);
  const faulty = await writeLines(LINES, COUNT);
  await writeList(LIST, LINES);
  writeFileSync(LIST_SCHEMA, JSON.stringify({ type: 'array', items: { $ref: `https://dialproof.dev/schemas/${SCHEMA}.schema.json` } }));
  return faulty;
}

async function runOne(name) {
  const { command, input, status } = CONTENDERS[name];
  const run = await measure(command, input);
  if (run.status !== status) throw new Error(`${name} ended with ${run.status}, not ${status}`);
  return run;
}

export async function pipeline({ rounds }) {
  const faulty = await prepare();
  const runs = new Map(Object.keys(CONTENDERS).map((name) => [name, []]));
  for (let round = 0; round < Math.min(rounds, 3); ++round) {
    for (const name of runs.keys()) runs.get(name).push(await runOne(name));
  }
  const of = (pick) => new Map([...runs].map(([name, all]) => [name, median(all.map(pick))]));
  const tenth = await measure(CONTENDERS[OURS].command, TENTH);
  const megabytes = Math.round(statSync(LINES).size / 1e6);
  const note = `${COUNT} documents, ${megabytes} MB, ${faulty} of them at fault; wall time`;
  return [
    { id: 'cli.rate', what: 'a file of many configurations, from start to end', note, rates: of((run) => COUNT / run.seconds), ours: OURS, unit: 'documents/s' },
    {
      id: 'cli.memory',
      what: 'the memory it takes at most',
      note: `of a tenth of the file, dialproof takes ${(tenth.peakKib / 1024).toFixed(1)} MiB`,
      rates: of((run) => run.peakKib / 1024),
      ours: OURS,
      unit: 'MiB',
      lessIsBetter: true,
    },
  ];
}
