import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { TASK } from './home-samples';
import { MarkReached } from './mark-reached';

const task = { ...TASK, title: 'Suivi des visites' };

const project = {
  title: 'Suivi des visites',
  programme: 'INCUBO',
  axis: 'AXE_2',
  orientations: ['DESIGN'],
  approaches: [],
  organisationId: '0193',
  leadAccountId: null,
  description: 'Longue',
  territories: ['REG-76'],
  startDate: '2026-01-01',
  endDate: null,
  digital: true,
  milestones: [
    { name: 'Cadrage', plannedDate: '2026-02-01', actualDate: '2026-02-03' },
    { name: 'Maquette', plannedDate: '2026-11-20', actualDate: null as string | null },
  ],
  targetServices: ['Un service'],
  resultSheet: null,
  confidential: false,
};

const button = (name: RegExp) => screen.findByRole('button', { name });

it('marks the milestone reached, today unless another day is given, leaves all the rest as it was, and takes it back', async () => {
  let kept = structuredClone(project);
  const sent = fakeApi({
    'GET /api/v1/projects/PRJ-2026-010': () => ({ body: kept, headers: { ETag: '"7"' } }),
    'PUT /api/v1/projects/PRJ-2026-010': ({ body }) => {
      kept = body as typeof project;
      return { body: kept };
    },
  });
  const user = userEvent.setup();
  renderPage(<MarkReached task={task} className="fr-btn fr-btn--sm" />);
  await user.click(await button(/^Marquer atteint.*Maquette, Suivi des visites/));
  await user.click(await button(/^Enregistrer/));
  const undo = await button(/^Annuler/);
  expect(undo).toHaveFocus();
  expect(screen.getByRole('status')).toHaveTextContent('Atteint');
  const reached = structuredClone(project);
  Object.assign(reached.milestones[1] ?? {}, { actualDate: '2026-11-23' });
  expect(kept).toEqual(reached);
  await user.click(undo);
  const again = await button(/^Marquer atteint/);
  expect(again).toBeEnabled();
  expect(again).toHaveFocus();
  expect(kept).toEqual(project);
  const puts = sent.filter(({ method }) => method === 'PUT');
  expect(puts).toHaveLength(2);
  expect(puts.every(({ headers }) => headers.get('If-Match') === '"7"')).toBe(true);
});

it('says in its row why it could not be marked', async () => {
  fakeApi({
    'GET /api/v1/projects/PRJ-2026-010': () => ({ body: project, headers: { ETag: '"7"' } }),
    'PUT /api/v1/projects/PRJ-2026-010': () =>
      problem(412, 'Modifié entre-temps', { detail: 'Ce projet a changé.' }),
  });
  renderPage(<MarkReached task={task} className="fr-btn fr-btn--sm" />);
  await userEvent.click(await button(/^Marquer atteint/));
  await userEvent.click(await button(/^Enregistrer/));
  expect(await screen.findByRole('alert')).toBeVisible();
  // The day that was given stays, to be sent again.
  expect(await button(/^Enregistrer/)).toBeEnabled();
});
