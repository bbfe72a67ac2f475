import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { expressionFor, fileInput, type OtherBrowser } from './otherBrowser.ts';

/** The value by which WebDriver marks an element. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
type ElementReference = { readonly [elementKey]: string };

/** Private characters that WebDriver reads as keys. */
const keys = { escape: '\uE00C', control: '\uE009' } as const;

/** Where the programs are: the driver, the browser that belongs to it, and the display without a screen. */
export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
  readonly display: string;
}

/** Starts WebKitGTK's own browser on a display without a screen and drives it over WebDriver. */
export async function startWebKit(programs: WebKitPrograms): Promise<OtherBrowser> {
  const display = await startDisplay(programs.display);
  const port = await freePort();
  const driver = spawn(programs.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    // Software rendering, because machines that run tests have no graphics card.
    env: {
      ...process.env,
      DISPLAY: display.name,
      LC_ALL: 'C.UTF-8',
      LANGUAGE: 'en_US',
      TZ: 'Europe/Budapest',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    },
  });
  const stop = () => {
    driver.kill();
    display.process.kill();
  };
  try {
    const server = `http://127.0.0.1:${port}`;
    await whenReady(server);
    const { sessionId, capabilities } = await call<{
      sessionId: string;
      capabilities: { browserName: string; browserVersion: string };
    }>('POST', `${server}/session`, {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
        },
      },
    });
    const session = `${server}/session/${sessionId}`;
    const run = <Value>(expression: string) =>
      call<Value>('POST', `${session}/execute/sync`, { script: `return ${expression}`, args: [] });
    async function elementFor(expression: string): Promise<string> {
      const element = await run<ElementReference | null>(expression);
      if (element === null) throw new Error(`No such element: ${expression}`);
      return `${session}/element/${element[elementKey]}`;
    }
    await call('POST', `${session}/window/rect`, { width: 1440, height: 900 });
    return {
      version: `${capabilities.browserName} ${capabilities.browserVersion}`,
      open: (url) => call('POST', `${session}/url`, { url }),
      read: run,
      click: async (sought) => call('POST', `${await elementFor(expressionFor(sought))}/click`, {}),
      async press(key) {
        const typed = key === 'escape' ? [keys.escape] : [keys.control, 'v'];
        const down = typed.map((value) => ({ type: 'keyDown', value }));
        const up = typed.toReversed().map((value) => ({ type: 'keyUp', value }));
        await call('POST', `${session}/actions`, {
          actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }],
        });
      },
      type: async (sought, text) =>
        call('POST', `${await elementFor(expressionFor(sought))}/value`, { text }),
      chooseFile: async (text) => call('POST', `${await elementFor(fileInput)}/value`, { text }),
      async close() {
        await call('DELETE', session).finally(stop);
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Carries out a WebDriver command. Rejects with the driver's message. */
async function call<Value = void>(method: string, address: string, body?: object): Promise<Value> {
  const response = await fetch(address, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${address}: ${value?.error}: ${value?.message}`);
  return value;
}

async function startDisplay(program: string): Promise<{ name: string; process: ChildProcess }> {
  // The program chooses a free number and writes it to the fourth stream.
  const started = spawn(program, ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const numbers = started.stdio[3];
  const number = await new Promise<string>((resolve, reject) => {
    numbers?.once('data', (data) => resolve(String(data).trim()));
    started.once('error', reject);
    started.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)));
  });
  return { name: `:${number}`, process: started };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Waits until the driver accepts sessions. */
async function whenReady(server: string): Promise<void> {
  const last = performance.now() + 30_000;
  for (;;) {
    try {
      const { ready } = await call<{ ready: boolean }>('GET', `${server}/status`);
      if (ready) return;
    } catch (error) {
      if (performance.now() > last) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
