// Numbers as people write them, with a region.

import { load } from '../../wasm/dist/phone.js';
import { checkVerdicts, contender, race } from '../measure.mjs';
import { agreed } from './agreement.mjs';
import { lenientTexts } from './corpus.mjs';
import { LENIENT } from './peers.mjs';

const OURS = 'dialproof/phone';

export async function lenient(effort) {
  const phone = await load();
  const optionsOf = new Map(phone.regions().map(({ region }) => [region, { defaultRegion: region, formats: false }]));
  const ours = { [OURS]: ({ text, region }) => phone.checkNumber(text, optionsOf.get(region)).valid };
  const { inputs, valid, note } = agreed(lenientTexts(), ours, LENIENT);
  const contenders = Object.entries({ ...ours, ...LENIENT }).map(([name, verdict]) => contender(name, verdict, inputs));
  checkVerdicts(contenders, valid);
  return [
    {
      id: 'phone.lenient',
      what: 'as people write: valid, E.164, region (not intl-tel-input), type',
      note,
      rates: race(contenders, inputs.length, effort),
      ours: OURS,
      unit: 'numbers/s',
    },
  ];
}
