// Ajv as the oracle on documents that nobody wrote: valid ones, changed at random from a fixed seed. The schemas' verdicts
// are the same, and every place where Ajv finds something wrong we find wrong too.
//
// MUTATIONS sets how many documents there are for each schema.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';

import { load } from 'dialproof';

import { ROOT, samples } from '../../tools/samples.mjs';
import { createAjv } from './ajv-peer.mjs';

const COUNT = Number(process.env.MUTATIONS ?? 10_000);
const SEED = 20261124;

const dialproof = await load();
const schemas = dialproof.schemas();
const ajv = createAjv(schemas);

// Mulberry32: small, and the same everywhere.
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

// Values that schemas tell apart, besides those that other documents of the schema have.
const STRANGE = [
  null, true, false, 0, -1, 1, 1.5, 50, 51, 1e21, '', ' ', 'x', 'GET', 'get', 'true', '+', '+1', '+12015550123', '12015550123',
  '+899100000001', '+1201555012\u0663', 'https://example.com/a?b#c', 'http://', 'example.com', 'a@b.example', 'a@', '2026-02-30',
  '2026-02-28T23:59:60Z', '2026-02-28 10:00:00Z', '9999-01-01 00:00:00.000000', '123e4567-e89b-12d3-a456-426614174000', [], {}, [null], { a: 1 },
];

class Mutator {
  constructor(documents, random) {
    this.documents = documents;
    this.random = random;
    this.values = [...STRANGE];
    this.names = ['x', 'id', ''];
    documents.forEach((document) => this.collect(document));
  }

  collect(value) {
    this.values.push(value);
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value)) this.names.push(...Object.keys(value));
    Object.values(value).forEach((inner) => this.collect(inner));
  }

  pick(list) {
    return list[Math.floor(this.random() * list.length)];
  }

  document() {
    let document = structuredClone(this.pick(this.documents));
    const changes = 1 + Math.floor(this.random() * 4);
    for (let i = 0; i < changes; i += 1) document = this.change(document);
    return document;
  }

  // Goes down to a random place, mostly a deep one, and changes what is there.
  change(value) {
    const isContainer = typeof value === 'object' && value !== null;
    const keys = isContainer ? Object.keys(value) : [];
    if (!isContainer || this.random() < 0.04) return structuredClone(this.pick(this.values));
    const roll = this.random();
    if (keys.length > 0 && roll < 0.62) {
      const key = this.pick(keys);
      value[key] = this.change(value[key]);
    } else if (keys.length > 0 && roll < 0.8) {
      const key = this.pick(keys);
      if (Array.isArray(value)) value.splice(Number(key), 1);
      else delete value[key];
    } else if (Array.isArray(value)) {
      value.splice(Math.floor(this.random() * (value.length + 1)), 0, structuredClone(this.pick(this.values)));
    } else {
      const name = this.pick(this.names);
      if (name !== '__proto__') value[name] = structuredClone(this.pick(this.values));
    }
    return value;
  }
}

// Ajv knows the schemas but not the rules beyond them.
const ofSchema = ({ code, severity }) => severity === 'error' && !code.startsWith('routing.');

// Keywords that only pass on what another one found.
const PASSING_ON = new Set(['if', 'allOf', 'anyOf', 'oneOf']);

// Places where Ajv finds fault, but for those inside of alternatives: there we name the nearest one's faults only.
function placesOfErrors(errors) {
  return errors
    .filter(({ keyword, schemaPath }) => !PASSING_ON.has(keyword) && !/\/(anyOf|oneOf)\//.test(schemaPath))
    .map(({ keyword, instancePath, params }) => {
      const extra = keyword === 'additionalProperties' ? params.additionalProperty : undefined;
      return extra === undefined ? instancePath : `${instancePath}/${extra.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    });
}

suite(`Ajv agrees on ${COUNT} changed documents`, () => {
  for (const { id, uri } of schemas) {
    test(id, (t) => {
      const verdict = ajv.getSchema(uri);
      const documents = samples()
        .filter((one) => one.schema === id && one.shouldBeValid)
        .map((one) => JSON.parse(readFileSync(join(ROOT, one.path), 'utf8')));
      const mutator = new Mutator(documents, randomFrom(SEED));
      let invalid = 0;
      for (let i = 0; i < COUNT; i += 1) {
        const document = mutator.document();
        const text = JSON.stringify(document);
        const theirs = verdict(document);
        const ours = dialproof.validate(id, text, { suggestions: false, maxDiagnostics: 10_000 });
        const errors = ours.diagnostics.filter(ofSchema);
        assert.equal(errors.length === 0, theirs, `${text}\n${ajv.errorsText(verdict.errors)}\n${JSON.stringify(ours.diagnostics)}`);
        if (theirs) continue;
        invalid += 1;
        const places = new Set(errors.map((error) => error.instanceLocation));
        for (const place of placesOfErrors(verdict.errors)) {
          assert.ok(places.has(place), `nothing is said at ${place} of ${text}\n${ajv.errorsText(verdict.errors)}`);
        }
      }
      t.diagnostic(`${COUNT} documents, ${invalid} of them invalid`);
      assert.ok(invalid > COUNT / 10 && invalid < COUNT, 'the changes make some documents invalid and leave others valid');
    });
  }
});
