/** An element by what a person sees: its role, and its name or the beginning of it. */
export interface Sought {
  readonly role: keyof typeof selectors;
  /** The whole name, or what it matches. */
  readonly name: string | RegExp;
}

/** A browser that Playwright cannot drive as the distribution ships it. */
export interface OtherBrowser {
  readonly version: string;
  open: (address: string) => Promise<void>;
  /** The value of an expression in the page. */
  read: <Value>(expression: string) => Promise<Value>;
  /** Clicks like a mouse. Fails if there is no such element. */
  click: (sought: Sought) => Promise<void>;
  /** Types into the element that has the focus; `paste` and `escape` are keys. */
  press: (key: 'paste' | 'escape') => Promise<void>;
  type: (sought: Sought, text: string) => Promise<void>;
  chooseFile: (path: string) => Promise<void>;
  close: () => Promise<void>;
}

const selectors = {
  button: 'button, [role=button]',
  cell: '[role=gridcell]',
  dialog: '[role=dialog]',
  grid: '[role=grid]',
  heading: 'h1, h2, h3',
  menuitem: '[role=menuitem]',
  region: 'section, [role=region]',
  searchbox: 'input[type=search], [role=searchbox]',
  tab: '[role=tab]',
  textbox: 'input, textarea',
} as const;

/** An expression for the first visible element that is sought, or `undefined`. */
export function expressionFor({ role, name }: Sought): string {
  const matches = typeof name === 'string' ? `name === ${JSON.stringify(name)}` : `${name}.test(name)`;
  return `[...document.querySelectorAll(${JSON.stringify(selectors[role])})].find((one) => {
    const name = (one.getAttribute('aria-label') ?? one.labels?.[0]?.innerText ?? one.innerText).replace(/\\s+/g, ' ').trim();
    return one.checkVisibility() && ${matches};
  })`;
}

/** An expression for the input that takes device files. It is invisible: a button stands for it. */
export const fileInput = `document.querySelector('input[type=file]')`;
