import type { LogEntry } from '@plenary/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call } from '../../lib/http.ts';
import { useLive } from '../../realtime/use-live.ts';

const NEWEST = 80;
/** A vote a second must not mean a request a second. */
const AT_MOST_EVERY_MS = 1_500;

/** The newest entries of the session's log, newest first; asked for again when the session has moved on. */
export function useLog(): LogEntry[] {
  const { slug, seq } = useLive();
  const queries = useQueryClient();
  const due = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { data } = useQuery({
    queryKey: ['log', slug],
    queryFn: async () => {
      const answer = await call<{ entries: LogEntry[] }>('GET', `/api/v1/sessions/${slug}/log?limit=${NEWEST}`);
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value.entries;
    },
  });
  useEffect(() => {
    if (seq === 0) return;
    due.current ??= setTimeout(() => {
      due.current = undefined;
      void queries.invalidateQueries({ queryKey: ['log', slug] });
    }, AT_MOST_EVERY_MS);
  }, [seq, slug, queries]);
  useEffect(
    () => () => {
      clearTimeout(due.current);
      due.current = undefined;
    },
    [],
  );
  return data ?? [];
}
