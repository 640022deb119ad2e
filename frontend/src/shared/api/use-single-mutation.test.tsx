import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useSingleMutation } from './use-single-mutation';

const answers: (() => void)[] = [];
const send = vi.fn(
  () =>
    new Promise<void>((resolve) => {
      answers.push(resolve);
    }),
);

function Asking() {
  const { mutate, isPending } = useSingleMutation({ mutationFn: send });
  return (
    <button type="button" disabled={isPending} onClick={() => mutate()}>
      Appliquer
    </button>
  );
}

it('n’envoie qu’une demande pour deux appuis dans la même image, puis en accepte une autre', async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Asking />
    </QueryClientProvider>,
  );
  const button = screen.getByRole('button');
  // Both before anything is drawn again.
  await act(async () => {
    button.click();
    button.click();
    await Promise.resolve();
  });
  expect(send).toHaveBeenCalledTimes(1);
  await act(async () => {
    answers.forEach((answer) => answer());
    await Promise.resolve();
  });
  await vi.waitFor(() => expect(button).toBeEnabled());
  await act(async () => {
    button.click();
    await Promise.resolve();
  });
  expect(send).toHaveBeenCalledTimes(2);
});
