// Numbers as people write them, with a region.

import { load } from '../../wasm/dist/index.js';
import { checkVerdicts, contender, race } from '../measure.mjs';
import { agreed } from './agreement.mjs';
import { lenientTexts } from './corpus.mjs';
import { LENIENT } from './peers.mjs';

const OURS = 'dialproof';

export async function lenient(effort) {
  const dialproof = await load();
  const optionsOf = new Map(dialproof.regions().map(({ region }) => [region, { defaultRegion: region }]));
  const ours = { [OURS]: ({ text, region }) => dialproof.checkNumber(text, optionsOf.get(region)).valid };
  const { inputs, valid, note } = agreed(lenientTexts(), ours, LENIENT);
  const contenders = Object.entries({ ...ours, ...LENIENT }).map(([name, verdict]) => contender(name, verdict, inputs));
  checkVerdicts(contenders, valid);
  return [
    {
      id: 'phone.lenient',
      what: 'as people write: valid, E.164, region (not intl-tel-input), type (ours with 3 more formats)',
      note,
      rates: race(contenders, inputs.length, effort),
      ours: OURS,
      unit: 'numbers/s',
    },
  ];
}
