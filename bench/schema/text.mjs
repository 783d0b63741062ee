// Small documents: from text, and from values that are there, to a verdict with all faults.

import { checkVerdicts, contender, race } from '../measure.mjs';
import { pick } from '../report.mjs';
import { AJV, LIBRARIES, OURS, OURS_WITH_SUGGESTIONS } from './libraries.mjs';
import { invalidDocuments, SCHEMA, validDocuments } from './phone-numbers.mjs';

const COUNT = 100;
const UNIT = 'documents/s';
const NO_PEER_SUGGESTS = 'all faults, without suggestions of fixes: no peer has any';

// What documents of both kinds, one after the other, come to.
const together = (valid, invalid, names) =>
  new Map(names.map((name) => [name, 2 / (1 / valid.get(name) + 1 / invalid.get(name))]));

function raceAll(verdicts, form, inputs, shouldBeValid, effort) {
  const contenders = verdicts.map(([name, verdict]) => contender(name, verdict[form], inputs));
  checkVerdicts(contenders, shouldBeValid ? inputs.length : 0);
  return race(contenders, inputs.length, effort);
}

export async function text(effort) {
  const verdicts = await Promise.all(
    LIBRARIES.map(async ({ name, open }) => [name, await (await open())(SCHEMA)]),
  );
  const values = { valid: validDocuments(COUNT), invalid: invalidDocuments(COUNT) };
  const texts = Object.fromEntries(
    Object.entries(values).map(([kind, documents]) => [kind, documents.map((document) => JSON.stringify(document))]),
  );
  // What is validated as a value comes out of a parser, as it does in an application.
  const objects = Object.fromEntries(Object.entries(texts).map(([kind, all]) => [kind, all.map((one) => JSON.parse(one))]));
  const rates = {};
  for (const kind of ['valid', 'invalid']) {
    rates[kind] = raceAll(verdicts, 'text', texts[kind], kind === 'valid', effort);
  }
  const peers = LIBRARIES.map(({ name }) => name).filter((name) => name !== OURS && name !== OURS_WITH_SUGGESTIONS);
  const interpreters = LIBRARIES.filter(({ interprets }) => interprets).map(({ name }) => name);
  const kilobytes = texts.valid.reduce((sum, one) => sum + one.length, 0) / COUNT / 1000;
  const note = `${COUNT} documents of ${kilobytes.toFixed(2)} kB; ${NO_PEER_SUGGESTS}`;
  const common = { note, ours: OURS, unit: UNIT };
  return [
    ...['valid', 'invalid'].map((kind) => ({
      id: `schema.text.${kind}`,
      what: `${kind} documents, from text`,
      rates: pick(rates[kind], [OURS, ...peers]),
      ...common,
    })),
    {
      id: 'schema.text.interpreters',
      what: 'valid and invalid documents in turn, from text, beside what needs no eval either',
      rates: together(rates.valid, rates.invalid, [OURS, ...interpreters]),
      ...common,
    },
    {
      id: 'schema.text.suggestions',
      what: 'invalid documents, from text, ours with suggestions of fixes, each of which is tried',
      ...common,
      note: 'the same race; Ajv gives no suggestions',
      ours: OURS_WITH_SUGGESTIONS,
      rates: pick(rates.invalid, [OURS_WITH_SUGGESTIONS, AJV]),
    },
    ...['valid', 'invalid'].map((kind) => ({
      id: `schema.object.${kind}`,
      what: `${kind} documents, from values`,
      rates: pick(raceAll(verdicts, 'value', objects[kind], kind === 'valid', effort), [OURS, ...peers]),
      ...common,
      note: `${common.note}; ours writes the value as text`,
    })),
  ];
}
