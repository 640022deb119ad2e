import { queryOptions } from '@tanstack/react-query';
import { api, read } from '@/shared/api/client';
import type { Key } from '@/shared/api/resource';
import type { Schemas } from '@/shared/api/types';

export type Attendance = Schemas['AttendanceView'];
export type AttendancePerson = Schemas['AttendancePersonItem'];
export type AttendanceMark = Schemas['AttendanceMarkItem'];
export type CheckIn = NonNullable<Schemas['CheckInItem']>;
export type PresenceCode = NonNullable<Schemas['PresenceCodeItem']>;

/** Who came, session by session; two who tick see each other's within ten seconds. */
export const attendanceQuery = (event: string) =>
  queryOptions({
    queryKey: ['registrations', 'attendance', event],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/event-attendances/{event}', { params: { path: { event } }, signal })),
    refetchInterval: 10_000,
  });

export const recordAttendances = (
  event: string,
  acts: Schemas['CreateAttendances']['acts'],
  key: Key,
) =>
  read(
    api.POST('/api/v1/event-attendances/{event}/attendances', {
      params: { path: { event }, header: key },
      body: { acts },
    }),
  );

export const openCheckIn = (event: string, key: Key) =>
  read(api.POST('/api/v1/check-ins', { params: { header: key }, body: { event } }));

export const closeCheckIn = (id: string, key: Key) =>
  read(api.POST('/api/v1/check-ins/{id}/closures', { params: { path: { id }, header: key } }));

export const showPresenceCode = (event: string, session: string, key: Key) =>
  read(api.POST('/api/v1/presence-codes', { params: { header: key }, body: { event, session } }));
