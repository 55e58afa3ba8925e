import { Readable } from 'node:stream';
import type { StoredFile } from '@plenary/domain';
import { FILE_POLICY } from '../http/security-headers.ts';
import { rangeOf } from './range.ts';
import type { DiskStore } from './store.ts';

const asciiName = (name: string) => name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
const disposition = (name: string) =>
  `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;

/** A file as an answer: always to be saved, never to be shown here, whatever it is. A file's bytes never change, so its sum is its tag. */
export function sendFile(store: DiskStore, file: StoredFile, request: { method: string; headers: Headers }): Response {
  const etag = `"${file.sha256}"`;
  const headers: Record<string, string> = {
    'content-type': file.mime,
    'content-disposition': disposition(file.name),
    'content-security-policy': FILE_POLICY,
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
    etag,
  };
  if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers });
  const onlyIf = request.headers.get('if-range');
  const range = onlyIf !== null && onlyIf !== etag ? null : rangeOf(request.headers.get('range'), file.size);
  if (range === 'outside') return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${file.size}` } });
  const { from, to } = range ?? { from: 0, to: file.size - 1 };
  headers['content-length'] = String(to - from + 1);
  if (range) headers['content-range'] = `bytes ${from}-${to}/${file.size}`;
  const body = request.method === 'HEAD' ? null : (Readable.toWeb(store.read(file.storedAs, from, to)) as ReadableStream<Uint8Array>);
  return new Response(body, { status: range ? 206 : 200, headers });
}
