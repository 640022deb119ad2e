import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Act } from '@/shared/api/types';
import { fakeApi, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import type { Indicator } from './api';
import { IndicatorActs } from './indicator-acts';

const indicator = {
  code: 'LOC-042',
  kind: 'LOCAL',
  definition: { name: 'Créé par erreur' },
  archivedAt: null,
  version: 3,
} as unknown as Indicator;

const HREF = '/api/v1/indicators/LOC-042';
const acts: Act[] = ['deleteIndicator', 'archiveIndicator', 'restoreIndicator'];

function api(deletable: boolean, deletion: () => object = () => ({ status: 204, body: null })) {
  return fakeApi({
    [`GET ${HREF}`]: () => ({ body: { ...indicator, deletable, version: 4 } }),
    [`DELETE ${HREF}`]: deletion,
    [`POST ${HREF}/archival`]: () => ({
      body: { ...indicator, archivedAt: '2026-11-23T08:00:00Z' },
    }),
    [`POST ${HREF}/restoration`]: () => ({ body: indicator }),
  });
}

const draw = (shown: Indicator = indicator, may: Act[] = acts) =>
  renderPage(
    <>
      <IndicatorActs indicator={shown} />
      <p>Dessiné</p>
    </>,
    { at: '/', me: { acts: may } },
  );

const writes = (sent: { method: string }[]) => sent.filter(({ method }) => method !== 'GET');

describe('retirer un indicateur', () => {
  it('le supprime, après confirmation, avec la version lue, s’il n’a aucune valeur', async () => {
    const sent = api(true);
    const user = userEvent.setup();
    draw();
    await user.click(await screen.findByRole('button', { name: 'Retirer l’indicateur' }));
    const dialog = await screen.findByRole('dialog', { name: 'Supprimer l’indicateur LOC-042 ?' });
    expect(within(dialog).getByText(/n’a aucune valeur/)).toBeVisible();
    expect(writes(sent)).toHaveLength(0);
    await user.click(within(dialog).getByRole('button', { name: 'Supprimer l’indicateur' }));
    await waitFor(() => expect(writes(sent)).toHaveLength(1));
    expect(writes(sent)[0]).toMatchObject({ method: 'DELETE', path: HREF });
    const [act] = sent.filter(({ method }) => method === 'DELETE');
    expect(act?.headers.get('If-Match')).toBe('"4"');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('l’archive s’il a des valeurs', async () => {
    const sent = api(false);
    const user = userEvent.setup();
    draw();
    await user.click(await screen.findByRole('button', { name: 'Retirer l’indicateur' }));
    await user.click(await screen.findByRole('button', { name: 'Archiver l’indicateur' }));
    await waitFor(() => expect(writes(sent)).toHaveLength(1));
    expect(writes(sent)[0]).toMatchObject({ method: 'POST', path: `${HREF}/archival` });
  });

  it('dit le refus s’il a reçu des valeurs entre-temps, et ne l’archive que si on le demande', async () => {
    const sent = api(true, () =>
      problem(409, 'Conflit', { detail: 'Des valeurs ont été enregistrées.' }),
    );
    const user = userEvent.setup();
    draw();
    await user.click(await screen.findByRole('button', { name: 'Retirer l’indicateur' }));
    await user.click(await screen.findByRole('button', { name: 'Supprimer l’indicateur' }));
    expect(await screen.findByText(/Des valeurs ont été enregistrées\./)).toBeVisible();
    expect(screen.getByRole('dialog', { name: /^Supprimer/ })).toBeVisible();
    expect(screen.queryByText(/n’a aucune valeur/)).not.toBeInTheDocument();
    // Nothing stands any more where it was pressed.
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getAllByRole('button')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'L’archiver plutôt' }));
    expect(await screen.findByRole('dialog', { name: /^Archiver/ })).toBeVisible();
    expect(writes(sent)).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Archiver l’indicateur' }));
    await waitFor(() => expect(writes(sent)).toHaveLength(2));
    expect(writes(sent)[1]).toMatchObject({ path: `${HREF}/archival` });
  });

  it('dit le refus d’un indicateur national, sans proposer de l’archiver', async () => {
    const national: Indicator = { ...indicator, kind: 'NATIONAL', deletable: true };
    api(true, () => problem(409, 'Conflit', { detail: 'Il porte des valeurs de la DITP.' }));
    const user = userEvent.setup();
    draw(national);
    await user.click(await screen.findByRole('button', { name: 'Retirer l’indicateur' }));
    await user.click(await screen.findByRole('button', { name: 'Supprimer l’indicateur' }));
    expect(await screen.findByText(/Il porte des valeurs de la DITP/)).toBeVisible();
    expect(screen.getByRole('dialog', { name: /^Supprimer/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Archiver/ })).not.toBeInTheDocument();
  });

  it('garde ses boutons à leur place pendant qu’il lit ce qui peut être fait, l’acte inactif', async () => {
    const waiting: ((read: { body: object }) => void)[] = [];
    fakeApi({
      [`GET ${HREF}`]: () =>
        new Promise((resolve) => {
          waiting.push(resolve);
        }),
    });
    const user = userEvent.setup();
    draw();
    await user.click(await screen.findByRole('button', { name: 'Retirer l’indicateur' }));
    const dialog = await screen.findByRole('dialog');
    const buttons = () => within(dialog).getAllByRole('button');
    const [keep, act] = buttons();
    expect(keep).toHaveTextContent('Garder l’indicateur');
    expect(act).toBeDisabled();
    waiting[0]?.({ body: { ...indicator, deletable: false } });
    await waitFor(() => expect(act).toBeEnabled());
    expect(buttons()).toEqual([keep, act]);
    expect(act).toHaveTextContent('Archiver l’indicateur');
    expect(within(dialog).queryByText(/aucune valeur/)).not.toBeInTheDocument();
  });

  it('n’envoie rien si l’on y renonce, par le bouton ou par Échap', async () => {
    const sent = api(true);
    const user = userEvent.setup();
    draw();
    const open = await screen.findByRole('button', { name: 'Retirer l’indicateur' });
    await user.click(open);
    await user.click(await screen.findByRole('button', { name: 'Garder l’indicateur' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(open).toHaveFocus();
    expect(writes(sent)).toHaveLength(0);
  });

  it('se reprend une fois archivé', async () => {
    const sent = api(false);
    const user = userEvent.setup();
    draw({ ...indicator, archivedAt: '2026-11-23T08:00:00Z' });
    await user.click(await screen.findByRole('button', { name: 'Reprendre l’indicateur' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Reprendre l’indicateur' }));
    await waitFor(() => expect(writes(sent)).toHaveLength(1));
    expect(writes(sent)[0]).toMatchObject({ path: `${HREF}/restoration` });
  });

  it('n’est pas proposé pour un indicateur national, ni à qui ne le peut pas', async () => {
    api(false);
    draw({ ...indicator, kind: 'NATIONAL', code: 'IND-304' });
    draw(indicator, []);
    expect(await screen.findAllByText('Dessiné')).toHaveLength(2);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
