// The samples of our own schemas, phone numbers checked: from JSON text to verdict and all faults.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { createAjv, levelOfE164 } from '../../tests/conformance/ajv-peer.mjs';
import { ROOT, samples as allSamples } from '../../tools/samples.mjs';
import { load } from '../../wasm/dist/index.js';
import { checkVerdicts, contender, race } from '../measure.mjs';
import { pick } from '../report.mjs';

const OURS = 'dialproof';
const OURS_WITH_SUGGESTIONS = 'dialproof, with suggestions';
const JUDGE = 'Ajv, numbers by google-libphonenumber';

const WITHOUT_SUGGESTIONS = { suggestions: false };

// What is usually written where E.164 is meant; it takes numbers that do not exist.
const levelByPattern = (text) => (/^\+[1-9]\d{1,14}$/.test(text) ? 'valid' : undefined);

// The samples that JSON.parse reads as Dialproof does, as texts.
function corpus(shouldBeValid) {
  return allSamples()
    .filter((sample) => sample.shouldBeValid === shouldBeValid)
    .filter((sample) => !sample.expected.some((diagnostic) => diagnostic.code.startsWith('json.')))
    .map(({ schema, path }) => ({ schema, text: readFileSync(join(ROOT, path), 'utf8') }));
}

function ajvVerdict(schemas, level) {
  const ajv = createAjv(schemas, level);
  const validators = new Map(schemas.map(({ id, uri }) => [id, ajv.getSchema(uri)]));
  return ({ schema, text }) => validators.get(schema)(JSON.parse(text));
}

export async function samples(effort) {
  const dialproof = await load();
  const schemas = dialproof.schemas();
  const verdicts = {
    [OURS]: ({ schema, text }) => dialproof.validate(schema, text, WITHOUT_SUGGESTIONS).valid,
    [OURS_WITH_SUGGESTIONS]: ({ schema, text }) => dialproof.validate(schema, text).valid,
    [JUDGE]: ajvVerdict(schemas, levelOfE164),
    'Ajv, numbers by a pattern (weaker verdict)': ajvVerdict(schemas, levelByPattern),
  };
  return [true, false].flatMap((shouldBeValid) => raceSamples(verdicts, shouldBeValid, effort));
}

function raceSamples(verdicts, shouldBeValid, effort) {
  const inputs = corpus(shouldBeValid);
  const contenders = Object.entries(verdicts).map(([name, verdict]) => contender(name, verdict, inputs));
  checkVerdicts(contenders.slice(0, 3), shouldBeValid ? inputs.length : 0);
  const rates = race(contenders, inputs.length, effort);
  const kilobytes = inputs.reduce((sum, { text }) => sum + text.length, 0) / inputs.length / 1000;
  const kind = shouldBeValid ? 'valid' : 'invalid';
  const common = { note: `${inputs.length} samples, ${kilobytes.toFixed(2)} kB on average`, unit: 'documents/s' };
  const peers = Object.keys(verdicts).slice(2);
  const all = {
    id: `schema.samples.${kind}`,
    what: `${kind} samples of our schemas, from text, without suggestions of fixes`,
    rates: pick(rates, [OURS, ...peers]),
    ours: OURS,
    ...common,
  };
  const withSuggestions = {
    id: 'schema.samples.suggestions',
    what: 'the same, ours with suggestions of fixes, each of which is tried',
    rates: pick(rates, [OURS_WITH_SUGGESTIONS, JUDGE]),
    ours: OURS_WITH_SUGGESTIONS,
    ...common,
  };
  return shouldBeValid ? [all] : [all, withSuggestions];
}
