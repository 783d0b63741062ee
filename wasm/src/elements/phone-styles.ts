/** Styles of <phone-number-input>. */
export const PHONE_STYLES = `
.frame { position: relative; }
[part='control'] {
  display: flex;
  border: 1px solid var(--line);
  border-radius: var(--radius);
  background: var(--surface);
}
:host(:state(user-invalid)) [part='control'] { border-color: var(--error); box-shadow: 0 0 0 1px var(--error); }
[part='country'], [part='input'] { border: 0; background: none; border-radius: calc(var(--radius) - 1px); }
[part='country'] {
  display: flex;
  flex: none;
  align-items: center;
  gap: 0.375rem;
  min-width: 2.75rem;
  padding: 0.5rem 0.5rem 0.5rem 0.625rem;
  border-inline-end: 1px solid var(--line);
  border-start-end-radius: 0;
  border-end-end-radius: 0;
}
[part='country']:hover:enabled { background: var(--raised); }
[part='arrow'] { border: 0.25rem solid transparent; border-block-start-color: var(--muted); border-block-end-width: 0; }
[part='input'] { flex: 1; min-width: 0; padding: 0.5rem 0.625rem; }
[part='flag'] { font-size: 1.125em; line-height: 1; }
[part='popup'] {
  position: absolute;
  z-index: 10;
  inset-inline: 0;
  inset-block-start: calc(100% + 0.25rem);
  max-width: 26rem;
  padding: 0.5rem;
  border: 1px solid var(--line);
  border-radius: var(--radius);
  background: var(--surface);
  box-shadow: 0 0.5rem 1.5rem #0004;
}
[part='search'] {
  width: 100%;
  padding: 0.4375rem 0.625rem;
  border: 1px solid var(--line);
  border-radius: calc(var(--radius) / 2);
  background: var(--surface);
}
[part='list'] { max-height: 16rem; margin-block-start: 0.5rem; overflow-y: auto; list-style: none; }
[part='list']:empty { margin: 0; }
[part='option'] {
  display: grid;
  grid-template-columns: 1.75rem 1fr auto;
  gap: 0.25rem;
  align-items: baseline;
  padding: 0.375rem 0.5rem;
  border-radius: calc(var(--radius) / 2);
  cursor: pointer;
}
[part='option']:hover { background: var(--raised); }
[part='option'][data-active] { background: var(--raised); outline: 2px solid var(--focus); outline-offset: -2px; }
[part='option'][aria-selected='true'] [part='name'] { font-weight: 600; }
[part='option'] [part='name'] { overflow-wrap: anywhere; }
[part='code'], [part='status'] { color: var(--muted); }
[part='status'] { padding: 0.375rem 0.5rem 0; font-size: 0.875em; }
@media (forced-colors: active) {
  [part='option'][data-active] { outline-color: Highlight; }
}
`;
