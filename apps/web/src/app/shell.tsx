import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';

const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 10_000, retry: 1 } } });

/** What is around every page: HTTP answers are shared, and a page's sentences may still be on their way. */
export const Shell = () => (
  <QueryClientProvider client={queries}>
    <Suspense fallback={null}>
      <Outlet />
    </Suspense>
  </QueryClientProvider>
);
