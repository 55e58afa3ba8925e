import type { Failure } from '@plenary/contracts';
import type { QuestionReport } from '@plenary/domain';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../lib/http.ts';
import { useLive } from '../../realtime/use-live.ts';

const WHILE_LIVE_MS = 10_000;

/** What came of the questions. The server counts, because who voted is told to no browser. Both null: it is on its way. */
export function useReport(): { report: QuestionReport | null; failure: Failure | null } {
  const { slug, state } = useLive();
  const { data } = useQuery({
    queryKey: ['question-report', slug],
    queryFn: () => call<QuestionReport>('GET', `/api/v1/sessions/${slug}/questions/report`),
    refetchInterval: state.phase === 'live' ? WHILE_LIVE_MS : false,
  });
  return { report: data?.ok ? data.value : null, failure: data && !data.ok ? data.error : null };
}
