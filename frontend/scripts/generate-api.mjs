// Writes src/shared/api/schema.ts from the root openapi.yaml. The file is ignored by git and made
// anew before each build, test and type check, so that the types cannot drift from the contract.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const contract = new URL('../../openapi.yaml', import.meta.url);
const target = new URL('../src/shared/api/schema.ts', import.meta.url);

const source = astToString(await openapiTS(contract, { defaultNonNullable: false }));
const before = await readFile(target, 'utf8').catch(() => '');
if (before !== source) {
  await mkdir(new URL('.', target), { recursive: true });
  await writeFile(target, source);
}
