import type { BadgeProps } from '@codegouvfr/react-dsfr/Badge';
import { queryOptions } from '@tanstack/react-query';
import { api, ifMatch, read } from '@/shared/api/client';
import { resource, type Key } from '@/shared/api/resource';
import type { Schemas } from '@/shared/api/types';

export type Mail = Schemas['MailItem'];
export type MailSheet = Schemas['MailView'];
export type Sending = Schemas['MailSendingView'];

export const MAILS = '/api/v1/mails';

export const mails = resource(MAILS);

/** Looked at while it moves: asked again by itself. */
export const sendingQuery = queryOptions({
  queryKey: ['mails', 'sending'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/mail-sending', { signal })),
  refetchInterval: 30_000,
});

export const sendAgain = (id: string, etag: string, key: Key) =>
  read(
    api.POST('/api/v1/mails/{id}/sendings', {
      params: { path: { id }, header: { ...ifMatch(etag), ...key } },
    }),
  );

type State = Mail['state'];

/** A state in a word, and how much it asks of who reads it. */
export const STATES: Record<State, [word: string, severity: BadgeProps['severity']]> = {
  WAITING: ['En attente', 'info'],
  CLAIMED: ['En cours', 'info'],
  SENDING: ['En cours de remise', 'info'],
  SENT: ['Remis', 'success'],
  IN_DOUBT: ['En doute', 'warning'],
  BOUNCED: ['Refusé', 'error'],
  FAILED: ['Abandonné', 'error'],
  CANCELLED: ['Annulé', undefined],
};

/** Those of which somebody may have it sent again. */
export const AGAIN: State[] = ['IN_DOUBT', 'BOUNCED', 'FAILED'];

/** What a state means, in a sentence. */
export const MEANINGS: Record<State, string> = {
  WAITING: 'Il partira à son tour.',
  CLAIMED: 'Il est pris par un expéditeur.',
  SENDING: 'Il est en cours de remise au relais.',
  SENT: 'Le relais l’a pris en charge.',
  IN_DOUBT:
    'L’envoi a été coupé au moment de la remise : il est peut-être arrivé, peut-être pas. Pil’O ne le renvoie jamais de lui-même. Si vous l’envoyez de nouveau, il peut arriver deux fois.',
  BOUNCED: 'Le relais l’a refusé pour de bon : vérifiez l’adresse avant de l’envoyer de nouveau.',
  FAILED: 'Après 72 heures d’essais, ou faute de pouvoir être composé, il a été abandonné.',
  CANCELLED: 'Il a été annulé avant de partir.',
};
