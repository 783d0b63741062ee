// The diagnostics of a document as a list: where, what, and the fixes.

import type { Diagnostic, Suggestion } from 'dialproof';

import { button, element, fill } from '../dom';
import { words } from '../messages';

interface Actions {
  /** Goes to an offset of the text, in UTF-16 code units. */
  readonly goTo: (offset: number) => void;
  readonly apply: (suggestion: Suggestion) => void;
}

export function showDiagnostics(list: HTMLElement, diagnostics: readonly Diagnostic[], actions: Actions): void {
  if (diagnostics.length === 0) {
    fill(list, element('li', { class: 'nothing' }, words.diagnostics.none));
    return;
  }
  fill(list, ...diagnostics.map((diagnostic) => item(diagnostic, actions)));
}

function item(diagnostic: Diagnostic, { goTo, apply }: Actions): HTMLElement {
  const { severity, message, code, range, suggestions = [] } = diagnostic;
  return element(
    'li',
    { class: 'diagnostic', 'data-severity': severity },
    element(
      'div',
      { class: 'diagnostic-head' },
      element('span', { class: 'severity' }, words.severity[severity]),
      range &&
        button(words.diagnostics.place(range.start.line, range.start.column), () => goTo(range.start.utf16Offset), 'place'),
      element('code', { class: 'code' }, code),
    ),
    element('p', {}, message),
    suggestions.length > 0 &&
      element('div', { class: 'fixes' }, ...suggestions.map((s) => button(s.title, () => apply(s), 'button small fix'))),
  );
}
