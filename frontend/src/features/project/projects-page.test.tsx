import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeApi, listing } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { one, project } from './project-samples';
import { ProjectsPage } from './projects-page';

it('draws no row before the words of its codes are there: it would grow when they come', async () => {
  const waiting: (() => void)[] = [];
  fakeApi({
    ...one,
    'GET /api/v1/projects': () => ({ body: listing([project]) }),
    'GET /api/v1/projects/stage-counts': () => ({
      body: { stages: [{ stage: 'DEPLOIEMENT', count: 1 }], weathers: [], total: 1, late: 0 },
    }),
    'GET /api/v1/nomenclatures': async () => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return one['GET /api/v1/nomenclatures']();
    },
  });
  renderPage(<ProjectsPage />, { at: '/projets' });
  expect(await screen.findByRole('button', { name: /1 DEPLOIEMENT/ })).toBeVisible();
  expect(screen.queryByRole('row', { name: /Planification/ })).not.toBeInTheDocument();
  for (const tell of waiting) tell();
  expect(await screen.findByRole('row', { name: /Planification/ })).toBeVisible();
});
