import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPage } from '@/shared/testing/render-page';
import { SessionExpiredPage } from './session-over-pages';

const RETURNS: [asked: string, led: string][] = [
  ['/projets?stage=CADRAGE&stage=CONCEPTION', '/projets?stage=CADRAGE&stage=CONCEPTION'],
  ['', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/.//evil.example', '/'],
  ['https://evil.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['http://[', '/'],
  ['//[', '/'],
];

it.each(RETURNS)('leads from %j to %s, never off this site (S12)', async (asked, led) => {
  renderPage(<SessionExpiredPage />, {
    at: `/session-expiree?${new URLSearchParams({ retour: asked })}`,
  });
  expect(await screen.findByRole('link', { name: 'Reprendre' })).toHaveAttribute('href', led);
});
