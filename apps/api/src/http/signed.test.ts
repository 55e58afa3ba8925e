import { describe, expect, it } from 'vitest';
import { createProofs } from './proof.ts';
import { createSigner } from './signed.ts';

const signer = createSigner('k'.repeat(32));

describe('PE-10 what the server signs', () => {
  it('PE-10 is read back as it was, for the same purpose only', () => {
    const signed = signer.sign('seat', 'a.b.c');
    expect(signer.read('seat', signed)).toBe('a.b.c');
    expect(signer.read('proof', signed)).toBeNull();
    expect(createSigner('j'.repeat(32)).read('seat', signed)).toBeNull();
  });
  it.each(['', '.', 'a.b.c', 'a.b.c.', 'a.b.c.AAAA', '\u0000.\u0000'])('PE-10 %j is not signed', (text) => expect(signer.read('seat', text)).toBeNull());
  it('PE-10 a proof is good for a minute', () => {
    let now = 1_000_000;
    const proofs = createProofs(signer, () => now);
    const proof = proofs.make({ sessionId: 'session-1', participantId: 'person-01', via: 'open' });
    now += 59_000;
    expect(proofs.read(proof)).toEqual({ sessionId: 'session-1', participantId: 'person-01', via: 'open' });
    now += 1_001;
    expect(proofs.read(proof)).toBeNull();
  });
  it('PE-10 a short secret is refused at the start', () => expect(() => createSigner('short')).toThrow());
});
