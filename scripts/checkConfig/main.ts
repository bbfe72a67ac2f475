import { deploymentOf } from '../../deploy/deployment.ts';
import { checkApi } from './api.ts';
import { checkConfigFile } from './configFile.ts';
import { checkPages } from './pages.ts';
import { isProblem, print } from './report.ts';
import { checkSignIn } from './signIn.ts';
import { checkTeam } from './team.ts';

// npm run check-config [URL]
const appUrl = new URL('/', process.argv[2] ?? 'http://localhost:5173').href;
console.log(`Checking the deployment at ${appUrl}`);

const { config, text, results } = await checkConfigFile(appUrl);
print('config.json', results);
const all = [...results];
if (config) {
  for (const [heading, check] of [
    ['Pages and headers', checkPages(appUrl, deploymentOf(config, appUrl), text)],
    ['Sign-in', checkSignIn(config)],
    ['Partner Center', checkApi(config, appUrl)],
    ...(config.team ? ([['Team list', checkTeam(config.team, appUrl)]] as const) : []),
  ] as const) {
    const checked = await check;
    print(heading, checked);
    all.push(...checked);
  }
}
const problems = all.filter(isProblem).length;
console.log(problems === 0 ? '\nNothing is wrong.' : `\nProblems: ${problems}`);
process.exitCode = problems === 0 ? 0 : 1;
