import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read, readList } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import type { ListState } from '@/shared/ui/list-state';

export type AuditEntry = Schemas['AuditEntryView'];

export const auditEntriesQuery = ({ query, filters }: ListState) =>
  queryOptions({
    queryKey: ['audit-entries', query, filters],
    queryFn: ({ signal }) =>
      readList(
        api.GET('/api/v1/audit-entries', { params: { query: { ...query, ...filters } }, signal }),
      ),
    placeholderData: keepPreviousData,
  });

export const verifyAudit = () => read(api.POST('/api/v1/audit-verifications'));
