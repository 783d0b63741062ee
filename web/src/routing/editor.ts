// The JSON editor: CodeMirror with the checks as its linter.
//
// It stands in a shadow root: there CodeMirror's styles are constructed sheets, which a Content-Security-Policy without
// 'unsafe-inline' allows; in the page itself they would be <style> elements, which it does not.

import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic as Mark, forceLinting, linter, lintGutter, lintKeymap, nextDiagnostic, previousDiagnostic } from '@codemirror/lint';
import { EditorState, StateEffect } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Diagnostic, Suggestion } from 'dialproof';
import { patchEdits } from 'dialproof/elements';

const THEME = EditorView.theme({
  '&': { color: 'var(--text)', backgroundColor: 'var(--surface)', height: '100%', fontSize: '0.875rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': { color: 'var(--muted)', backgroundColor: 'var(--surface)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'var(--active-line)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--selection) !important' },
  '.cm-tooltip': { color: 'var(--text)', backgroundColor: 'var(--raised)', border: '1px solid var(--line)', maxWidth: '32rem' },
  '.cm-diagnosticAction': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
});

const HIGHLIGHT = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--code-name)' },
  { tag: tags.string, color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-value)' },
]);

/** Milliseconds. */
const TAB_IS_FREE_FOR = 2000;

const RULES_CHANGED = StateEffect.define();

export interface EditorOptions {
  readonly label: string;
  readonly describedBy: string;
  readonly text: string;
  /** Checks the text; called at once when the text is set, and shortly after a person typed. */
  readonly check: (text: string) => readonly Diagnostic[];
  /** Called when a person changed the text. */
  readonly edited: () => void;
}

export interface JsonEditor {
  readonly node: HTMLElement;
  setText(text: string): void;
  /** Runs the check again: its rules have changed. */
  recheck(): void;
  /** Puts the caret at a place of the text and the focus into the editor. */
  goTo(offset: number): void;
  apply(suggestion: Suggestion): void;
}

export function jsonEditor(options: EditorOptions): JsonEditor {
  const host = document.createElement('div');
  host.className = 'editor';
  const root = host.attachShadow({ mode: 'open' });
  const check = (view: EditorView) => options.check(view.state.doc.toString()).flatMap((d) => mark(d, view.state.doc.length));
  const lint = linter(check, {
    delay: 120,
    needsRefresh: (update) => update.transactions.some((t) => t.effects.some((effect) => effect.is(RULES_CHANGED))),
  });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        highlightActiveLine(),
        json(),
        syntaxHighlighting(HIGHLIGHT),
        lint,
        lintGutter(),
        keymap.of([
          { key: 'Escape', run: freeTab },
          { key: 'F8', run: nextDiagnostic },
          { key: 'Shift-F8', run: previousDiagnostic },
          ...lintKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          indentWithTab,
        ]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': options.label, 'aria-description': options.describedBy }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && update.transactions.some((t) => t.isUserEvent('input') || t.isUserEvent('delete'))) options.edited();
        }),
        THEME,
      ],
    }),
  });
  forceLinting(view);
  return {
    node: host,
    setText(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 } });
      forceLinting(view);
    },
    recheck() {
      view.dispatch({ effects: RULES_CHANGED.of(null) });
      forceLinting(view);
    },
    goTo(offset) {
      view.dispatch({ selection: { anchor: Math.min(offset, view.state.doc.length) }, scrollIntoView: true });
      view.focus();
    },
    apply(suggestion) {
      applyPatch(view, suggestion);
      view.focus();
    },
  };
}

// Lets the next Tab leave the editor, also where Escape has a selection to collapse first.
function freeTab(view: EditorView): boolean {
  view.setTabFocusMode(TAB_IS_FREE_FOR);
  return false;
}

function applyPatch(view: EditorView, { patch }: Suggestion): void {
  view.dispatch({ changes: patchEdits(view.state.doc.toString(), patch), userEvent: 'input.fix' });
  forceLinting(view);
}

function mark(diagnostic: Diagnostic, length: number): Mark[] {
  const { range, severity, message } = diagnostic;
  if (!range) return [];
  const from = Math.min(range.start.utf16Offset, length);
  const to = Math.min(range.end.utf16Offset, length);
  const actions = (diagnostic.suggestions ?? []).map((suggestion) => ({
    name: suggestion.title,
    apply: (view: EditorView) => applyPatch(view, suggestion),
  }));
  return [{ from, to, severity, message, actions }];
}
