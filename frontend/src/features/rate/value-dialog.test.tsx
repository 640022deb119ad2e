import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { fakeApi, listing, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { expectedMonth, monthsUpTo } from './months';
import { ValueDialog } from './value-dialog';

const measurement = (month: string, value: string) => ({
  id: month,
  indicator: 'LOC-001',
  territory: 'DEPT-46',
  type: 'CURRENT',
  month,
  value,
  importId: null,
  recordedAt: '2026-11-01T08:00:00Z',
  reason: null,
});

type Posted = () => { status?: number; body?: unknown };

const created: Posted = () => ({ status: 201, body: measurement('2026-11', '66.5') });

const api = (post: Posted = created) =>
  fakeApi({
    'GET /api/v1/indicators/LOC-001': () => ({
      body: {
        code: 'LOC-001',
        kind: 'LOCAL',
        definition: { name: 'Part en ligne', unitShort: '%', periodicity: 'MONTHLY' },
      },
    }),
    'GET /api/v1/measurements': () => ({
      body: listing([measurement('2026-10', '60'), measurement('2026-09', '58')]),
    }),
    'POST /api/v1/measurements': post,
    'GET /api/v1/rates/explanation': () => ({
      body: { rate: '66.25', absence: null, current: { month: '2026-11', value: '66.5' } },
    }),
  });

function draw() {
  const told: string[] = [];
  let closed = 0;
  const { router } = renderPage(
    <ValueDialog
      indicator="LOC-001"
      territory="DEPT-46"
      territoryName="Lot"
      onClose={() => (closed += 1)}
      onTyped={(done) => told.push(done)}
    />,
  );
  return { told, router, closings: () => closed };
}

const posts = (sent: ReturnType<typeof api>) => sent.filter(({ method }) => method === 'POST');

describe('la saisie d’une valeur', () => {
  it('demande une valeur et un mois, celui qui est attendu, et dit le nouveau taux', async () => {
    const sent = api();
    const { told } = draw();
    const value = await screen.findByLabelText(/^Valeur, en %/);
    expect(value).toHaveFocus();
    expect(screen.getByLabelText(/^Mois/)).toHaveDisplayValue(/nov\.\s2026/);
    expect(screen.queryByLabelText(/Motif/)).toBeNull();
    await userEvent.type(value, '66,5{Enter}');
    await screen.findByRole('dialog');
    const [post] = posts(sent);
    expect(post?.body).toEqual({
      indicator: 'LOC-001',
      territory: 'DEPT-46',
      month: '2026-11',
      type: 'CURRENT',
      value: '66.5',
      reason: null,
    });
    expect(post?.headers.get('Idempotency-Key')).toMatch(/.{20}/);
    await expect.poll(() => told).toHaveLength(1);
    expect(told[0]?.replace(/\s/g, ' ')).toBe(
      'Lot, nov. 2026 : 66,5 % enregistré. Taux d’avancement : 66 %.',
    );
  });

  it('ne donne pas à un mois ancien le taux d’un autre', async () => {
    api(() => ({ status: 201, body: measurement('2026-08', '55') }));
    const { told } = draw();
    await userEvent.selectOptions(await screen.findByLabelText(/^Mois/), '2026-08');
    await userEvent.type(screen.getByLabelText(/^Valeur, en %/), '55{Enter}');
    await expect.poll(() => told).toHaveLength(1);
    expect(told[0]?.replace(/\s/g, ' ')).toBe(
      'Lot, août 2026 : 55 % enregistré. Le taux d’avancement reste celui de nov. 2026 : 66 %.',
    );
  });

  it('demande une fois si une valeur invraisemblable est bien la bonne', async () => {
    const sent = api();
    draw();
    const value = await screen.findByLabelText(/^Valeur, en %/);
    await userEvent.type(value, '665{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent(/665\s% n’est pas entre 0 et 100\s%/);
    expect(posts(sent)).toHaveLength(0);
    await userEvent.type(value, '{Backspace}');
    expect(screen.getByRole('alert')).toBeEmptyDOMElement();
    await userEvent.type(value, '6');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer la valeur' }));
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer quand même' }));
    await expect.poll(() => posts(sent)).toHaveLength(1);
    expect(posts(sent)[0]?.body).toMatchObject({ value: '666' });
  });

  it('demande pourquoi quand le mois a déjà une valeur, et rien ne part sans', async () => {
    const sent = api();
    draw();
    await userEvent.type(await screen.findByLabelText(/^Valeur, en %/), '61');
    await userEvent.selectOptions(screen.getByLabelText(/^Mois/), '2026-10');
    const reason = screen.getByLabelText(/^Motif/);
    expect(screen.getByText(/oct\.\s2026 porte déjà 60\s%/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer la valeur' }));
    expect(screen.getByText('Écrivez pourquoi cette valeur est corrigée.')).toBeVisible();
    expect(reason).toHaveFocus();
    expect(posts(sent)).toHaveLength(0);
    await userEvent.type(reason, 'Double compte');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer la valeur' }));
    await expect.poll(() => posts(sent)).toHaveLength(1);
    expect(posts(sent)[0]?.body).toMatchObject({ month: '2026-10', reason: 'Double compte' });
  });

  it('refuse ce qui n’est pas un nombre seul, à son champ', async () => {
    const sent = api();
    draw();
    const value = await screen.findByLabelText(/^Valeur, en %/);
    await userEvent.type(value, '66 %{Enter}');
    expect(screen.getByText(/Écrivez un nombre seul, sans unité/)).toBeVisible();
    expect(value).toHaveFocus();
    expect(posts(sent)).toHaveLength(0);
  });

  it('dit les remarques du serveur à leur champ, et garde ce qui est écrit', async () => {
    const sent = api(() =>
      problem(422, 'Données refusées', {
        violations: [
          { pointer: '/reason', code: 'required', message: 'La valeur est déjà de 64 %.' },
        ],
      }),
    );
    draw();
    await userEvent.type(await screen.findByLabelText(/^Valeur, en %/), '66{Enter}');
    expect(await screen.findByText('La valeur est déjà de 64 %.')).toBeVisible();
    expect(screen.getByLabelText(/^Motif/)).toBeVisible();
    expect(screen.getByLabelText(/^Valeur, en %/)).toHaveValue('66');
    expect(posts(sent)).toHaveLength(1);
  });

  it('dit au-dessus des boutons ce qu’aucun champ ne porte, et va au premier champ en faute', async () => {
    api(() =>
      problem(422, 'Données refusées', {
        violations: [
          { pointer: '/territory', code: 'unknown', message: 'Ce territoire n’est pas le vôtre.' },
          { pointer: '/month', code: 'future', message: 'Ce mois est à venir.' },
          { pointer: '/type', code: 'unknown', message: 'Ce type n’existe pas.' },
        ],
      }),
    );
    draw();
    await userEvent.type(await screen.findByLabelText(/^Valeur, en %/), '66{Enter}');
    expect(await screen.findByText('Ce mois est à venir.')).toBeVisible();
    const alert = screen.getAllByRole('alert').at(-1);
    expect(alert).toHaveTextContent('Ce territoire n’est pas le vôtre.');
    expect(alert).toHaveTextContent('Ce type n’existe pas.');
    expect(alert).not.toHaveTextContent('Ce mois');
    expect(screen.getByLabelText(/^Mois/)).toHaveFocus();
  });

  it('envoie le motif que le serveur a demandé', async () => {
    const answers = [
      problem(422, 'Données refusées', {
        violations: [{ pointer: '/reason', code: 'required', message: 'Écrivez pourquoi.' }],
      }),
      created(),
    ];
    const sent = api(() => answers.shift() ?? created());
    draw();
    await userEvent.type(await screen.findByLabelText(/^Valeur, en %/), '66{Enter}');
    const reason = await screen.findByLabelText(/^Motif/);
    await expect.poll(() => document.activeElement).toBe(reason);
    await userEvent.type(reason, 'Double compte');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer la valeur' }));
    await expect.poll(() => posts(sent)).toHaveLength(2);
    expect(posts(sent)[1]?.body).toMatchObject({ reason: 'Double compte' });
  });

  it('demande avant de perdre ce qui est écrit', async () => {
    api();
    const asked = vi.spyOn(globalThis, 'confirm').mockReturnValue(false);
    const { router } = draw();
    await userEvent.type(await screen.findByLabelText(/^Valeur, en %/), '66');
    void router.navigate({ to: '/ailleurs' });
    await expect.poll(() => asked).toHaveBeenCalledOnce();
    expect(asked.mock.lastCall?.[0]).toContain('elle sera perdue');
    expect(screen.getByLabelText(/^Valeur, en %/)).toHaveValue('66');
    asked.mockRestore();
  });

  it('n’envoie rien quand on annule', async () => {
    const sent = api();
    const { closings } = draw();
    await userEvent.type(await screen.findByLabelText(/^Valeur, en %/), '66');
    await userEvent.click(
      within(screen.getByRole('dialog')).getByRole('button', { name: 'Annuler' }),
    );
    expect(closings()).toBe(1);
    expect(posts(sent)).toHaveLength(0);
  });
});

describe('le mois attendu', () => {
  it('suit le dernier d’une période, et n’est jamais à venir', () => {
    expect(expectedMonth('2026-09', 'MONTHLY', '2026-11')).toBe('2026-10');
    expect(expectedMonth('2025-12', 'YEARLY', '2026-11')).toBe('2026-11');
    expect(expectedMonth('2025-10', 'QUARTERLY', '2026-11')).toBe('2026-01');
    expect(expectedMonth('2026-11', null, '2026-11')).toBe('2026-11');
    expect(expectedMonth(undefined, 'MONTHLY', '2026-01')).toBe('2025-12');
    expect(monthsUpTo('2026-01').slice(0, 2)).toEqual(['2026-01', '2025-12']);
  });
});
