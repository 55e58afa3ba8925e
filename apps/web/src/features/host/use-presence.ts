import { useQuery } from '@tanstack/react-query';
import { call } from '../../lib/http.ts';
import { useLive } from '../../realtime/use-live.ts';

const EVERY_MS = 5_000;

/** Who is connected now, by participant; null while that is not known, and then nobody is said to be away. */
export function usePresence(): ReadonlySet<string> | null {
  const { slug } = useLive();
  const { data } = useQuery({
    queryKey: ['presence', slug],
    refetchInterval: EVERY_MS,
    queryFn: async () => {
      const answer = await call<{ here: string[] }>('GET', `/api/v1/sessions/${slug}/presence`);
      return answer.ok ? new Set(answer.value.here) : null;
    },
  });
  return data ?? null;
}
