/** Styles of <routing-config-editor>. */
export const EDITOR_STYLES = `
.schema-field { margin-block-end: 0.75rem; }
[part='schema'] {
  width: 100%;
  padding: 0.4375rem 0.625rem;
  border: 1px solid var(--line);
  border-radius: var(--radius);
  background: var(--surface);
}
[part='control'] {
  position: relative;
  direction: ltr;
  overflow: hidden;
  border: 1px solid var(--line);
  border-radius: var(--radius);
  background: var(--surface);
}
[part='control']:focus-within { outline: 3px solid var(--focus); outline-offset: 1px; }
:host(:state(user-invalid)) [part='control'] { border-color: var(--error); box-shadow: 0 0 0 1px var(--error); }
[part='lines'], [part='text'] { padding-block: 0.5rem; font-family: var(--mono); font-size: 0.875rem; line-height: 1.5; }
[part='lines'] {
  position: absolute;
  inset-block: 0;
  inset-inline-start: 0;
  width: 7ch;
  padding-inline: 0.25rem 0.5rem;
  overflow: hidden;
  background: var(--raised);
  color: var(--muted);
  text-align: end;
  white-space: pre;
  user-select: none;
}
[part='text'] {
  display: block;
  width: 100%;
  padding-inline: calc(7ch + 0.5rem) 0.5rem;
  border: 0;
  border-radius: 0;
  outline: none;
  background: none;
  resize: vertical;
  tab-size: 2;
}
[part='diagnostics'] { margin-block-start: 0.75rem; }
`;
