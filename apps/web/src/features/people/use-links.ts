import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLive } from '../../realtime/use-live.ts';
import { fetchLinks, type Links, makeLink, revokeLink } from './api.ts';

const NONE: Links = { links: [], emails: {} };

/** The session's personal links, and what a host does with them. */
export function useLinks() {
  const { slug } = useLive();
  const queries = useQueryClient();
  const key = ['links', slug];
  const { data = NONE } = useQuery({
    queryKey: key,
    queryFn: async () => {
      const answer = await fetchLinks(slug);
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value;
    },
  });
  const refresh = <T>(answer: T): T => {
    void queries.invalidateQueries({ queryKey: key });
    return answer;
  };
  return {
    ...data,
    /** `email`: send it there; null: only show it here */
    make: async (participantId: string, email: string | null) => refresh(await makeLink(slug, participantId, email)),
    revoke: async (linkId: string) => refresh(await revokeLink(slug, linkId)),
  };
}
