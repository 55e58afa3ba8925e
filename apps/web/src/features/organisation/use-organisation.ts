import type { Localized, Result } from '@plenary/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchOrganisation, fetchSessions, renameOrganisation } from './api.ts';

const orThrow = <T>(answer: Result<T>): T => {
  if (answer.ok) return answer.value;
  throw new Error(answer.error.code);
};

/** The organisation that the signed-in owner runs, and its sessions. `refused`: nobody is signed in, or they own none. */
export function useOrganisation() {
  const queries = useQueryClient();
  const organisation = useQuery({ queryKey: ['organisation'], queryFn: async () => orThrow(await fetchOrganisation()), retry: false });
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: async () => orThrow(await fetchSessions()), retry: false });
  return {
    organisation: organisation.data ?? null,
    sessions: sessions.data?.sessions ?? [],
    loading: organisation.isPending,
    refused: organisation.isError,
    async rename(name: Localized) {
      const answer = await renameOrganisation(name);
      if (answer.ok) queries.setQueryData(['organisation'], answer.value);
      return answer;
    },
    refresh: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  };
}
