import { passkeyClient } from '@better-auth/passkey/client';
import { createAuthClient } from 'better-auth/client';
import { magicLinkClient } from 'better-auth/client/plugins';
import { call } from '../../lib/http.ts';

/** Owners' accounts, at `/api/auth` of the server that this page came from. */
export const auth = createAuthClient({ baseURL: location.origin, basePath: '/api/auth', plugins: [magicLinkClient(), passkeyClient()] });

export type Me = { account: { name: string; email: string }; organisations: { id: string; slug: string; name: Record<string, string> }[] };
/** Who is signed in. Refused: not-signed-in. */
export const fetchMe = () => call<Me>('GET', '/api/v1/me');
