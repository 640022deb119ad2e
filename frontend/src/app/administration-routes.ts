import type { PrivatePageLoader } from './page-loader';

type Room = typeof import('./administration-pages');

const page = (name: keyof Room['pages']) => () =>
  import('./administration-pages').then((room) => room.pages[name]());

export const administrationPages: PrivatePageLoader[] = [
  ['/administration/audit', page('AuditPage'), 'listAuditEntries'],
  ['/administration/effectifs', page('HeadcountsPage'), 'listHeadcounts'],
  ['/administration/effectifs/nouveau', page('NewHeadcountPage'), 'createHeadcount'],
  ['/administration/effectifs/$id', page('HeadcountPage'), 'updateHeadcount'],
  ['/administration/courriels', page('MailsPage'), 'listMails'],
  ['/administration/courriels/$id', page('MailPage'), 'getMail'],
];
