/** Styles of <diagnostic-list>. */
export const LIST_STYLES = `
[part='summary'] { font-weight: 600; }
[part='summary']:focus { outline: none; }
[part='list'] { display: grid; gap: 0.75rem; margin-block-start: 0.5rem; list-style: none; }
[part~='diagnostic'] { min-width: 0; padding-inline-start: 0.75rem; border-inline-start: 0.25rem solid var(--muted); overflow-wrap: anywhere; }
[part~='diagnostic'][part~='error'] { border-color: var(--error); }
[part~='diagnostic'][part~='warning'] { border-color: var(--warning); }
[part='head'] { display: flex; flex-wrap: wrap; gap: 0.25rem 0.5rem; align-items: baseline; }
[part~='severity'] { font-weight: 600; }
[part~='severity'][part~='error'] { color: var(--error); }
[part~='severity'][part~='warning'] { color: var(--warning); }
[part='place'], [part='suggestion'] {
  padding: 0.0625rem 0.5rem;
  border: 1px solid var(--line);
  border-radius: var(--radius);
  background: var(--surface);
  text-align: start;
}
[part='place'] { font-size: 0.875em; }
[part='suggestion'] { padding-block: 0.1875rem; border-color: var(--accent); color: var(--accent); }
[part='place']:hover, [part='suggestion']:hover { background: var(--raised); }
[part='suggestions'] { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block-start: 0.375rem; }
code, pre { font-family: var(--mono); font-size: 0.875em; }
[part='code'], [part='pointer'], [part='because'] { color: var(--muted); }
[part='excerpt'] {
  margin-block: 0.25rem;
  padding: 0.25rem 0.5rem;
  border-radius: calc(var(--radius) / 2);
  background: var(--raised);
  white-space: pre-wrap;
}
mark { background: none; color: inherit; border-block-end: 2px solid var(--error); }
[part~='warning'] mark { border-color: var(--warning); }
[part~='hint'] mark { border-color: var(--muted); }
`;
