// The examples of the documentation, run as a reader would, against a product that is up.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
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
const placed = async (name) => lines(await readFile(join(place, name), "utf8"));
const objects = (all) => all.map((line) => JSON.parse(line));

async function token(client = "scripts-demo") {
  const { stdout } = await run(join(here, "curl", "jeton.sh"), [], { env: { ...env, PILO_CLIENT_ID: client } });
  return stdout.trim();
}

async function get(path, accept = "application/json") {
  return fetch(url + path, { headers: { Authorization: `Bearer ${await token()}`, Accept: accept } });
}

const total = async (list) => (await (await get(`${list}?limit=1`)).json()).total;

/** Values of the fictitious indicator for other regions, as a national file has them; gives what withdraws them. */
async function importElsewhere() {
  const file = join(place, "ailleurs.csv");
  const [header, ...values] = lines(await readFile(files[0], "utf8"));
  const elsewhere = values.map((line) => line.replace(";D31;Haute-Garonne;", ";D75;;").replace(";R76;Occitanie;", ";R11;;"));
  await writeFile(file, [header, ...elsewhere, ""].join("\n"));
  const form = new FormData();
  for (const [part, path] of [["files", file], ["metadata", files[1]]]) {
    form.append(part, new Blob([await readFile(path)], { type: "text/csv" }), `${part}.csv`);
  }
  const Authorization = `Bearer ${await token("import-demo")}`;
  const post = async (path, headers, body) => {
    const answer = await fetch(url + path, { method: "POST", headers: { Authorization, ...headers }, body });
    assert.ok(answer.ok, await answer.clone().text());
    return { "If-Match": answer.headers.get("etag"), ...(await answer.json()) };
  };
  const act = (name, seen) => post(`/api/v1/measurement-imports/${seen.id}/${name}`, { "If-Match": seen["If-Match"] });
  const applied = await act("application", await post("/api/v1/measurement-imports", {}, form));
  return () => act("reversal", applied);
}

/** What the two calls of suivi.sh left: every value first, then no more than what was written at that very moment. */
async function followed() {
  const first = new Map(objects(await placed("valeurs.ndjson")).map((value) => [value.id, value]));
  const values = [...first.values()].filter((value) => !value.deleted);
  assert.ok(values.length > 100, "the demonstration has that many values");
  assert.equal(values.length, await total("/api/v1/measurements"));
  const second = objects(await placed("nouveau.ndjson"));
  assert.ok(second.length < first.size, `${second.length} of ${first.size} came again`);
  assert.ok(second.every((value) => first.has(value.id)), "nothing was written in between");
}

