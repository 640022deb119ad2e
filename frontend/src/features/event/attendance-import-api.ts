import { queryOptions } from '@tanstack/react-query';
import { api, ifMatch, read, readTagged } from '@/shared/api/client';
import type { Key } from '@/shared/api/resource';
import type { Schemas } from '@/shared/api/types';
import type { IntakeRoom } from '@/shared/ui/intake/types';

export type Import = Schemas['AttendanceImportView'];
export type ImportRow = Schemas['AttendanceRowItem'];

const KIND = 'attendance-imports';

export const hrefOf = (event: string, id: string) => `/evenements/${event}/presences/imports/${id}`;

/** What stands above the pages of an event's attendance. */
export const above = (id: string, title = 'Événement') => [
  { label: 'Événements', href: '/evenements' },
  { label: title, href: `/evenements/${id}` },
  { label: 'Présences', href: `/evenements/${id}/presences` },
];

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: [KIND, id],
    queryFn: ({ signal }) =>
      readTagged(api.GET('/api/v1/attendance-imports/{id}', { params: { path: { id } }, signal })),
  });

/** Sends the files of one session to be read: nothing is noted yet. */
export const checkFiles = (
  query: { event: string; session: string; minimumPercent?: number },
  body: FormData,
  key: Key,
) =>
  readTagged(
    api.POST('/api/v1/attendance-imports', {
      params: { query, header: key },
      // The contract writes a file of a form as a string.
      body: body,
      bodySerializer: (form) => form,
    }),
  );

export const matchRow = (id: string, row: number, registration: string | null, etag: string) =>
  readTagged(
    api.PUT('/api/v1/attendance-imports/{id}/rows/{row}/match', {
      params: { path: { id, row }, header: ifMatch(etag) },
      body: { registration, note: null },
    }),
  );

export const attendanceRoom: IntakeRoom<Import> = {
  kind: KIND,
  path: '/api/v1/attendance-imports',
  apply: (id, etag) =>
    readTagged(
      api.POST('/api/v1/attendance-imports/{id}/application', {
        params: { path: { id }, header: ifMatch(etag) },
      }),
    ),
  reverse: (id, etag) =>
    readTagged(
      api.POST('/api/v1/attendance-imports/{id}/reversal', {
        params: { path: { id }, header: ifMatch(etag) },
      }),
    ),
  abandon: (id, etag) =>
    readTagged(
      api.POST('/api/v1/attendance-imports/{id}/abandonment', {
        params: { path: { id }, header: ifMatch(etag) },
      }),
    ),
  progress: (id, signal) =>
    read(api.GET('/api/v1/attendance-imports/{id}', { params: { path: { id } }, signal })),
  may: {
    apply: 'applyAttendanceImport',
    reverse: 'reverseAttendanceImport',
    abandon: 'abandonAttendanceImport',
  },
  words: {
    written: 'Présences écrites',
    applying:
      'Tout est noté, ou rien. Ce qui l’est déjà ne change pas, et personne n’est noté absent.',
    applied: 'L’import est appliqué : les présences sont notées.',
    abandoning:
      'Rien ne sera noté, et l’import ne pourra plus être appliqué ; pour le reprendre, déposez de nouveau les fichiers.',
  },
};
