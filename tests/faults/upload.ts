import type { Seat } from '@plenary/test-kit';

const VERSION = { 'tus-resumable': '1.0.0' };
type Told = { status: number; headers: Headers };

/** One file on its way to a session in parts, as pages send it. */
export type Upload = {
  /** Where it is found; null until it could be begun. */
  id: string | null;
  /** Sends what the server lacks, up to so many bytes; begins it first when it was not begun. Resolves with the last status: 204 when it took them. */
  go(upTo?: number): Promise<number>;
  /** What anybody would save. */
  read(): Promise<string>;
};

export function createUpload({ slug, origin, browser }: Seat, text: string): Upload {
  const bytes = new TextEncoder().encode(text);
  const here = `/api/v1/sessions/${slug}`;
  const send = async (method: string, path: string, headers: Record<string, string> = {}, body: Uint8Array<ArrayBuffer> | null = null): Promise<Told> => {
    const response = await fetch(new URL(path, origin), { method, body, headers: { ...VERSION, cookie: browser.cookies(), ...headers } });
    await response.text();
    return response;
  };
  const pathOf = (id: string) => `${here}/uploads/${id}`;

  const self: Upload = {
    id: null,
    async go(upTo = bytes.byteLength) {
      if (self.id === null) {
        const begun = await send('POST', `${here}/uploads`, {
          'upload-length': String(bytes.byteLength),
          'upload-metadata': `filename ${btoa('notes.txt')}`,
        });
        if (begun.status !== 201) return begun.status;
        self.id = begun.headers.get('location')?.split('/').at(-1) ?? null;
      }
      const path = pathOf(self.id ?? '');
      const arrived = await send('HEAD', path);
      if (arrived.status !== 200) return arrived.status;
      const offset = Number(arrived.headers.get('upload-offset'));
      const type = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) };
      return (await send('PATCH', path, type, bytes.slice(offset, upTo))).status;
    },
    read: async () => (await browser.send('GET', `${here}/materials/${self.id}`)).text(),
  };
  return self;
}
