// F1: kill -9 of the API at random points while 300 mails go out (PILO_CHAOS_MAILS). MAIL_KILLS makes it shorter.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { call, health, token } from "./api.mjs";
import { endRevived, kill, until } from "./processes.mjs";
import { report } from "./report.mjs";
import { openSink } from "./sink.mjs";

const KILLS = Number(process.env.MAIL_KILLS ?? 20);
const MAILS = Number(process.env.PILO_CHAOS_MAILS ?? 300);
/** As the API has them by default. */
const WORKERS = 2;
const START = 120_000;
/** Two workers, and a relay this slow: some fifteen of 300 mails between two kills, and as large a part of more. */
const ANSWERS_IN = () => ((60 + Math.random() * 120) * 300) / MAILS;
/** What is left after the last kill, on a busy machine. */
const REST = 240_000 + MAILS * 100;

let sink;

const password = () =>
  /^pilo_app=(.*)$/m.exec(
    readFileSync(join(process.env.PILO_DIR, "secrets.properties"), "utf8"),
  )?.[1];

/** Rows of one statement, as the serving role sees them. */
const sql = (statement) =>
  execFileSync(
    "psql",
    [
      "-X",
      "-A",
      "-t",
      "-q",
      "-h",
      "127.0.0.1",
      "-p",
      process.env.PILO_DB_PORT,
      "-U",
      "pilo_app",
      "-d",
      "pilo",
      "-c",
      statement,
    ],
    { env: { ...process.env, PGPASSWORD: password() }, encoding: "utf8" },
  )
    .split("\n")
    .filter(Boolean);

const ready = () => health("ready").then((status) => status === 200);

const data = JSON.stringify({
  values: {
    own: true,
    sender: "Essai",
    title: "Essai",
    sentence: "Une phrase.",
    due: "",
    late: false,
    lines: [],
    path: "/",
  },
  links: {},
}).replaceAll("'", "''");

before(async () => {
  sink = await openSink(Number(process.env.PILO_MAIL_PORT), ANSWERS_IN);
});

after(async () => {
  await endRevived();
  sink?.close();
});

test(`F1: ${KILLS} kills of the API at random points while ${MAILS} mails go out`, async () => {
  const issue = `essai-${randomUUID()}`;
  sql(`INSERT INTO mail (id, issue, recipient, template, data, object_type, object_key, state, created_at, due_at, updated_at)
    SELECT gen_random_uuid(), '${issue}', 'essai' || n || '@demo.invalid', 'home-reminder', '${data}', 'essai', 'essai', 'WAITING', now(), now(), now()
    FROM generate_series(1, ${MAILS}) n`);
  const count = (state) =>
    Number(
      sql(
        `SELECT count(*) FROM mail WHERE issue = '${issue}' AND state IN (${state})`,
      )[0],
    );
  const doubts = [];
  for (let n = 0; n < KILLS; n += 1) {
    const before = sink.taken.length;
    await until("mails go out", START, () => sink.taken.length > before);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 1200));
    const revive = await kill("api");
    doubts.push(
      count("'SENDING', 'IN_DOUBT'") -
        doubts.reduce((sum, each) => sum + each, 0),
    );
    revive();
    await until("the API is ready again", START, ready);
    assert.ok(
      count("'WAITING', 'CLAIMED'") > 0,
      `all had left before kill ${n + 2}: send more mails`,
    );
  }
  await until(
    "all have left",
    REST,
    () => count("'WAITING', 'CLAIMED', 'SENDING'") === 0,
  );
  const ids = (state) =>
    sql(
      `SELECT '<' || id || '@demo.invalid>' FROM mail WHERE issue = '${issue}' AND state = '${state}'`,
    );
  const [sent, inDoubt] = [ids("SENT"), ids("IN_DOUBT")];
  const arrived = new Set(sink.taken);
  const lost = sent.filter((id) => !arrived.has(id));
  report(
    `F1 : ${MAILS} courriels, ${KILLS} coupures : ${sent.length} remis, ${inDoubt.length} en doute (${doubts.join(" ")} par coupure, dont ${inDoubt.filter((id) => arrived.has(id)).length} arrivés), ${sink.taken.length - arrived.size} en double, ${lost.length} perdus`,
  );
  assert.equal(sent.length + inDoubt.length, MAILS);
  assert.equal(sink.taken.length, arrived.size, "sent twice by itself");
  assert.deepEqual(lost, [], "told sent, and lost");
  assert.ok(
    doubts.every((each) => each <= WORKERS),
    `in doubt by kill: ${doubts}`,
  );
  // Now: a token lives for five minutes, this run longer.
  const { body } = await call(
    await token("admin"),
    "GET",
    "/api/v1/mail-sending",
  );
  assert.equal(body.inDoubt, inDoubt.length, "shown to the operator");
});
