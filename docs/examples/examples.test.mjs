// The examples of the documentation, run as a reader would, against a product that is up.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "..", "..");
const issuer = process.env.PILO_OIDC_URL;
const env = {
  ...process.env,
  ...(issuer ? { PILO_TOKEN_URL: `${issuer}/protocol/openid-connect/token` } : {}),
  ...(process.env.PILO_PUBLIC_URL ? { PILO_URL: process.env.PILO_PUBLIC_URL } : {}),
  PYTHONDONTWRITEBYTECODE: "1",
};
const url = env.PILO_URL ?? "http://localhost:3000";
const files = ["valeurs.csv", "indicateurs.csv"].map((name) => join(here, "fichiers", name));
let place;

before(async () => (place = await mkdtemp(join(tmpdir(), "pilo-exemples-"))));
after(() => rm(place, { recursive: true, force: true }));

const sh = (name, ...args) => run(join(here, "curl", name), args, { cwd: place, env, maxBuffer: 64 << 20 });
const python = (name, ...args) => run("python3", [join(here, "python", name), ...args], { cwd: place, env, maxBuffer: 64 << 20 });
const lines = (text) => text.split("\n").filter(Boolean);

async function get(path, accept = "application/json") {
  const { stdout } = await sh("jeton.sh");
  return fetch(url + path, { headers: { Authorization: `Bearer ${stdout.trim()}`, Accept: accept } });
}

/** What a reader of api.md sees when a call is typed as it stands there: by words of the call. */
const CALLS = [
  ["/api/v1/me", [/"machine":true/, /"acts":\[/]],
  ["limit=abc", [/"status":400/, /"type":"\/problems\//]],
  ["sort=-updatedAt", [/"items":\[\{/, /"limit":5/]],
  ["Accept: text/csv", [/^indicator;territory;/, /;DEPT-46;/]],
  ["suivi.sh", [/^$/]],
  ["rates/explanation", [/"territory":"DEPT-31"/, /"indicator":"LOC-008"/, /"territory":"DEPT-46"/]],
  ["import.sh", [/CHECKED, 6 nouvelles/, /APPLIED/, /REVERSED/]],
];

/** Types a block of api.md at the root, on the addresses of the product that is up. */
async function typed(block) {
  const { stdout: token } = await sh("jeton.sh");
  const here = block.replaceAll("http://localhost:3000", url).replaceAll("/tmp/", `${place}/`);
  const { stdout } = await run("bash", ["-euo", "pipefail", "-c", here], {
    cwd: root,
    env: { ...env, TOKEN: token.trim() },
    maxBuffer: 64 << 20,
  });
  return stdout;
}

describe("the examples of the documentation", () => {
  it("jeton.sh gets a token that the API takes as a machine's", async () => {
    const me = await (await get("/api/v1/me")).json();
    assert.equal(me.machine, true);
    assert.ok(me.roles.includes("scope:roadmap:read"));
  });

  it("jeton.sh says why when the secret is wrong", async () => {
    await assert.rejects(
      run(join(here, "curl", "jeton.sh"), [], { env: { ...env, PILO_CLIENT_SECRET: "faux" } }),
      /unauthorized_client|Invalid client/,
    );
  });

  it("taux.sh writes the same rates as CSV and as NDJSON", async () => {
    await sh("taux.sh", place);
    const csv = lines(await readFile(join(place, "taux.csv"), "utf8"));
    const objects = lines(await readFile(join(place, "taux.ndjson"), "utf8")).map((line) => JSON.parse(line));
    assert.match(csv[0], /^indicator;territory;level;kind;rate;/);
    assert.ok(objects.length > 100, "the demonstration has that many rates");
    assert.equal(csv.length - 1, objects.length);
    assert.ok(objects.every((rate) => rate.rate === null || /^\d+\.\d{2}$/.test(rate.rate)));
  });

  it("taux.py prints the rates, and writes the same CSV as curl", async () => {
    const { stdout } = await python("taux.py");
    assert.match(stdout, /[1-9]\d+ taux, moyenne \d+\.\d{2}/);
    await python("taux.py", "--csv");
    const csv = await readFile(join(place, "taux.csv"), "utf8");
    assert.match(csv, /^indicator;territory;/);
  });

  it("import.sh checks, applies and undoes; only what it changed comes back to those who follow", async () => {
    const state = join(place, "etat");
    await sh("suivi.sh", state);
    const { stdout } = await sh("import.sh", ...files, "--annuler");
    assert.match(stdout, /CHECKED, 6 nouvelles/);
    assert.match(stdout, /APPLIED/);
    assert.match(stdout, /REVERSED/);
    const changed = lines((await sh("suivi.sh", state)).stdout).map((line) => JSON.parse(line));
    assert.ok(changed.length >= 6, "the withdrawn values are told");
    assert.ok(changed.filter((value) => value.deleted).length >= 6);
  });

  it("importer.py does the same, and says where a refused file is wrong", async () => {
    const { stdout } = await python("importer.py", ...files, "--annuler");
    assert.match(stdout, /CHECKED : 6 nouvelles[\s\S]*APPLIED[\s\S]*REVERSED/);
    await assert.rejects(python("importer.py", join(here, "fichiers", "valeurs-refusees.csv")), (failure) => {
      assert.match(failure.stdout, /REFUSED/);
      assert.match(failure.stdout, /ligne 2, date_valeur/);
      assert.match(failure.stdout, /ligne 3, (zone_id|valeur)/);
      return true;
    });
  });

  it("suivre.py keeps a copy that needs only the changes", async () => {
    const copy = join(place, "copie.json");
    const first = (await python("suivre.py", copy)).stdout;
    const all = JSON.parse(await readFile(copy, "utf8"));
    const total = (await (await get("/api/v1/measurements?limit=1")).json()).total;
    assert.equal(Object.keys(all.valeurs).length, total, first);
    const second = (await python("suivre.py", copy)).stdout;
    assert.match(second, new RegExp(`, ${total} en tout`));
    // The moment of the last call is read again, and no more than that.
    const again = Number(/^(\d+) lues/.exec(second)[1]);
    assert.ok(again < total, second);
  });

  it("each call of api.md, as it stands there, answers what api.md says", async () => {
    const page = await readFile(join(here, "..", "api.md"), "utf8");
    const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block]) => block);
    const known = new Map(CALLS);
    for (const block of blocks) {
      const expected = [...known].find(([words]) => block.includes(words));
      assert.ok(expected, `no expectation for this call of api.md:\n${block}`);
      known.delete(expected[0]);
      const output = await typed(block);
      for (const pattern of expected[1]) {
        assert.match(output, pattern, block);
      }
    }
    assert.deepEqual([...known.keys()], [], "calls that api.md no longer has");
  });

  it("the page of a problem is where its type says, and the exchange format is what goes in", async () => {
    const problem = await (await get("/api/v1/projects?limit=abc")).json();
    assert.equal((await fetch(url + problem.type)).status, 200);
    const exchange = await (await get("/api/v1/measurements", "text/csv; profile=exchange")).text();
    assert.match(exchange, /^identifiant_indic;zone_id;/);
  });
});