/** What a reader of api.md sees when a call is typed as it stands there, and what it leaves: by words of the call. */
const CALLS = [
  ["/api/v1/me", [/"machine":true/, /"acts":\[/]],
  ["limit=abc", [/"status":400/, /"type":"\/problems\//]],
  ["sort=-updatedAt", [/"items":\[\{/, /"limit":5/]],
  ["Accept: text/csv", [/^indicator;territory;/, /;DEPT-46;/]],
  ["search?q=lozere", [/DEPT-48/, /"alerts":/]],
  ["/api/v1/datasets", [/"code":"organisations"/]],
  ["suivi.sh", [/^$/], followed],
  ["rates/explanation", [/"territory":"DEPT-31"/, /"indicator":"LOC-008"/, /"territory":"DEPT-46"/]],
  ["events-demo", [/"code":"EVT-/, /"state":"CONFIRMED"/, /"lastName":null/]],
  ["calendar.ics", [/^BEGIN:VCALENDAR/, /BEGIN:VEVENT/, /END:VCALENDAR/]],
  ["import.sh", [/CHECKED, 6 nouvelles/, /APPLIED/, /REVERSED/]],
];

/** Types a block of api.md at the root, on the addresses of the product that is up. */
async function typed(block) {
  const command = block.replaceAll("http://localhost:3000", url).replaceAll("/tmp/", `${place}/`);
  const { stdout } = await run("bash", ["-euo", "pipefail", "-c", command], {
    cwd: root,
    env: { ...env, TOKEN: await token() },
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
    const csv = await placed("taux.csv");
    const rates = objects(await placed("taux.ndjson"));
    assert.match(csv[0], /^indicator;territory;level;kind;rate;/);
    assert.ok(rates.length > 100, "the demonstration has that many rates");
    assert.equal(csv.length - 1, rates.length);
    assert.ok(rates.every((rate) => rate.rate === null || /^\d+\.\d{2}$/.test(rate.rate)));
  });

  it("taux.py prints the rates, and writes the same CSV as curl", async () => {
    const { stdout } = await python("taux.py");
    assert.match(stdout, /[1-9]\d+ taux, moyenne \d+\.\d{2}/);
    const byCurl = await placed("taux.csv");
    await python("taux.py", "--csv");
    assert.deepEqual(await placed("taux.csv"), byCurl);
  });

  it("both are those of the region and its 13 departments, whatever values the rest of France has", async () => {
    const { items } = await (await get("/api/v1/territories?parent=REG-76&level=DEPT&limit=100")).json();
    assert.equal(items.length, 13);
    const region = new Set(["REG-76", ...items.map((territory) => territory.code)]);
    const withdraw = await importElsewhere();
    try {
      const all = objects(lines(await (await get("/api/v1/rates?kind=FINAL", "application/x-ndjson")).text()));
      assert.ok(all.some((rate) => rate.territory === "DEPT-75"), "a rate of another region is there to be left out");
      await sh("taux.sh", place);
      const written = objects(await placed("taux.ndjson")).map((rate) => rate.territory);
      assert.deepEqual(new Set(written), region);
      const printed = lines((await python("taux.py")).stdout).slice(0, -1).map((line) => line.split(/\s+/)[1]);
      assert.deepEqual(printed, written);
    } finally {
      await withdraw();
    }
  });

  it("pilo.py keeps each value of a repeated filter when it follows a list", async () => {
    const follow = [
      "from pilo import Pilo",
      'filtre = [("kind", "FINAL"), ("territory", "DEPT-31"), ("territory", "DEPT-46")]',
      'taux, _ = Pilo().changements("/api/v1/rates", "2000-01-01T00:00:00Z", filtre)',
      'print(*sorted({un["territory"] for un in taux if not un.get("deleted")}))',
    ].join("\n");
    const { stdout } = await run("python3", ["-c", follow], { cwd: join(here, "python"), env });
    assert.equal(stdout.trim(), "DEPT-31 DEPT-46");
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
    const known = await total("/api/v1/measurements");
    assert.equal(Object.keys(all.valeurs).length, known, first);
    const second = (await python("suivre.py", copy)).stdout;
    assert.match(second, new RegExp(`, ${known} en tout`));
    // The moment of the last call is read again, and no more than that.
    const again = Number(/^(\d+) lues/.exec(second)[1]);
    assert.ok(again < known, second);
  });

  it("each call of api.md, as it stands there, answers what api.md says", async () => {
    const page = await readFile(join(here, "..", "api.md"), "utf8");
    const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block]) => block);
    const known = new Set(CALLS);
    for (const block of blocks) {
      const expected = [...known].find(([words]) => block.includes(words));
      assert.ok(expected, `no expectation for this call of api.md:\n${block}`);
      known.delete(expected);
      const [, patterns, left] = expected;
      const output = await typed(block);
      patterns.forEach((pattern) => assert.match(output, pattern, block));
      await left?.();
    }
    assert.deepEqual([...known].map(([words]) => words), [], "calls that api.md no longer has");
  });

  it("the page of a problem is where its type says, and the exchange format is what goes in", async () => {
    const problem = await (await get("/api/v1/projects?limit=abc")).json();
    assert.equal((await fetch(url + problem.type)).status, 200);
    const exchange = await (await get("/api/v1/measurements", "text/csv; profile=exchange")).text();
    assert.match(exchange, /^identifiant_indic;zone_id;/);
  });
});
