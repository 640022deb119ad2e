// Each gate of the contract is seen green on the contract as it is, and red on a fault planted in a copy of it.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
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

const bin = (tool) => join(here, "node_modules", ".bin", tool);
const contract = async () => parse(await readFile(join(here, "..", "openapi.yaml"), "utf8"));

/** Starting a linter takes longer than linting: each reads all its copies at once, and says which file each finding is in. */
const LINTERS = {
  redocly: {
    args: (files) => ["lint", "--config", "redocly.yaml", "--format", "json", "--max-problems", "1000", ...files],
    findings: (output) =>
      // One report a file, one right behind the other.
      output
        .split(/(?<=^\})/m)
        .filter((report) => report.trim() !== "")
        .flatMap((report) => JSON.parse(report).problems)
        .filter(({ severity }) => severity === "error")
        .map(({ ruleId, location }) => ({ rule: ruleId, file: location[0].source.ref })),
  },
  spectral: {
    args: (files) => ["lint", "--ruleset", "spectral.yaml", "--fail-severity=warn", "--format", "json", ...files],
    // 0 is an error and 1 a warning: what the gate fails on.
    findings: (output) =>
      JSON.parse(output.slice(output.indexOf("[")))
        .filter(({ severity }) => severity <= 1)
        .map(({ code, source }) => ({ rule: code, file: source })),
  },
};

/** What the faults are planted in, and what it refers to: to read the whole contract once a fault would take half a minute. */
const PLANTED_IN = ["me", "audit-entries", "audit-verifications", "territories/{code}", "organisations"].map((path) => `/api/v1/${path}`);

function cut(whole) {
  const paths = Object.fromEntries(PLANTED_IN.map((path) => [path, whole.paths[path]]));
  const components = { securitySchemes: whole.components.securitySchemes };
  const left = [paths];
  while (left.length > 0) {
    for (const [, kind, name] of JSON.stringify(left.pop()).matchAll(/"#\/components\/(\w+)\/(\w+)"/g)) {
      components[kind] ??= {};
      if (!components[kind][name]) {
        left.push((components[kind][name] = whole.components[kind][name]));
      }
    }
  }
  return { ...whole, paths, components };
}

let place;
const found = {};

async function lint(tool, args) {
  const options = { cwd: here, maxBuffer: 64 << 20 };
  return run(bin(tool), args, options).then(
    ({ stdout, stderr }) => ({ red: false, stdout, output: stdout + stderr }),
    ({ stdout, stderr }) => ({ red: true, stdout, output: `${stdout}${stderr}` }),
  );
}

async function copy(name, plant = () => {}) {
  const planted = cut(await contract());
  plant(planted);
  const folder = join(place, name);
  await mkdir(folder);
  await writeFile(join(folder, "openapi.yaml"), stringify(planted));
  return join(folder, "openapi.yaml");
}

before(async () => {
  place = await mkdtemp(join(tmpdir(), "pilo-contract-"));
  const sound = await copy("sound");
  for (const tool of Object.keys(LINTERS)) {
    const own = faults.map((fault, index) => [fault, index]).filter(([[, gate]]) => gate[0] === tool);
    const files = await Promise.all(own.map(([[, , , plant], index]) => copy(`fault-${index}`, plant)));
    const { red, stdout, output } = await lint(tool, LINTERS[tool].args([sound, ...files]));
    assert.equal(red, true, output);
    found[tool] = LINTERS[tool].findings(stdout);
  }
});

after(() => rm(place, { recursive: true, force: true }));

/** How often a rule is broken in one copy. */
function broken(tool, rule, folder) {
  return found[tool].filter((finding) => finding.rule === rule && finding.file.includes(`/${folder}/`)).length;
}

describe("the gates of the contract", () => {
  for (const [name, [tool, ...args]] of [["structure", structure], ["security", security]]) {
    it(`${name} is green on the contract as it is`, async () => {
      const { red, output } = await lint(tool, args);
      assert.equal(red, false, output);
    });
  }
  for (const [index, [name, [tool], rule]] of faults.entries()) {
    it(`${tool} is red on ${name}`, () => {
      const faulty = broken(tool, rule, `fault-${index}`);
      assert.ok(faulty > broken(tool, rule, "sound"), `${rule} let it pass`);
    });
  }
});
