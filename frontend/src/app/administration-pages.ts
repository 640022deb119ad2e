/** Where each page of the administration is. Read when one of them is. */
export const pages = {
  AuditPage: () => import('@/features/audit/audit-page').then((page) => page.AuditPage),
  MailsPage: () => import('@/features/mail/mails-page').then((page) => page.MailsPage),
  MailPage: () => import('@/features/mail/mail-page').then((page) => page.MailPage),
};
