import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { fakeApi, listing, problem } from '@/shared/testing/fake-api';
import type { Import } from './api';
import { importSentence } from './labels';
import { checked, applied, abandoned, refused, HREF, tagged, api, draw } from './import-samples';

describe('un import', () => {
  it('montre d’abord les comptes, puis s’applique d’un bouton avec la version lue', async () => {
    const sent = api(checked);
    const user = userEvent.setup();
    draw();
    expect(await screen.findByText(/Rien n’est encore importé/)).toBeInTheDocument();
    expect(screen.getByText('valeurs nouvelles')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Appliquer l’import' }));
    expect(await screen.findByText(/L’import est appliqué/)).toBeInTheDocument();
    await waitFor(() => expect(screen.getByText(/448 valeurs écrites\./)).toHaveFocus());
    const act = sent.find(({ method }) => method === 'POST');
    expect(act?.headers.get('If-Match')).toBe('"0"');
    expect(screen.getByRole('link', { name: 'Comparer avec nos taux' })).toHaveAttribute(
      'href',
      '/imports/0193-imp/ecarts',
    );
  });

  it('se dit en cours pendant l’application, et ne compte que des valeurs', async () => {
    const running = { step: 'Création des indicateurs', done: 0, total: 30_448 };
    let state: Import = { ...checked, progress: running };
    const answers: ((response: Response) => void)[] = [];
    fakeApi({
      [`GET ${HREF}`]: () => tagged(state),
      [`GET ${HREF}/changes`]: () => ({ body: listing([]) }),
      'GET /api/v1/territories': () => ({ body: listing([]) }),
    });
    const others = fetch;
    vi.stubGlobal('fetch', (request: Request) =>
      request.method === 'POST'
        ? new Promise<Response>((resolve) => {
            answers.push(resolve);
          })
        : others(request),
    );
    draw();
    await userEvent.click(await screen.findByRole('button', { name: 'Appliquer l’import' }));
    expect(await screen.findByText('En cours')).toBeVisible();
    expect(screen.getByText(/L’application est en cours/)).toBeVisible();
    expect(screen.queryByText(/Rien n’est encore importé/)).not.toBeInTheDocument();
    expect(
      await screen.findByText(/Création des indicateurs\. Valeurs écrites : 0 sur 30\s448/),
    ).toBeVisible();
    state = applied;
    answers[0]?.(new Response(JSON.stringify(applied), { headers: { ETag: '"1"' } }));
    expect(await screen.findByText(/L’import est appliqué/)).toBeVisible();
  });

  it('dit pourquoi une application est refusée, et la laisse à refaire', async () => {
    api(checked, () => problem(412, 'Version périmée', { detail: 'Cet import a changé.' }));
    const user = userEvent.setup();
    draw();
    await user.click(await screen.findByRole('button', { name: 'Appliquer l’import' }));
    expect(await screen.findByText('Cet import a changé.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Appliquer l’import' })).toBeEnabled();
  });

  it('s’annule après confirmation', async () => {
    const sent = api(applied);
    const user = userEvent.setup();
    draw();
    await user.click(await screen.findByRole('button', { name: 'Annuler cet import' }));
    const dialog = screen.getByRole('dialog', { name: 'Annuler cet import ?' });
    expect(sent.some(({ method }) => method === 'POST')).toBe(false);
    expect(within(dialog).getByRole('button', { name: 'Garder l’import' })).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Annuler l’import' }));
    await waitFor(() => expect(sent.some(({ path }) => path.endsWith('/reversal'))).toBe(true));
  });

  it('s’abandonne après confirmation avec la version lue, et ne propose plus de l’appliquer', async () => {
    const sent = api(checked);
    const user = userEvent.setup();
    draw(['applyMeasurementImport', 'abandonMeasurementImport']);
    const abandon = await screen.findByRole('button', { name: 'Abandonner' });
    await user.click(abandon);
    await user.click(screen.getByRole('button', { name: 'Revenir à l’import' }));
    expect(abandon).toHaveFocus();
    await user.click(abandon);
    const dialog = screen.getByRole('dialog', { name: 'Abandonner cet import ?' });
    expect(sent.some(({ method }) => method === 'POST')).toBe(false);
    await user.click(within(dialog).getByRole('button', { name: 'Abandonner l’import' }));
    await waitFor(() => expect(screen.getByText(/L’import a été abandonné/)).toHaveFocus());
    expect(sent.find(({ method }) => method === 'POST')?.headers.get('If-Match')).toBe('"0"');
    expect(screen.getByText(/^Abandonné le .* par Assistante \(démo\)$/)).toBeVisible();
    expect(screen.getByText('valeurs nouvelles laissées')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Appliquer l’import' })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Comparer avec nos taux' })).not.toBeInTheDocument();
  });

  it('ne mène à un indicateur qu’une fois celui-ci créé', async () => {
    api(abandoned);
    draw();
    expect(await screen.findByRole('row', { name: /IND-200/ })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'IND-200' })).not.toBeInTheDocument();
    cleanup();
    api(applied);
    draw();
    expect((await screen.findAllByRole('link', { name: 'IND-200' })).length).toBeGreaterThan(0);
  });

  it('nomme ce qu’il créera, et après l’annulation ce qui est parti et ce qui reste', async () => {
    api(checked);
    draw();
    const planned = await screen.findByRole('region', { name: 'Ce que l’import créera' });
    expect(within(planned).getByRole('heading')).toHaveTextContent(/1 indicateur et 1 priorité/);
    expect(within(planned).getByText(/IND-200 Essai/)).toBeVisible();
    expect(within(planned).queryByRole('link')).not.toBeInTheDocument();
    cleanup();
    api(applied);
    draw();
    await userEvent.click(await screen.findByRole('button', { name: 'Annuler cet import' }));
    expect(
      within(screen.getByRole('dialog')).getByText(/partent avec lui, sauf ceux/),
    ).toBeVisible();
    cleanup();
    const [indicator, priority] = checked.definitions as [
      Import['definitions'][number],
      Import['definitions'][number],
    ];
    api({
      ...applied,
      status: 'REVERSED',
      definitions: [
        { ...indicator, state: 'WITHDRAWN' },
        { ...priority, state: 'KEPT', reason: 'elle porte encore IND-304' },
      ],
    });
    draw();
    const gone = await screen.findByRole('region', { name: 'Ce qui est parti avec l’annulation' });
    expect(within(gone).getByText(/IND-200/)).toBeVisible();
    const kept = screen.getByRole('region', { name: 'Ce qui reste malgré l’annulation' });
    expect(within(kept).getByText(/« Culture » : elle porte encore IND-304/)).toBeVisible();
    expect(screen.getByText('valeurs nouvelles retirées')).toBeVisible();
    expect(screen.queryByText('valeurs nouvelles')).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'IND-200' })).not.toBeInTheDocument();
  });

  it('mène, une fois appliqué, à ce qui a été importé, dans la région', async () => {
    api(applied);
    draw();
    const links = await screen.findAllByRole('link', { name: 'IND-200' });
    expect(links[0]).toHaveAttribute('href', '/indicateurs/IND-200?territoire=REG-76');
    expect(screen.getByRole('link', { name: 'toute la feuille de route' })).toBeVisible();
  });

  it('dit une seule fois, avec son nombre, une anomalie qui se répète', async () => {
    const lines = Array.from({ length: 20 }, (_, line) => line + 2);
    const [group] = refused.issueGroups as [Import['issueGroups'][number]];
    api({ ...refused, issueCount: 241, issueGroups: [{ ...group, count: 241, lines }] });
    draw();
    const row = await screen.findByRole('row', { name: /valeurs\.csv/ });
    expect(within(row).getByText('241')).toBeVisible();
    expect(within(row).getByText('2, 3, 4, 5, 6 et 236 autres')).toBeVisible();
    expect(screen.getByText(/1 anomalie différente :/)).toBeVisible();
    expect(screen.getAllByRole('row', { name: /valeurs\.csv/ })).toHaveLength(1);
  });

  it('ne propose ni d’appliquer ni d’annuler à qui ne le peut pas', async () => {
    api(checked);
    draw([]);
    await screen.findByText(/Rien n’est encore importé/);
    expect(screen.queryByRole('button', { name: 'Appliquer l’import' })).not.toBeInTheDocument();
  });

  it('dit de chaque ligne refusée le fichier, la ligne, le champ, la valeur et la raison', async () => {
    api(refused);
    draw(['checkMeasurementImport']);
    const row = await screen.findByRole('row', { name: /valeurs\.csv/ });
    for (const text of ['12', 'valeur', '2 500', 'Écrivez le nombre sans espace : 2500.']) {
      expect(within(row).getByText(text)).toBeInTheDocument();
    }
    expect(screen.queryByRole('button', { name: 'Appliquer l’import' })).not.toBeInTheDocument();
    expect(screen.getByText(/^lignes? refusées?$/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Importer des fichiers' })).toHaveAttribute(
      'href',
      '/imports/nouveau',
    );
    expect(screen.queryByText(/valeurs? nouvelles?/)).not.toBeInTheDocument();
  });

  it('dit ce que le fichier de description des indicateurs contredit et que les réglages sont gardés', async () => {
    const sentence =
      "Le fichier décrit IND-304 autrement que Pil'O (sens : baisse au lieu de hausse) : les réglages actuels sont gardés.";
    api({ ...checked, notices: [{ indicator: 'IND-304', sentence }] });
    draw();
    const notices = await screen.findByRole('region', { name: /À savoir/ });
    expect(within(notices).getByText(sentence)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Appliquer l’import' })).toBeEnabled();
  });

  it('dit les feuilles laissées et les valeurs de mois à venir', async () => {
    const left = 'Fichier « v.xlsx » : La feuille masquée « Brouillon » n’est pas lue.';
    const coming = 'IND-304 : une valeur d’un mois à venir (juin 2027) est gardée.';
    api({
      ...checked,
      notices: [
        { indicator: null, sentence: left },
        { indicator: 'IND-304', sentence: coming },
      ],
    });
    draw();
    const notices = await screen.findByRole('region', { name: /À savoir/ });
    expect(within(notices).getByText(left)).toBeInTheDocument();
    expect(within(notices).getByText(coming)).toBeInTheDocument();
  });

  it('garde le rapport d’écarts d’un import annulé', async () => {
    api({ ...applied, status: 'REVERSED' });
    draw();
    expect(await screen.findByRole('link', { name: 'Comparer avec nos taux' })).toBeVisible();
  });

  it('prévient quand rien ne changerait', () => {
    const same = { ...checked, counts: { ...checked.counts, new: 0, unchanged: 30_448 } };
    expect(importSentence(same)).toContain('ne changerait rien');
  });
});
