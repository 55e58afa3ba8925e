import type { IncomingHttpHeaders } from 'node:http';

/** What is read of a request's headers, by their names in small letters. */
export type HeaderReader = { get(name: string): string | null };

/** Headers as Node has read them already; making a `Headers` of all of them costs more than the rest of a small request. */
export const headerReader = (headers: IncomingHttpHeaders): HeaderReader => ({
  get(name) {
    const value = headers[name];
    return (Array.isArray(value) ? value.join(', ') : value) ?? null;
  },
});
