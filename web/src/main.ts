// The page: loads the wasm, then lays out the three parts.

import './styles/page.css';

import { type Dialproof, DialproofLoadError, load } from 'dialproof';
import { load as loadPhone, type Phone } from 'dialproof/phone';

import { button, element, fill } from './dom';
import { words } from './messages';
import { numberPart } from './number/part';
import { routingPart } from './routing/part';
import { themeSwitch } from './theme';
import { verificationPart } from './verification/part';

const PARTS = [
  { id: 'number', heading: words.number.heading, intro: words.number.intro, build: numberPart },
  { id: 'routing', heading: words.routing.heading, intro: words.routing.intro, build: routingPart },
  { id: 'verification', heading: words.verification.heading, intro: words.verification.intro, build: verificationPart },
];

function header(): HTMLElement {
  const links = PARTS.map(({ id, heading }) => element('li', {}, element('a', { href: `#${id}` }, heading)));
  return element(
    'header',
    { class: 'page-header' },
    element('a', { class: 'skip', href: '#main' }, words.skip),
    element(
      'div',
      { class: 'page-header-row' },
      element('h1', {}, words.title),
      element('nav', { 'aria-label': words.navigation }, element('ul', {}, ...links)),
      themeSwitch(),
    ),
    element('p', { class: 'tagline' }, words.tagline),
    element('p', { class: 'privacy' }, words.privacy),
  );
}

function section(part: (typeof PARTS)[number], dialproof: Dialproof, phone: Phone): HTMLElement {
  return element(
    'section',
    { id: part.id, class: 'part', 'aria-labelledby': `${part.id}-heading` },
    element('h2', { id: `${part.id}-heading` }, part.heading),
    element('p', { class: 'intro' }, part.intro),
    part.build(dialproof, phone),
  );
}

function loadFailure(error: unknown, retry: () => void): HTMLElement {
  const { advice } = words.loadError;
  const known = error instanceof DialproofLoadError;
  return element(
    'div',
    { class: 'load-error', role: 'alert' },
    element('h2', {}, words.loadError.title),
    element('p', {}, known && error.code in advice ? advice[error.code as keyof typeof advice] : advice.other),
    element('p', {}, element('code', {}, known ? `${error.code}: ${error.message}` : String(error))),
    button(words.loadError.retry, retry, 'button primary'),
  );
}

const main = element('main', { id: 'main', tabindex: -1 });
const footer = element('footer', { class: 'page-footer' });

async function start(): Promise<void> {
  fill(main, element('p', { class: 'loading', role: 'status' }, words.loading));
  try {
    const [dialproof, phone] = await Promise.all([load(), loadPhone()]);
    fill(main, ...PARTS.map((part) => section(part, dialproof, phone)));
    footer.textContent = words.footer(dialproof.version, dialproof.schemas().length);
    // The browser looked for the fragment's target before there was one.
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  } catch (error) {
    fill(main, loadFailure(error, () => void start()));
  }
}

document.body.append(header(), main, footer);
void start();
