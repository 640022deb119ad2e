import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi, listing, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { TASK } from './home-samples';
import { Remind } from './remind';

const task = { ...TASK, title: 'Suivi des visites' };
const SEND = 'POST /api/v1/home/reminders';

const open = async () => {
  await userEvent.click(
    await screen.findByRole('button', { name: 'Relancer : Suivi des visites' }),
  );
};

it('sends a task to oneself, with a message, and says so in the row', async () => {
  const sent = fakeApi({
    [SEND]: () => ({ status: 201, body: { recipientName: 'Chargée (démo)' } }),
  });
  renderPage(<Remind task={task} />);
  await open();
  expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  await userEvent.type(screen.getByLabelText(/^Message/), ' À voir ');
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  expect(await screen.findByText('Courriel envoyé : Chargée (démo)')).toBeVisible();
  expect(sent.at(-1)?.body).toEqual({
    kind: task.kind,
    objectKey: task.objectKey,
    account: null,
    message: 'À voir',
  });
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

it('sends it to a colleague who is chosen, and asks for one first', async () => {
  const sent = fakeApi({
    'GET /api/v1/accounts': () => ({
      body: listing([{ id: 'a2', displayName: 'Assistant (démo)' }]),
    }),
    [SEND]: () => ({ status: 201, body: { recipientName: 'Assistant (démo)' } }),
  });
  renderPage(<Remind task={task} />, { me: { acts: ['listAccounts'] } });
  await open();
  await userEvent.click(screen.getByRole('radio', { name: /À une autre personne/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  expect(screen.getByText('Choisissez une personne.')).toBeVisible();
  expect(sent).toEqual([]);
  const recipient = screen.getByRole('combobox', { name: /^Destinataire/ });
  expect(recipient).toHaveAccessibleName(/déjà connectées/);
  await userEvent.type(recipient, 'Assi');
  await userEvent.click(await screen.findByRole('option', { name: 'Assistant (démo)' }));
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  expect(await screen.findByText('Courriel envoyé : Assistant (démo)')).toBeVisible();
  expect(sent.at(-1)?.body).toMatchObject({ account: 'a2', message: null });
});

it('sends a second message with a key of its own, and one that is sent twice with the same', async () => {
  let cut = true;
  const sent = fakeApi({
    [SEND]: () =>
      cut ? problem(503, 'Indisponible') : { status: 201, body: { recipientName: 'Moi' } },
  });
  renderPage(<Remind task={task} />);
  await open();
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  await screen.findByRole('alert');
  cut = false;
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  await screen.findByText('Courriel envoyé : Moi');
  await open();
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  await waitFor(() => expect(sent).toHaveLength(3));
  const keys = sent.map(({ headers }) => headers.get('Idempotency-Key'));
  expect(keys[0]).toBeTruthy();
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

it('says why it can’t be sent, and keeps what was typed', async () => {
  fakeApi({
    [SEND]: () =>
      problem(409, 'Conflit', { detail: 'Vous avez déjà relancé cette personne à 10 h 32.' }),
  });
  renderPage(<Remind task={task} />);
  await open();
  await userEvent.type(screen.getByLabelText(/^Message/), 'Gardé');
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('à 10 h 32'));
  expect(screen.getByLabelText(/^Message/)).toHaveValue('Gardé');
});
