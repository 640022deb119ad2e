import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeApi, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { PdfButton } from './pdf-button';

const PATH = '/api/v1/registrations/r1/certificate';

function show() {
  renderPage(
    <PdfButton path={PATH} name="attestation-EVT-2026-014">
      Attestation de présence
    </PdfButton>,
    { at: '/' },
  );
}

it('asks for a PDF and saves it under its name', async () => {
  const saved: string[] = [];
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL() {} }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download);
  });
  const sent = fakeApi({ [`GET ${PATH}`]: () => ({ body: 'pdf' }) });
  show();
  const button = await screen.findByRole('button', { name: 'Attestation de présence (PDF)' });
  await userEvent.click(button);
  expect(await screen.findByRole('button', { name: /Attestation/ })).toBeEnabled();
  expect(sent.find(({ path }) => path === PATH)?.headers.get('Accept')).toBe('application/pdf');
  expect(saved).toEqual(['attestation-EVT-2026-014.pdf']);
});

it('says why there is none', async () => {
  fakeApi({
    [`GET ${PATH}`]: () => problem(409, 'Conflit', { detail: 'Cette personne était absente.' }),
  });
  show();
  await userEvent.click(await screen.findByRole('button', { name: /Attestation/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Cette personne était absente.');
});
