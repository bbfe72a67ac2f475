import { readFileSync, writeFileSync } from 'node:fs';
import { deploymentOf } from '../deploy/deployment.ts';
import { exampleDeployment, nginxFiles, staticWebAppFile, staticWebAppPath } from '../deploy/hostingFiles.ts';
import { parseRuntimeConfig } from '../src/config/runtimeConfig.ts';

/*
 * npm run hosting-files
 *   Updates the checked-in files after a change in deploy/headers.ts.
 * npm run hosting-files -- config.json https://batches.contoso.com
 *   Writes the staticwebapp.config.json for one deployment.
 */
const [configPath, appUrl] = process.argv.slice(2);

function write(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    writeFileSync(path, text);
    console.log(path);
  }
}

if (configPath === undefined) {
  write({ ...nginxFiles(), [staticWebAppPath]: staticWebAppFile(exampleDeployment) });
} else if (appUrl === undefined || !URL.canParse(appUrl)) {
  console.log('Pass the address of the app as well: npm run hosting-files -- config.json https://…');
  process.exitCode = 1;
} else {
  const parsed = await parseRuntimeConfig(readFileSync(configPath, 'utf8'), appUrl);
  if (parsed.ok) write({ 'staticwebapp.config.json': staticWebAppFile(deploymentOf(parsed.config, appUrl)) });
  else {
    for (const problem of parsed.problems) console.log(`${configPath}: ${problem.field}: ${problem.kind}`);
    process.exitCode = 1;
  }
}
