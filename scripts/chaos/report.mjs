import { appendFileSync } from "node:fs";

/** A count of this run: said here, and again in the closing lines of make chaos. */
export function report(line) {
  console.log(`  ${line}`);
  if (process.env.PILO_CHAOS_REPORT) {
    appendFileSync(process.env.PILO_CHAOS_REPORT, `${line}\n`);
  }
}
