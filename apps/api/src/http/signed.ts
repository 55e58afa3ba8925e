import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Words that only this server can have written: `<words>.<HMAC-SHA-256>`. `purpose` goes into the signature, so that what was signed for
 * one thing is worth nothing for another.
 */
export type Signer = { sign(purpose: string, words: string): string; read(purpose: string, signed: string): string | null };

export function createSigner(secret: string): Signer {
  if (secret.length < 32) throw new Error('the signing secret needs at least 32 characters');
  const mac = (purpose: string, words: string) => createHmac('sha256', secret).update(purpose).update('\0').update(words).digest();
  return {
    sign: (purpose, words) => `${words}.${mac(purpose, words).toString('base64url')}`,
    read(purpose, signed) {
      const dot = signed.lastIndexOf('.');
      if (dot < 0) return null;
      const words = signed.slice(0, dot);
      const given = Buffer.from(signed.slice(dot + 1), 'base64url');
      const right = mac(purpose, words);
      return given.length === right.length && timingSafeEqual(given, right) ? words : null;
    },
  };
}
