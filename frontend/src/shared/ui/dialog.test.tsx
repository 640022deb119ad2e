import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { renderPage } from '@/shared/testing/render-page';
import { Dialog } from './dialog';
import { settling } from './settling';

beforeEach(() => {
  settling.ms = 600;
});
afterEach(() => {
  settling.ms = 0;
});

/** Opens where it was pressed: the choice stands under the finger. */
function Page() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Signer
      </button>
      {open && (
        <Dialog title="Choisir" onClose={() => setOpen(false)}>
          <label>
            <input type="radio" name="weather" /> Soleil
          </label>
        </Dialog>
      )}
    </>
  );
}

function press(element: HTMLElement, clientX: number, clientY: number) {
  fireEvent.pointerDown(element, { clientX, clientY });
  fireEvent.click(element, { clientX, clientY, detail: 1 });
}

it('takes nothing of the second press of a double click, and any other press at once', async () => {
  renderPage(<Page />);
  press(await screen.findByRole('button', { name: 'Signer' }), 200, 300);
  const choice = await screen.findByRole('radio', { name: 'Soleil' });
  press(choice, 202, 301);
  expect(choice).not.toBeChecked();
  press(choice, 200, 300);
  expect(choice).toBeChecked();
});

it('takes a press elsewhere at once', async () => {
  renderPage(<Page />);
  press(await screen.findByRole('button', { name: 'Signer' }), 200, 300);
  const choice = await screen.findByRole('radio', { name: 'Soleil' });
  press(choice, 200, 400);
  expect(choice).toBeChecked();
});

it('takes nothing of a key that is struck twice', async () => {
  renderPage(<Page />);
  (await screen.findByRole('button', { name: 'Signer' })).focus();
  await userEvent.keyboard(' ');
  const choice = await screen.findByRole('radio', { name: 'Soleil' });
  choice.focus();
  await userEvent.keyboard(' ');
  expect(choice).not.toBeChecked();
  await userEvent.keyboard(' ');
  expect(choice).toBeChecked();
});
