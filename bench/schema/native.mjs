// Native speed: our library beside RapidJSON's validator and valijson (bench/native), and beside Blaze, whose command is
// in npm. Rounds go from one to the next. Google Benchmark tells time on a processor, of which we take the median round;
// Blaze tells wall time, to which other programs' load adds, so of each document its best round counts.

import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import Ajv2020 from 'ajv/dist/2020.js';

import { ROOT } from '../../tools/samples.mjs';
import { sourceFolder } from '../../tools/sources.mjs';
import { median } from '../measure.mjs';
import { runProgram } from '../program.mjs';
import { toDraft4, withoutFormats } from './forms.mjs';
import { invalidDocuments, SCHEMA, validDocuments } from './phone-numbers.mjs';

const INPUTS = join(ROOT, 'build/bench/inputs');
const KINDS = ['valid', 'invalid'];
const LOOPS = 100; // of one document: short, so that most are not interrupted

const OURS = 'dialproof, native';
const PEERS = {
  'rapidjson-streaming': 'RapidJSON, reader into validator',
  'rapidjson-document': 'RapidJSON, document',
  valijson: 'valijson',
};

// Faults that draft 4 without formats can tell too, so that all answer the same.
function writeInputs() {
  const plain = withoutFormats(SCHEMA);
  const accepts = new Ajv2020({ strict: false }).compile(plain);
  const documents = { valid: validDocuments(100), invalid: invalidDocuments(100).filter((document) => !accepts(document)) };
  mkdirSync(INPUTS, { recursive: true });
  for (const [name, schema] of Object.entries({ schema: SCHEMA, plain, draft4: toDraft4(plain) })) {
    writeFileSync(join(INPUTS, `${name}.json`), JSON.stringify(schema));
  }
  for (const kind of KINDS) {
    writeFileSync(join(INPUTS, `${kind}.jsonl`), documents[kind].map((one) => `${JSON.stringify(one)}\n`).join(''));
  }
  return { counts: { valid: documents.valid.length, invalid: documents.invalid.length } };
}

// Microseconds of each document, of one round.
async function runBlaze(blaze, kind, options) {
  const args = ['validate', 'schema.json', `${kind}.jsonl`, '--format-assertion', '--continue', '--benchmark', '--loop', String(LOOPS)];
  const { stdout, stderr } = await blaze.spawn([...args, ...options], { cwd: INPUTS });
  const lines = [...stdout.matchAll(/\[\d+\]: (PASS|FAIL) ([\d.]+) \+- /g)];
  const wrong = lines.filter(([, verdict]) => (verdict === 'PASS') !== (kind === 'valid'));
  if (lines.length === 0 || wrong.length > 0) throw new Error(`Blaze takes ${wrong.length} documents for what they are not ${stderr}`);
  return lines.map(([, , microseconds]) => Number(microseconds));
}

function blazeRate(rounds) {
  const each = rounds[0].map((_, document) => Math.min(...rounds.map((round) => round[document])));
  return (1e6 * each.length) / each.reduce((sum, microseconds) => sum + microseconds, 0);
}

const MODES = { exhaustive: [], 'fast: stops at the first fault': ['--fast'] };

export async function native({ rounds, milliseconds }) {
  const blaze = createRequire(import.meta.url)(join(sourceFolder('blaze'), 'npm/main.js'));
  const { counts } = writeInputs();
  const ours = [];
  const theirs = new Map(KINDS.flatMap((kind) => Object.keys(MODES).map((mode) => [`${kind}/${mode}`, []])));
  for (let round = 0; round < rounds; ++round) {
    ours.push(runProgram('schema_bench', INPUTS, milliseconds));
    for (const kind of KINDS) {
      for (const [mode, options] of Object.entries(MODES)) theirs.get(`${kind}/${mode}`).push(await runBlaze(blaze, kind, options));
    }
  }
  const rate = (name) => median(ours.map((round) => round.get(name)));
  return KINDS.flatMap((kind) => resultsOf(kind, counts[kind], rate, (mode) => blazeRate(theirs.get(`${kind}/${mode}`))));
}

function resultsOf(kind, count, rate, rateOfBlaze) {
  const suffix = kind === 'valid' ? '' : '.invalid';
  const common = { ours: OURS, unit: 'documents/s' };
  const textRates = (names) => [
    [OURS, rate(`text/${kind}/dialproof`)],
    ...names.map((name) => [PEERS[name], rate(`text/${kind}/${name}`)]),
  ];
  return [
    {
      id: `schema.native.rapidjson${suffix}`,
      what: `${kind} documents, from text, formats not checked`,
      note: `${count} documents; RapidJSON, draft 4, ends at the first fault, ours tells all in words`,
      rates: new Map(textRates(['rapidjson-streaming', 'rapidjson-document'])),
      ...common,
    },
    {
      id: `schema.native.valijson${suffix}`,
      what: `${kind} documents, from text, formats not checked`,
      note: `${count} documents; valijson, draft-07, all faults`,
      rates: new Map(textRates(['valijson'])),
      ...common,
    },
    {
      id: `schema.native.blaze${suffix}`,
      what: `${kind} documents, evaluation alone, formats checked`,
      note: `${count} documents, read before; Blaze gives the verdict only and may end before all is looked at, ours gathers all faults`,
      rates: new Map([
        [OURS, rate(`evaluate/${kind}/dialproof`)],
        ...Object.keys(MODES).map((mode) => [`Blaze, ${mode}`, rateOfBlaze(mode)]),
      ]),
      ...common,
    },
  ];
}
