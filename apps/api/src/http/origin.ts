import type { HeaderReader } from './headers.ts';

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/**
 * Did this request come from our own pages? Browsers name their origin on everything unsafe and on sockets; programs that name none carry
 * nobody's cookies by accident. A machine may be reached by several names, so the address that was asked for counts beside PUBLIC_URL.
 */
export function originAllowed(headers: HeaderReader, publicUrl: string | null): boolean {
  const origin = headers.get('origin');
  if (!origin) {
    const site = headers.get('sec-fetch-site');
    return !site || site === 'same-origin' || site === 'none';
  }
  const host = hostOf(origin);
  if (host === null) return false;
  return (publicUrl !== null && URL.canParse(publicUrl) && new URL(publicUrl).origin === origin) || host === headers.get('host')?.toLowerCase();
}
