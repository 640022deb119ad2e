import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { useQuery } from '@tanstack/react-query';
import { priorities, type Priority } from './composition-api';
import { PriorityDeletion } from './priority-deletion';

const priority = {
  id: 'p1',
  code: 'TH-X',
  title: 'Par erreur',
  indicators: [],
  version: 2,
} as unknown as Priority;

const draw = (shown: Priority) =>
  renderPage(<PriorityDeletion priority={shown} etag={'"2"'} />, {
    at: '/',
    me: { acts: ['deletePriority'] },
  });

it('supprime une priorité vide après confirmation, avec la version lue', async () => {
  const sent = fakeApi({ 'DELETE /api/v1/priorities/p1': () => ({ status: 204, body: null }) });
  const user = userEvent.setup();
  draw(priority);
  await user.click(await screen.findByRole('button', { name: 'Supprimer' }));
  const dialog = screen.getByRole('dialog', { name: 'Supprimer « Par erreur » ?' });
  expect(sent).toHaveLength(0);
  await user.click(within(dialog).getByRole('button', { name: 'Supprimer la priorité' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.headers.get('If-Match')).toBe('"2"');
});

it('dit quels indicateurs la retiennent, et n’offre alors pas de la supprimer', async () => {
  fakeApi({});
  const user = userEvent.setup();
  draw({ ...priority, indicators: ['IND-304', 'LOC-001'] });
  await user.click(await screen.findByRole('button', { name: 'Supprimer' }));
  expect(screen.getByText(/porte encore IND-304, LOC-001/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Supprimer la priorité' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Garder la priorité' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

function Read() {
  const { data } = useQuery(priorities.one('p1'));
  return data ? <PriorityDeletion priority={data.value} etag={data.etag} /> : null;
}

it('relit la priorité que quelqu’un vient de changer, et dit ce qu’elle porte', async () => {
  let held: string[] = [];
  const sent = fakeApi({
    'GET /api/v1/priorities/p1': () => ({
      body: { ...priority, indicators: held },
      headers: { ETag: `"${held.length}"` },
    }),
    'DELETE /api/v1/priorities/p1': () => {
      held = ['LOC-008'];
      return problem(412, 'Version dépassée');
    },
  });
  const user = userEvent.setup();
  renderPage(<Read />, { at: '/', me: { acts: ['deletePriority'] } });
  await user.click(await screen.findByRole('button', { name: 'Supprimer' }));
  await user.click(screen.getByRole('button', { name: 'Supprimer la priorité' }));
  expect(await screen.findByText(/porte encore LOC-008/)).toBeVisible();
  expect(screen.getByText(/n’a pas été supprimée : elle vient de changer/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Supprimer la priorité' })).not.toBeInTheDocument();
  expect(sent.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
});
