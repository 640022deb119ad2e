// Writes from the root openapi.yaml what the sources take from the contract: src/shared/api/schema.ts, its types, and
// fields.ts, how the fields of a request are called and how long they may be. Both are ignored by git and made anew
// before each build, test and type check, so that neither can drift from the contract.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { fieldsOf } from './contract-fields.mjs';

const contract = new URL('../../openapi.yaml', import.meta.url);
const api = new URL('../src/shared/api/', import.meta.url);

/** Each schema of the contract, as the generator of types meets it. */
const schemas = {};
const types = await openapiTS(contract, {
  defaultNonNullable: false,
  transform(schema, { path }) {
    const name = /^#\/components\/schemas\/(\w+)$/.exec(path ?? '')?.[1];
    if (name && schema.properties) {
      schemas[name] ??= schema;
    }
  },
});

async function write(name, source) {
  const target = new URL(name, api);
  const before = await readFile(target, 'utf8').catch(() => '');
  if (before !== source) {
    await writeFile(target, source);
  }
}

await mkdir(api, { recursive: true });
await write('schema.ts', astToString(types));
await write('fields.ts', fieldsOf(schemas));
