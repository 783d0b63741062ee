// One line for a whole result, in words and colour.

import type { Diagnostic } from 'dialproof';

import { words } from './messages';

export type Tone = 'good' | 'warn' | 'bad' | 'idle';

export interface Verdict {
  readonly tone: Tone;
  readonly text: string;
}

/** The verdict over a document's diagnostics. */
export function verdictOf(diagnostics: readonly Diagnostic[]): Verdict {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  const warnings = diagnostics.filter((diagnostic) => diagnostic.severity === 'warning').length;
  if (errors > 0) return { tone: 'bad', text: words.verdict.summary(errors, warnings) };
  if (warnings > 0) return { tone: 'warn', text: words.verdict.validWith(warnings) };
  return { tone: 'good', text: words.verdict.valid };
}

/** Shows a verdict in an element that is a live region. Says nothing anew when nothing has changed. */
export function showVerdict(node: HTMLElement, { tone, text }: Verdict): void {
  node.dataset['tone'] = tone;
  if (node.textContent !== text) node.textContent = text;
}
