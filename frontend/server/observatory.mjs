// The score of MDN's HTTP Observatory for a page, from what it answers (S10). Facts and points are those of its published
// scale, https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring (algorithm 5, read in November 2026).
// The transport (certificate, redirection from http, preload list) is the operator's and counts for nothing here.
const BASE = 100;
/** Bonuses count only for a page that deserves an A without them. */
const BONUSES_FROM = 90;
const HALF_A_YEAR = 15_768_000;
const STRICT_REFERRERS = [
  'no-referrer',
  'same-origin',
  'strict-origin',
  'strict-origin-when-cross-origin',
];

const sum = (points) => points.reduce((total, each) => total + each, BASE);
const broad = (source) => /^(\*|https?:|ftp:)$/.test(source) || source.startsWith('http://*');
const inline = (source) => ["'unsafe-inline'", 'data:'].includes(source) || broad(source);

export function observatoryScore({ headers, body }) {
  const policy = policyOf(headers['content-security-policy']);
  const points = [
    contentSecurityPolicy(policy),
    frames(policy, headers['x-frame-options']),
    transport(headers['strict-transport-security']),
    headers['x-content-type-options'] === 'nosniff' ? 0 : -5,
    referrer(headers['referrer-policy']),
    resourcePolicy(headers['cross-origin-resource-policy']),
    scripts(body),
    headers['access-control-allow-origin'] === '*' ? -50 : 0,
    cookies(headers['set-cookie'] ?? []),
  ];
  const withoutBonuses = sum(points.filter((each) => each < 0));
  return withoutBonuses >= BONUSES_FROM ? sum(points) : Math.max(0, withoutBonuses);
}

function policyOf(header) {
  const directives = (header ?? '').split(';').map((each) => each.trim().split(/\s+/));
  return new Map(directives.filter(([name]) => name).map(([name, ...sources]) => [name, sources]));
}

function contentSecurityPolicy(policy) {
  if (policy.size === 0) return -25;
  const sources = (name) => policy.get(name) ?? policy.get('default-src') ?? ['*'];
  if (sources('script-src').some(inline) || sources('object-src').some(broad)) return -20;
  if ([...sources('script-src'), ...sources('style-src')].includes("'unsafe-eval'")) return -10;
  if (sources('style-src').some(inline)) return 0;
  return String(policy.get('default-src')) === "'none'" ? 10 : 5;
}

function frames(policy, header) {
  if (policy.has('frame-ancestors')) return 5;
  return ['deny', 'sameorigin'].includes(header?.toLowerCase()) ? 0 : -20;
}

function transport(header) {
  const age = Number(/max-age=(\d+)/.exec(header ?? '')?.[1] ?? NaN);
  if (Number.isNaN(age)) return -20;
  return age >= HALF_A_YEAR ? 0 : -10;
}

function referrer(header) {
  if (header === undefined) return 0;
  return STRICT_REFERRERS.includes(header) ? 5 : -5;
}

function resourcePolicy(header) {
  if (header === undefined || header === 'cross-origin') return 0;
  return ['same-origin', 'same-site'].includes(header) ? 10 : -5;
}

/** A script of another origin needs a digest; those of our own have no need of one, and earn nothing without. */
function scripts(body) {
  const foreign = [...body.toString().matchAll(/<script[^>]*\ssrc="(?:https?:)?\/\/[^>]*>/g)];
  return foreign.every(([tag]) => /\sintegrity="/.test(tag)) ? 0 : -50;
}

function cookies(set) {
  if (set.some((each) => !/;\s*secure/i.test(each))) return -20;
  return 0;
}
