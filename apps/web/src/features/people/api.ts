import { call } from '../../lib/http.ts';

/** A personal link, without its token. Times in ms since 1970. */
export type PersonalLink = { id: string; participantId: string; createdAt: number; expiresAt: number | null; revokedAt: number | null };
export type Links = { links: PersonalLink[]; emails: Record<string, string> };
/** A link just made: `url` is told this once. `sent`: when its letter went out; null: it waits in the outbox, or none was written. */
export type MadeLink = { link: PersonalLink; url: string; sent: number | null };

const base = (slug: string) => `/api/v1/sessions/${slug}/links`;
export const fetchLinks = (slug: string) => call<Links>('GET', base(slug));
export const makeLink = (slug: string, participantId: string, email: string | null) => call<MadeLink>('POST', base(slug), { participantId, email });
export const revokeLink = (slug: string, linkId: string) => call<null>('DELETE', `${base(slug)}/${linkId}`);

/** A letter that was written. Times in ms since 1970; `sentAt` null: it was not given to a mail server. */
export type Letter = { id: string; recipient: string; subject: string; text: string; createdAt: number; sentAt: number | null; error: string | null };
export const fetchLetters = (slug: string) => call<{ letters: Letter[] }>('GET', `/api/v1/sessions/${slug}/outbox`);
