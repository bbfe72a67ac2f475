import { type ElementHandle, launch } from 'puppeteer-core';
import { expressionFor, fileInput, type OtherBrowser } from './otherBrowser.ts';

/** Starts Firefox and drives it over WebDriver BiDi. */
export async function startFirefox(executablePath: string): Promise<OtherBrowser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: { 'intl.accept_languages': 'en-US' },
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });

  async function elementFor(expression: string): Promise<ElementHandle<Element>> {
    const element = (await page.evaluateHandle(expression)).asElement();
    if (element === null) throw new Error(`No such element: ${expression}`);
    return element as ElementHandle<Element>;
  }
  return {
    version: await browser.version(),
    async open(address) {
      await page.goto(address);
    },
    read: <Value>(expression: string) => page.evaluate(expression) as Promise<Value>,
    click: async (sought) => (await elementFor(expressionFor(sought))).click(),
    async press(key) {
      if (key === 'escape') return page.keyboard.press('Escape');
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
    },
    type: async (sought, text) => (await elementFor(expressionFor(sought))).type(text),
    chooseFile: async (path) =>
      ((await elementFor(fileInput)) as ElementHandle<HTMLInputElement>).uploadFile(path),
    close: () => browser.close(),
  };
}
