// Writes target/times.txt: the seconds of each suite and of each of its classes or files, the longest first.
// Usage: node scripts/times.mjs SUITES BEGIN, a file of lines "seconds<TAB>budget<TAB>suite<TAB>processor", and the second
// since 1970 before which a report is of another run.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [file, begin] = process.argv.slice(2);
const ofThisRun = (path) => existsSync(path) && statSync(path).mtimeMs >= Number(begin) * 1000;

const surefire = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^TEST-.*\.xml$/.test(name) && ofThisRun(join(folder, name)))
        .map((name) => {
          const [suite = ''] = readFileSync(join(folder, name), 'utf8').match(/<testsuite [^>]*>/) ?? [];
          const value = (attribute) => suite.match(new RegExp(` ${attribute}="([^"]*)"`))?.[1] ?? '';
          return [Number(value('time')), value('name')];
        })
    : [];

const json = (path) => (ofThisRun(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

const pages = () =>
  (json('frontend/target/pages.json')?.testResults ?? []).map(({ name, startTime, endTime }) => [
    (endTime - startTime) / 1000,
    name.replace(/.*\/frontend\//, ''),
  ]);

const lasted = (suite) =>
  [...(suite.suites ?? []).map(lasted), ...(suite.specs ?? []).flatMap(({ tests }) =>
    tests.flatMap(({ results }) => results.map(({ duration }) => duration / 1000)),
  )].reduce((sum, seconds) => sum + seconds, 0);

const journeys = () =>
  (json('frontend/target/journeys.json')?.suites ?? []).map((suite) => [lasted(suite), suite.file]);

const suites = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('\t'));
const classes = {
  'API, par classe': surefire('backend/target/surefire-reports'),
  'Lanceur, par classe': surefire('launcher/target/surefire-reports'),
  'Interface, par fichier': pages(),
  'Parcours, par fichier': journeys(),
};
const row = (seconds, name) => `${seconds.toFixed(1).padStart(8)}  ${name}`;
const part = (title, rows) => [
  '',
  `${title} (${rows.length})`,
  ...rows.toSorted(([a], [b]) => b - a).map(([seconds, name]) => row(seconds, name)),
];
const text = [
  'Secondes par suite (budget ; processeur)',
  ...suites.map(([seconds, budget, name, processor]) =>
    row(Number(seconds), `${name} (${budget} ; ${processor})`),
  ),
  ...Object.entries(classes).flatMap(([title, rows]) => part(title, rows)),
];
mkdirSync('target', { recursive: true });
writeFileSync('target/times.txt', `${text.join('\n')}\n`);
// Told, not failed: another machine has another pace.
for (const [seconds, budget, name] of suites) {
  if (Number(seconds) > Number(budget)) {
    console.log(`⚠ ${name} : ${seconds} s, plus que les ${budget} s de son budget.`);
  }
}
