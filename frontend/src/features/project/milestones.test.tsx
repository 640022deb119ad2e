import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi, type Sent } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { ProjectPage } from './project-page';
import { one, project, sheet } from './project-samples';

it('marks a milestone where it stands, on the project as it is now, and takes it back', async () => {
  let stored = { ...project, acts: ['updateProject'] };
  const sent = fakeApi({
    ...one,
    'GET /api/v1/projects/PRJ-2026-007': () => ({ body: stored, headers: { ETag: '"3"' } }),
    'PUT /api/v1/projects/PRJ-2026-007': (asked: { body: unknown }) => {
      stored = { ...stored, ...(asked.body as object) };
      return { body: stored };
    },
  });
  renderPage(<ProjectPage />, sheet);
  const list = await screen.findByRole('list', { name: 'Jalons du projet' });
  const late = within(list).getByText('7 j de retard').closest('li');
  await userEvent.click(
    within(late as HTMLElement).getByRole('button', { name: /^Marquer atteint/ }),
  );
  const day = await screen.findByLabelText(/^Atteint le/);
  expect(day).toHaveFocus();
  expect(day).toHaveValue('2026-11-23');
  fireEvent.change(day, { target: { value: '2026-11-24' } });
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(screen.getByRole('alert')).toHaveTextContent('au plus tard aujourd’hui');
  expect(sent.some(({ method }) => method === 'PUT')).toBe(false);
  fireEvent.change(day, { target: { value: '2026-11-20' } });
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  const said = await screen.findByText(/est marqué atteint/);
  expect(said).toHaveAttribute('role', 'status');
  // What is announced is the sentence, not the way back.
  expect(within(said).queryByRole('button')).toBeNull();
  const put = () => sent.findLast(({ method }) => method === 'PUT');
  const days = () =>
    ((put() as Sent).body as { milestones: { actualDate: string | null }[] }).milestones.map(
      ({ actualDate }) => actualDate,
    );
  const marked = days();
  expect(marked).toContain('2026-11-20');
  expect(put()?.headers.get('If-Match')).toBe('"3"');
  await waitFor(() => expect(within(list).queryByText('7 j de retard')).not.toBeInTheDocument());
  await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
  await waitFor(() => expect(days()).not.toEqual(marked));
  expect(days()).toEqual(project.milestones.map(({ actualDate }) => actualDate));
  await waitFor(() => expect(screen.queryByText(/est marqué atteint/)).not.toBeInTheDocument());
});
