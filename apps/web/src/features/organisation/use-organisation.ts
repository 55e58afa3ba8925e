import type { Failure, Localized, Result } from '@plenary/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchOrganisation, fetchSessions, renameOrganisation } from './api.ts';

class Refused extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}
const orThrow = <T>(answer: Result<T>): T => {
  if (answer.ok) return answer.value;
  throw new Refused(answer.error);
};
const NOT_THEIRS: readonly string[] = ['not-signed-in', 'not-allowed', 'not-found'];

/** The organisation that the signed-in owner runs, and its sessions. `refused`: nobody is signed in, or they own none; `failure`: why it could not be read, when that passes. */
export function useOrganisation() {
  const queries = useQueryClient();
  const organisation = useQuery({ queryKey: ['organisation'], queryFn: async () => orThrow(await fetchOrganisation()), retry: false });
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: async () => orThrow(await fetchSessions()), retry: false });
  const error = organisation.error ?? sessions.error;
  const failure: Failure | null = error instanceof Refused ? error.failure : error ? { code: 'unavailable' } : null;
  return {
    organisation: organisation.data ?? null,
    sessions: sessions.data?.sessions ?? [],
    loading: organisation.isPending,
    refused: failure !== null && NOT_THEIRS.includes(failure.code),
    failure: failure && !NOT_THEIRS.includes(failure.code) ? failure : null,
    again: () => void Promise.all([organisation.refetch(), sessions.refetch()]),
    async rename(name: Localized) {
      const answer = await renameOrganisation(name);
      if (answer.ok) queries.setQueryData(['organisation'], answer.value);
      return answer;
    },
    refresh: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  };
}
