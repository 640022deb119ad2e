// Each gate of the contract is seen green on the contract as it is, and red on a fault planted in a copy of it.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parse, stringify } from "yaml";

const run = promisify(execFile);
const here = fileURLToPath(new URL(".", import.meta.url));
const structure = ["redocly", "lint", "--config", "redocly.yaml", "../openapi.yaml"];
const security = ["spectral", "lint", "--ruleset", "spectral.yaml", "--fail-severity=warn", "../openapi.yaml"];

const me = (contract) => contract.paths["/api/v1/me"].get;
const list = (contract) => contract.paths["/api/v1/audit-entries"].get;

const faults = [
  ["a missing summary", structure, "operation-summary", (c) => delete me(c).summary],
  ["a missing description", structure, "operation-description", (c) => delete me(c).description],
  ["an operationId used twice", structure, "operation-operationId-unique", (c) => (me(c).operationId = "listAuditEntries")],
  ["a reference to nothing", structure, "no-unresolved-refs", (c) =>
    (me(c).responses["200"].content["application/json"].schema = { $ref: "#/components/schemas/Nothing" })],
  ["an operation that is open to all", structure, "security-defined", (c) => delete me(c).security],
  ["an example of a wrong type", structure, "no-invalid-schema-examples", (c) =>
    (c.components.schemas.MeView.properties.machine.example = "peut-être")],
  ["a path parameter that is not declared", structure, "path-parameters-defined", (c) =>
    (c.paths["/api/v1/territories/{code}"].get.parameters = [])],
  ["an operation without security", security, "owasp:api2:2023-read-restricted", (c) => (me(c).security = [])],
  ["a secret in the address", security, "owasp:api2:2023-no-credentials-in-url", (c) =>
    list(c).parameters.push({ name: "password", in: "query", description: "Secret.", schema: { type: "string", maxLength: 20 } })],
  ["a server without encryption", security, "owasp:api8:2023-no-server-http", (c) =>
    (c.servers[0].url = "http://pilo.example")],
  ["a 429 that does not say when to come back", security, "owasp:api4:2023-rate-limit-retry-after", (c) =>
    (c.components.responses.TooManyRequests.headers = { "X-Other": { schema: { type: "string" } } })],
  ["no answer for an expired token", security, "owasp:api8:2023-define-error-responses-401", (c) =>
    delete me(c).responses["401"]],
  ["a query value of any length", security, "pilo-sent-string-limit", (c) =>
    delete list(c).parameters.find((p) => p.name === "objectId").schema.maxLength],
  ["a body text of any length", security, "pilo-sent-string-limit", (c) =>
    delete c.components.schemas.OrganisationForm.properties.name.maxLength],
  ["a query list of any length", security, "pilo-sent-array-limit", (c) =>
    delete list(c).parameters.find((p) => p.name === "act").schema.maxItems],
  ["a floating-point number", security, "pilo-no-float", (c) =>
    (c.components.schemas.AuditVerification.properties.checked = { type: "number", description: "x" })],
  ["a failure that is no problem", security, "pilo-problem-json", (c) =>
    (c.components.responses.NotFound.content = { "text/plain": { schema: { type: "string" } } })],
  ["a parameter without description", security, "pilo-parameter-description", (c) => delete list(c).parameters[0].description],
  ["a shape without description", security, "pilo-schema-description", (c) => delete c.components.schemas.MeView.description],
];

let place;

before(async () => {
  place = await mkdtemp(join(tmpdir(), "pilo-contract-"));
  await mkdir(join(place, "contract"));
  for (const file of ["redocly.yaml", "spectral.yaml"]) await cp(join(here, file), join(place, "contract", file));
  await symlink(join(here, "node_modules"), join(place, "contract", "node_modules"));
});

after(() => rm(place, { recursive: true, force: true }));

async function lint([tool, ...args]) {
  const bin = join(here, "node_modules", ".bin", tool);
  try {
    const { stdout, stderr } = await run(bin, args, { cwd: join(place, "contract"), maxBuffer: 32 << 20 });
    return { red: false, output: stdout + stderr };
  } catch (failure) {
    return { red: true, output: `${failure.stdout}${failure.stderr}` };
  }
}

async function contract() {
  return parse(await readFile(join(here, "..", "openapi.yaml"), "utf8"));
}

describe("the gates of the contract", () => {
  for (const [name, gate] of [["structure", structure], ["security", security]]) {
    it(`${name} is green on the contract as it is`, async () => {
      await writeFile(join(place, "openapi.yaml"), stringify(await contract()));
      const { red, output } = await lint(gate);
      assert.equal(red, false, output);
    });
  }
  for (const [name, gate, rule, plant] of faults) {
    it(`${gate[0]} is red on ${name}`, async () => {
      const copy = await contract();
      plant(copy);
      await writeFile(join(place, "openapi.yaml"), stringify(copy));
      const { red, output } = await lint(gate);
      assert.equal(red, true, "the gate let it pass");
      assert.match(output, new RegExp(rule), output);
    });
  }
});
