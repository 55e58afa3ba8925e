import type { Signer } from './signed.ts';

/** What a socket shows at the door: cookies are not asked for there, so that no other site's page can open one in somebody's name. */
export type Proof = { sessionId: string; participantId: string; via: string };

const PURPOSE = 'proof';
const VALID_MS = 60_000;

export function createProofs(signer: Signer, now: () => number) {
  return {
    make: ({ sessionId, participantId, via }: Proof): string => signer.sign(PURPOSE, [sessionId, participantId, via, now() + VALID_MS].join('.')),
    /** null: not ours, or older than a minute. */
    read(text: string): Proof | null {
      const [sessionId, participantId, via, until] = signer.read(PURPOSE, text)?.split('.') ?? [];
      return sessionId && participantId && via && Number(until) > now() ? { sessionId, participantId, via } : null;
    },
  };
}
export type Proofs = ReturnType<typeof createProofs>;
