import { QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { NetworkError } from './problem';
import { createQueryClient } from './query-client';

afterEach(() => vi.restoreAllMocks());

it('fails at once when the network is known to be gone, and reads again when it is back', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const client = createQueryClient();
  client.mount();
  globalThis.dispatchEvent(new Event('offline'));
  const queryFn = vi.fn(() =>
    navigator.onLine ? Promise.resolve('lu') : Promise.reject(new NetworkError('offline')),
  );
  const observer = new QueryObserver(client, { queryKey: ['page'], queryFn });
  const forget = observer.subscribe(() => undefined);
  await vi.waitFor(() => expect(observer.getCurrentResult().status).toBe('error'));
  expect(queryFn).toHaveBeenCalledOnce();

  onLine.mockReturnValue(true);
  globalThis.dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('lu'));
  forget();
  client.unmount();
});
