import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPage } from '@/shared/testing/render-page';
import type { Home } from './api';
import { Figures } from './figures';
import { RUNNING, TASK } from './home-samples';
import { Tasks } from './task-rows';

const home = (patch: Partial<Home>) => patch as Home;

it('mène où un domaine le dit, sans le connaître', async () => {
  const water = {
    ...TASK,
    kind: 'DRY_PLANT',
    title: 'Fougère du hall',
    objectType: 'PLANT',
    path: '/serre/FERN-1',
    act: 'WATER',
    actLabel: 'Arroser',
    actPath: '/serre/FERN-1/arrosage',
  };
  const page = home({ tasks: [water], taskCount: 1 });
  renderPage(<Tasks home={page} words={['a-faire', 'À faire']} />);
  expect(await screen.findByRole('link', { name: 'Fougère du hall' })).toHaveAttribute(
    'href',
    '/serre/FERN-1',
  );
  expect(screen.getByRole('link', { name: /^Arroser/ })).toHaveAttribute(
    'href',
    '/serre/FERN-1/arrosage',
  );
});

it('mène d’un chiffre où son domaine le détaille, et nulle part s’il ne le dit pas', async () => {
  const bloom = { ...RUNNING, code: 'PLANTS', label: 'Plantes', path: '/serre?state=BLOOM' };
  renderPage(<Figures home={home({ figures: [bloom, { ...RUNNING, path: null }] })} />);
  expect(await screen.findByRole('link', { name: 'Plantes' })).toHaveAttribute(
    'href',
    '/serre?state=BLOOM',
  );
  expect(screen.getByText('Projets en cours')).toBeVisible();
  expect(screen.getAllByRole('link')).toHaveLength(1);
});
