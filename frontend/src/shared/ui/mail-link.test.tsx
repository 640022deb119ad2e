import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MailLink } from './mail-link';

it('lets an address break before @ and dots alone, and is read and called as one word', () => {
  render(<MailLink mail="prenom.nom-compose@exemple.gouv.fr" />);
  const link = screen.getByRole('link', { name: 'prenom.nom-compose@exemple.gouv.fr' });
  expect(link).toHaveAttribute('href', 'mailto:prenom.nom-compose@exemple.gouv.fr');
  expect(link.innerHTML.replaceAll(/<\/?span>/g, '').split('<wbr>')).toEqual([
    'prenom',
    '.nom-compose',
    '@exemple',
    '.gouv',
    '.fr',
  ]);
});
