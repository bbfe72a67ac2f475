import { deploymentOf } from '../../deploy/deployment.ts';
import { checkApi } from './api.ts';
import { checkConfigFile } from './configFile.ts';
import { checkPages } from './pages.ts';
import { isWrong, print } from './report.ts';
import { checkSignIn } from './signIn.ts';

// npm run check-config [URL]
const appUrl = new URL('/', process.argv[2] ?? 'http://localhost:5173').href;
console.log(`The deployment at ${appUrl}`);

const { config, findings } = await checkConfigFile(appUrl);
print('config.json', findings);
const all = [...findings];
if (config) {
  for (const [heading, check] of [
    ['Pages and headers', checkPages(appUrl, deploymentOf(config, appUrl))],
    ['Sign-in', checkSignIn(config)],
    ['Partner Center', checkApi(config, appUrl)],
  ] as const) {
    const found = await check;
    print(heading, found);
    all.push(...found);
  }
}
const wrong = all.filter(isWrong).length;
console.log(wrong === 0 ? '\nNothing is wrong.' : `\n${wrong} wrong.`);
process.exitCode = wrong === 0 ? 0 : 1;
