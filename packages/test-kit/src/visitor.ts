/** A browser as far as HTTP goes: it keeps its cookies. One a person. */
export type Visitor = {
  /** `body` is sent as JSON. Redirects are not followed. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** As `send`; throws with what the server said unless it answered 2xx. */
  json<T>(method: string, path: string, body?: unknown): Promise<T>;
  cookies(): string;
  /** The same browser at another node. */
  at(origin: string): Visitor;
};

export function createVisitor(origin: () => string, jar = new Map<string, string>()): Visitor {
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const response = await fetch(new URL(path, origin()), {
      method,
      redirect: 'manual',
      headers: { ...(jar.size > 0 ? { cookie: cookies() } : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const equals = pair.indexOf('=');
      if (/max-age=0/i.test(cookie)) jar.delete(pair.slice(0, equals));
      else jar.set(pair.slice(0, equals), pair.slice(equals + 1));
    }
    return response;
  }
  return {
    send,
    cookies,
    at: (elsewhere) => createVisitor(() => elsewhere, jar),
    async json<T>(method: string, path: string, body?: unknown): Promise<T> {
      const response = await send(method, path, body);
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path} → ${response.status}: ${text.slice(0, 500)}`);
      return (text === '' ? null : JSON.parse(text)) as T;
    },
  };
}
