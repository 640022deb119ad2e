// Small requests that were told wrong, or cost much: lists without end, broken parts, an odd Accept.
import { json, raw } from './requests.mjs';

const EMPTY = 200_000;
const lists = {
  '/api/v1/projects': ['milestones', 'targetServices', 'territories'],
  '/api/v1/priorities': ['indicators'],
};
const list = (name) => `{"title":"x","${name}":[${Array(EMPTY).fill('{}').join(',')}]}`;

/** 200,000 empty items in each list that takes some. */
export const jsonLists = {
  every: 500,
  run: ({ mission }) =>
    Promise.all(
      Object.entries(lists).flatMap(([path, names]) =>
        names.map((name) => json(mission, 'POST', path, list(name))),
      ),
    ),
};

const parts = [
  '--x\r\n\r\na\r\n--x--\r\n',
  '--x\r\nContent-Type: text/csv\r\n\r\na\r\n--x--\r\n',
  '--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--\r\n',
  '--x\r\nContent-Disposition: form-data; name="files"; filename*=UTF-8\'\'%E0%A4%A\r\n\r\na\r\n--x--\r\n',
];

const multipartOf = (bearer, boundary, body) =>
  `POST /api/v1/measurement-imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${bearer}\r\nContent-Type: multipart/form-data; boundary=${boundary}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

/** Parts without name, disposition or a readable file name, and an empty boundary. */
export const multipart = {
  every: 500,
  run: ({ mission }) =>
    Promise.all([
      ...parts.map((body) => raw(multipartOf(mission, 'x', body))),
      raw(multipartOf(mission, '', parts[0])),
    ]),
};

/** `Accept: ;` without a token. */
export const accept = {
  every: 500,
  run: () =>
    Promise.all(
      ['/api/v1/me', '/api/v1/projects', '/nulle-part'].map((path) =>
        raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: ;\r\n\r\n`),
      ),
    ),
};
