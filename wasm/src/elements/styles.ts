// What the elements look like, all of it open to a page: custom properties for colours and forms, parts for the rest.

/** Colours follow the page's color-scheme. */
export const CONTROL_STYLES = `
:host {
  --accent: var(--dialproof-accent, light-dark(#0b6b5d, #6ad5c2));
  --text: var(--dialproof-text, light-dark(#17201e, #e7eeeb));
  --muted: var(--dialproof-muted, light-dark(#56635f, #a1b0ab));
  --surface: var(--dialproof-surface, light-dark(#fff, #18201e));
  --raised: var(--dialproof-raised, light-dark(#eef2f0, #26312e));
  --line: var(--dialproof-line, light-dark(#7d8985, #71807b));
  --error: var(--dialproof-error, light-dark(#a5202c, #ffa3a3));
  --warning: var(--dialproof-warning, light-dark(#7a4b00, #f3c777));
  --radius: var(--dialproof-radius, 0.5rem);
  --focus: var(--dialproof-focus, light-dark(#2f7fe0, #7db5ff));
  --mono: var(--dialproof-mono, ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace);
  display: block;
  min-width: 0;
  color: var(--text);
  text-align: start;
}
:host([hidden]), [hidden] { display: none !important; }
*, *::before { box-sizing: border-box; }
label, .label { display: block; margin-block-end: 0.25rem; font-weight: 600; }
:host([required]) label::after { content: ' *' / ''; color: var(--error); }
p, ul, ol, pre { margin: 0; padding: 0; }
button, input, textarea, select { font: inherit; color: inherit; }
button { cursor: pointer; }
:disabled { cursor: not-allowed; opacity: 0.6; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 1px; }
::placeholder { color: var(--muted); opacity: 1; }
[part~='message'] { color: var(--error); font-size: 0.9375em; overflow-wrap: anywhere; }
[part~='message']:not(:empty), [part~='hint']:has(:first-child) { margin-block-start: 0.25rem; }
[part~='hint'] { color: var(--muted); font-size: 0.9375em; }
`;
