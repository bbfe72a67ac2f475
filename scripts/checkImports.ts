import { join } from 'node:path';
import { importProblems, readFiles } from './importGraph.ts';

const files = readFiles(join(import.meta.dirname, '..'));
const problems = importProblems(files);
for (const problem of problems) console.log(problem);
console.log(`${files.size} files, ${problems.length} problems with their imports.`);
if (problems.length > 0) process.exitCode = 1;
