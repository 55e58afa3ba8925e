import { useQuery, useQueryClient } from '@tanstack/react-query';
import { auth, fetchMe } from './api.ts';

type Passkey = { id: string; name?: string | undefined; createdAt: Date | string };

/** The signed-in owner's account and the passkeys that open it. */
export function useAccount() {
  const queries = useQueryClient();
  const me = useQuery({
    queryKey: ['me'],
    retry: false,
    queryFn: async () => {
      const answer = await fetchMe();
      return answer.ok ? answer.value.account : null;
    },
  });
  const passkeys = useQuery({
    queryKey: ['passkeys'],
    retry: false,
    queryFn: async (): Promise<Passkey[]> => (await auth.passkey.listUserPasskeys()).data ?? [],
  });
  const refresh = () => queries.invalidateQueries({ queryKey: ['passkeys'] });
  /** true: done; false: the browser or its owner said no */
  const done = async (answer: Promise<{ error?: unknown } | null | undefined>): Promise<boolean> => {
    const good = await answer.then(
      (one) => !one?.error,
      () => false,
    );
    await refresh();
    return good;
  };
  return {
    account: me.data ?? null,
    passkeys: passkeys.data ?? [],
    add: (name: string) => done(auth.passkey.addPasskey({ name })),
    remove: (id: string) => done(auth.passkey.deletePasskey({ id })),
    /** Whoever is told that they are out must be. */
    signOut: async () => {
      const out = await done(auth.signOut());
      if (out) location.assign('/');
      return out;
    },
  };
}
