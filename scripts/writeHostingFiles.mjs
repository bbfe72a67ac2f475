import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { exampleDeployment, hostingFiles } from '../deploy/hostingFiles.mjs';

// npm run hosting-files -- --sign-in https://login.microsoftonline.us --api https://gateway.contoso.com
const { values } = parseArgs({ options: { 'sign-in': { type: 'string' }, api: { type: 'string' } } });

const files = hostingFiles({
  signInOrigin: new URL(values['sign-in'] ?? exampleDeployment.signInOrigin).origin,
  apiOrigin: new URL(values.api ?? exampleDeployment.apiOrigin).origin,
});
for (const [path, text] of Object.entries(files)) {
  writeFileSync(path, text);
  console.log(path);
}
