import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeApi, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { Subscribe } from './subscribe';

/** A browser that copies, or refuses to. */
function clipboard(writeText: () => Promise<void>) {
  const copied = vi.fn(writeText);
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: copied },
    configurable: true,
  });
  return copied;
}

const audiences = [{ value: 'MANAGERS', label: 'Encadrants' }];
const publicUrl = 'https://pilo.demo.invalid/api/v1/public/calendar.ics';
const url = 'https://pilo.demo.invalid/api/v1/calendars/abc.ics';
/** The public face may have a host of its own, which opens nobody's own calendar. */
const shown = `${window.location.origin}/api/v1/calendars/abc.ics`;
const none = { publicUrl, active: false, madeAt: null, endsAt: null, version: 0 };
const open = {
  publicUrl,
  active: true,
  madeAt: '2026-11-02T09:30:00Z',
  endsAt: '2027-11-03T09:30:00Z',
  version: 4,
};

function dialog(states: object[], more: Parameters<typeof fakeApi>[0] = {}) {
  const left = [...states];
  const sent = fakeApi({
    'GET /api/v1/calendar-subscription': () => ({
      body: left.length > 1 ? left.shift() : left[0],
      headers: { ETag: '"4"' },
    }),
    ...more,
  });
  renderPage(<Subscribe audiences={audiences} />, { me: { acts: ['createCalendarSubscription'] } });
  return sent;
}

const opened = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'S’abonner' }));
  return screen.findByRole('dialog', { name: 'S’abonner à l’agenda' });
};

it('is for who may have a calendar', async () => {
  fakeApi({});
  renderPage(
    <>
      <h1>Événements</h1>
      <Subscribe audiences={audiences} />
    </>,
  );
  expect(await screen.findByRole('heading', { name: 'Événements' })).toBeVisible();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

it('gives the public address, for an audience if one is chosen, and copies it', async () => {
  dialog([none]);
  const copied = clipboard(() => Promise.resolve());
  const inside = within(await opened());
  expect(await inside.findByLabelText(/^Adresse publique/)).toHaveValue(publicUrl);
  await userEvent.selectOptions(inside.getByLabelText('Pour qui'), 'Encadrants');
  expect(inside.getByLabelText(/^Adresse publique/)).toHaveValue(`${publicUrl}?audience=MANAGERS`);
  await userEvent.click(inside.getByRole('button', { name: 'Copier l’adresse' }));
  expect(await inside.findByText('Adresse copiée.')).toBeVisible();
  expect(copied).toHaveBeenCalledExactlyOnceWith(`${publicUrl}?audience=MANAGERS`);
});

it('shows the secret address once, and says that it will not again', async () => {
  const sent = dialog([none, open], {
    'POST /api/v1/calendar-subscriptions': () => ({
      status: 201,
      body: { url, endsAt: open.endsAt },
    }),
  });
  const inside = within(await opened());
  await userEvent.click(await inside.findByRole('button', { name: 'Créer mon adresse' }));
  expect(await inside.findByLabelText(/^Votre adresse/)).toHaveValue(shown);
  expect(inside.getByText(/elle ne sera plus montrée/)).toBeVisible();
  expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
  await userEvent.click(inside.getByRole('button', { name: 'Fermer' }));
  const again = within(await opened());
  expect(await again.findByText(/Une adresse est ouverte depuis le/)).toBeVisible();
  expect(again.queryByLabelText(/^Votre adresse/)).not.toBeInTheDocument();
});

it('asks before it renews or revokes', async () => {
  const sent = dialog([open, open, none], {
    'POST /api/v1/calendar-subscriptions': () => ({
      status: 201,
      body: { url, endsAt: open.endsAt },
    }),
    'DELETE /api/v1/calendar-subscription': () => ({ status: 204 }),
  });
  const inside = within(await opened());
  await userEvent.click(await inside.findByRole('button', { name: 'Renouveler…' }));
  const question = inside.getByText(/L’adresse actuelle ne s’ouvrira plus/);
  expect(question.parentElement).toHaveFocus();
  await userEvent.click(inside.getByRole('button', { name: 'Garder l’adresse' }));
  expect(sent.filter(({ method }) => method !== 'GET')).toEqual([]);
  await userEvent.click(inside.getByRole('button', { name: 'Renouveler…' }));
  await userEvent.click(inside.getByRole('button', { name: 'Renouveler l’adresse' }));
  expect(await inside.findByLabelText(/^Votre adresse/)).toHaveValue(shown);
  await userEvent.click(inside.getByRole('button', { name: 'Révoquer…' }));
  await userEvent.click(inside.getByRole('button', { name: 'Révoquer l’adresse' }));
  const gone = await inside.findByText('L’adresse est révoquée.');
  expect(gone).toBeVisible();
  expect(gone.parentElement).toHaveFocus();
  expect(inside.getByRole('button', { name: 'Créer mon adresse' })).toBeVisible();
  expect(sent.find(({ method }) => method === 'DELETE')?.headers.get('If-Match')).toBe('"4"');
});

it('says why nothing was revoked, and shows what stands now', async () => {
  dialog([open], {
    'DELETE /api/v1/calendar-subscription': () =>
      problem(412, 'Modifié entre-temps', { detail: 'L’adresse a changé depuis.' }),
  });
  const inside = within(await opened());
  await userEvent.click(await inside.findByRole('button', { name: 'Révoquer…' }));
  await userEvent.click(inside.getByRole('button', { name: 'Révoquer l’adresse' }));
  expect(await inside.findByText('L’adresse a changé depuis.')).toBeVisible();
});

it('selects the address where the browser copies nothing', async () => {
  dialog([none]);
  clipboard(() => Promise.reject(new Error('refused')));
  const inside = within(await opened());
  const field = await inside.findByLabelText(/^Adresse publique/);
  await userEvent.click(inside.getByRole('button', { name: 'Copier l’adresse' }));
  await waitFor(() => expect(inside.getByText(/copiez-la avec Ctrl\+C/)).toBeVisible());
  expect(field).toHaveFocus();
});
