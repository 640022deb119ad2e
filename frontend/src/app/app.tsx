import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import type { AppConfig } from '@/shared/lib/config';
import { ConfigProvider } from '@/shared/lib/config-context';
import { SessionProvider, type Session } from '@/shared/session/session';
import { SlotProvider } from '@/shared/ui/slot';
import { createAppRouter } from './router';
import { slots } from './slots';

interface AppProps {
  config: AppConfig;
  session: Session;
  queryClient: QueryClient;
}

export function App({ config, session, queryClient }: AppProps) {
  const [router] = useState(() => createAppRouter());
  return (
    <ConfigProvider config={config}>
      <SessionProvider session={session}>
        <QueryClientProvider client={queryClient}>
          <SlotProvider slots={slots}>
            <RouterProvider router={router} />
          </SlotProvider>
        </QueryClientProvider>
      </SessionProvider>
    </ConfigProvider>
  );
}
