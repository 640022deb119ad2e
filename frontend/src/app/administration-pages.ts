/** Where each page of the administration is. Read when one of them is. */
export const pages = {
  AuditPage: () => import('@/features/audit/audit-page').then((page) => page.AuditPage),
  HeadcountsPage: () =>
    import('@/features/reach/headcount-pages').then((page) => page.HeadcountsPage),
  NewHeadcountPage: () =>
    import('@/features/reach/headcount-pages').then((page) => page.NewHeadcountPage),
  HeadcountPage: () =>
    import('@/features/reach/headcount-pages').then((page) => page.HeadcountPage),
  MailsPage: () => import('@/features/mail/mails-page').then((page) => page.MailsPage),
  MailPage: () => import('@/features/mail/mail-page').then((page) => page.MailPage),
};
