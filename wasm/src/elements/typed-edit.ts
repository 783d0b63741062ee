// What a person did to an input, told from its text before and after: browsers name the way, not the place.

import type { TextEdit } from '../phone.js';

/**
 * The edit that made `after` of `before`, with the caret at `caret` afterwards: what stands behind it was there before.
 * Where it was not, as after autofill, the whole text was replaced.
 */
export function editBetween(before: string, after: string, caret: number, isForward: boolean): TextEdit {
  const end = before.length - (after.length - caret);
  if (end < 0 || !before.endsWith(after.slice(caret))) return { begin: 0, end: before.length, inserted: after };
  const most = Math.min(end, caret);
  let begin = 0;
  while (begin < most && before[begin] === after[begin]) begin += 1;
  return { begin, end, inserted: after.slice(begin, caret), isForward };
}
