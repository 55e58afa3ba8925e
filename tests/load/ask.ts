import { Agent, request } from 'node:http';

export type Asking = { method: 'GET' | 'POST'; url: string; cookie?: string; body?: string };
/** `cookie`: those that were given, as they are sent back. */
export type Answer = { status: number; text: string; type: string; cookie: string };

/** Requests by hand: what a browser costs is not what is measured. Connections are kept, as a browser keeps them; so many at most. */
export function createAsk(maxSockets: number) {
  const agent = new Agent({ keepAlive: true, maxSockets });
  const ask = (asking: Asking): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { method, url, cookie = '', body } = asking;
      const headers = {
        ...(cookie && { cookie }),
        ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      };
      const outgoing = request(url, { method, agent, headers }, (reply) => {
        let text = '';
        reply.setEncoding('utf8');
        reply.on('data', (chunk: string) => {
          text += chunk;
        });
        reply.on('end', () => {
          const cookies = (reply.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ');
          resolve({ status: reply.statusCode ?? 500, text, type: String(reply.headers['content-type']), cookie: cookies });
        });
      });
      // A kept connection may end just when it is used again; browsers then take another one.
      outgoing.on('error', (error) => (outgoing.reusedSocket ? ask(asking).then(resolve, reject) : reject(error)));
      outgoing.end(body);
    });
  return { ask, hangUp: (): void => agent.destroy() };
}
