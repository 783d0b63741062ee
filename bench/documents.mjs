// The samples of our own schemas, phone numbers checked: from JSON text to verdict and all faults.

import { createAjv, levelOfE164 } from '../tests/conformance/ajv-peer.mjs';
import { documents as corpus } from './corpus.mjs';
import { contender, race } from './measure.mjs';

const OURS = 'dialproof';

// What is usually written where E.164 is meant; it takes numbers that do not exist.
const levelByPattern = (text) => (/^\+[1-9]\d{1,14}$/.test(text) ? 'valid' : undefined);

function ajvVerdict(schemas, level) {
  const ajv = createAjv(schemas, level);
  const validators = new Map(schemas.map(({ id, uri }) => [id, ajv.getSchema(uri)]));
  return ({ schema, text }) => validators.get(schema)(JSON.parse(text));
}

export function documents(dialproof, effort) {
  const schemas = dialproof.schemas();
  const verdicts = {
    [OURS]: ({ schema, text }) => dialproof.validate(schema, text).valid,
    'Ajv, numbers by google-libphonenumber': ajvVerdict(schemas, levelOfE164),
    'Ajv, numbers by a pattern (weaker verdict)': ajvVerdict(schemas, levelByPattern),
  };
  return [true, false].map((shouldBeValid) => {
    const inputs = corpus(shouldBeValid);
    for (const [name, verdict] of Object.entries(verdicts).slice(0, 2)) {
      const wrong = inputs.filter((input) => verdict(input) !== shouldBeValid);
      if (wrong.length > 0) throw new Error(`${name} takes ${wrong.length} documents of "${wrong[0].schema}" for what they are not`);
    }
    const contenders = Object.entries(verdicts).map(([name, verdict]) => contender(name, verdict, inputs));
    const kilobytes = inputs.reduce((sum, { text }) => sum + text.length, 0) / inputs.length / 1000;
    const kind = shouldBeValid ? 'valid' : 'invalid';
    return {
      id: `schema.samples.${kind}`,
      what: `${kind} samples of our schemas, from text (ours with places, reasons, fixes)`,
      note: `${inputs.length} samples, ${kilobytes.toFixed(2)} kB on average`,
      rates: race(contenders, inputs.length, effort),
      ours: OURS,
      unit: 'documents/s',
    };
  });
}
