// Light or dark: what the system says until the person chooses otherwise.

import { button } from './dom';
import { words } from './messages';

type Theme = 'light' | 'dark';
const KEY = 'dialproof.theme';

/** The button that switches between the two; it remembers the choice where the browser lets it. */
export function themeSwitch(): HTMLElement {
  const system = matchMedia('(prefers-color-scheme: dark)');
  let chosen = remembered();
  const current = (): Theme => chosen ?? (system.matches ? 'dark' : 'light');
  const node = button('', () => {
    chosen = current() === 'dark' ? 'light' : 'dark';
    remember(chosen);
    show();
  });
  const show = () => {
    document.documentElement.dataset['theme'] = current();
    node.textContent = current() === 'dark' ? words.theme.toLight : words.theme.toDark;
  };
  system.addEventListener('change', show);
  show();
  return node;
}

// Storage may be blocked altogether; the switch then works until the page is left.
function remembered(): Theme | undefined {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : undefined;
  } catch {
    return undefined;
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    return; // nothing to do: the choice holds for this visit
  }
}
