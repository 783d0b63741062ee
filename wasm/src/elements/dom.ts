// Builds what stands in an element's shadow.

type Child = Node | string | undefined | false;
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes and children. `true` sets an empty attribute; `false` and undefined leave it out. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const name of Object.keys(attributes)) setAttribute(node, name, attributes[name]);
  node.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return node;
}

export function setAttribute(node: Element, name: string, value: string | number | boolean | undefined): void {
  if (value === undefined || value === false) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? '' : String(value));
}

export function makeButton(attributes: Attributes, label: string, onClick: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button', ...attributes }, label);
  button.addEventListener('click', onClick);
  return button;
}

/** Opens an element's shadow with its styles, as sheets: a policy without 'unsafe-inline' lets them be. */
export function openShadow(host: HTMLElement, styles: readonly string[], delegatesFocus: boolean): ShadowRoot {
  const root = host.attachShadow({ mode: 'open', delegatesFocus });
  root.adoptedStyleSheets = styles.map(sheetOf);
  return root;
}

const sheets = new Map<string, CSSStyleSheet>();

function sheetOf(styles: string): CSSStyleSheet {
  let sheet = sheets.get(styles);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    sheets.set(styles, sheet);
  }
  return sheet;
}

/** The language that an element's text is in. */
export function languageOf(node: Element): string {
  const holder = node.closest('[lang]') ?? document.documentElement;
  return holder.getAttribute('lang') || navigator.language;
}

/** What a custom element is made from; where there are none, as in Node, importing its module does no harm. */
export const BaseElement: typeof HTMLElement =
  typeof HTMLElement === 'undefined' ? (Object as unknown as typeof HTMLElement) : HTMLElement;

/** Lets setters have what a page assigned before the element was defined. */
export function adoptProperties(host: HTMLElement, names: readonly string[]): void {
  for (const name of names) {
    if (!Object.hasOwn(host, name)) continue;
    const given = (host as unknown as Record<string, unknown>)[name];
    Reflect.deleteProperty(host, name);
    (host as unknown as Record<string, unknown>)[name] = given;
  }
}
