import { api, readList } from '@/shared/api/client';
import type { Option } from '@/shared/ui/form/fields';

/** Ten organisations for a text: name, acronym, SIRET. */
export async function searchOrganisations(q: string): Promise<Option[]> {
  const { items } = await readList(
    api.GET('/api/v1/organisations', { params: { query: { q, limit: 10 } } }),
  );
  return items.map(({ id, name, acronym, seat }) => ({
    value: id,
    label: acronym && acronym !== name ? `${name} (${acronym})` : name,
    ...(seat ? { hint: seat } : {}),
  }));
}

/** The same for whom one pays: suppliers first, then whoever else may be paid. */
export async function searchSuppliers(q: string): Promise<Option[]> {
  const [providers, others] = await Promise.all([
    readList(
      api.GET('/api/v1/organisations', { params: { query: { q, limit: 10, kind: ['PROVIDER'] } } }),
    ),
    searchOrganisations(q),
  ]);
  const first = providers.items.map(({ id, name, siret }) => ({
    value: id,
    label: name,
    ...(siret ? { hint: siret } : {}),
  }));
  const known = new Set(first.map(({ value }) => value));
  return [...first, ...others.filter(({ value }) => !known.has(value))].slice(0, 10);
}

/** Ten people who have already signed in. */
export async function searchAccounts(q: string): Promise<Option[]> {
  const { items } = await readList(
    api.GET('/api/v1/accounts', { params: { query: { q, limit: 10 } } }),
  );
  return items.map(({ id, displayName }) => ({ value: id, label: displayName }));
}

/** Ten projects for a text, by their codes. */
export async function searchProjects(q: string): Promise<Option[]> {
  const { items } = await readList(
    api.GET('/api/v1/projects', { params: { query: { q, limit: 10 } } }),
  );
  return items.map(({ code, title }) => ({ value: code, label: title, hint: code }));
}
