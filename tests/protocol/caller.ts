/** What came back. `body` is the parsed JSON, or the text when it is none. */
export type Answer<T = unknown> = { status: number; body: T; headers: Headers };
export type Call = { method?: string; body?: unknown; headers?: Record<string, string> };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** Somebody who calls the server and keeps its cookies, as a browser does. */
export class Caller {
  readonly url: string;
  readonly cookies = new Map<string, string>();
  constructor(url: string) {
    this.url = url;
  }

  /** As they are now; what later answers set does not reach it. */
  frozen(): Caller {
    const copy = new Caller(this.url);
    for (const [name, value] of this.cookies) copy.cookies.set(name, value);
    copy.keep = () => {};
    return copy;
  }

  async call<T = Record<string, unknown>>(path: string, { method = 'GET', body, headers = {} }: Call = {}): Promise<Answer<T>> {
    const sent: Record<string, string> = { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...headers };
    const init: RequestInit = { method, redirect: 'manual', headers: sent };
    if (body !== undefined) {
      sent['content-type'] ??= 'application/json';
      init.body = typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body);
    }
    const response = await fetch(path.startsWith('http') ? path : `${this.url}${path}`, init);
    this.keep(response.headers.getSetCookie());
    return { status: response.status, body: parsed(await response.text()) as T, headers: response.headers };
  }
  post<T = Record<string, unknown>>(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.call<T>(path, { method: 'POST', body, headers });
  }
  /** A command over HTTP. */
  command(
    slug: string,
    name: string,
    input: unknown = {},
    id: string = crypto.randomUUID(),
  ): Promise<Answer<{ seq: number; code: string; fields: Record<string, { code: string }> }>> {
    return this.post(`/api/v1/sessions/${slug}/commands/${name}`, { id, input });
  }

  keep(lines: string[]): void {
    for (const line of lines) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(line)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }
}
