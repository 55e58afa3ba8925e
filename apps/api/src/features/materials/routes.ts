import { fail } from '@plenary/contracts';
import { sendFile } from '../../files/download.ts';
import type { DiskStore } from '../../files/store.ts';
import type { Uploads } from '../../files/uploads.ts';
import { sessionOf } from '../../http/in-session.ts';
import { type Call, defineRoute, type Route } from '../../http/route.ts';
import type { Materials } from './service.ts';

type Parts = { materials: Materials; uploads: Uploads; store: DiskStore };
const UPLOADS = '/api/v1/sessions/:slug/uploads';

export function materialRoutes({ materials, uploads, store }: Parts): Route[] {
  const upload = (call: Call) => {
    const { participantId } = call.actor;
    return participantId ? uploads.handle(call.c.req.raw, { sessionId: sessionOf(call).id, participantId }) : Promise.resolve(fail('not-found'));
  };
  const tus = (method: 'post' | 'options' | 'get' | 'patch' | 'delete', path: string, summary: string, handler = upload) =>
    defineRoute({ method, path, permission: 'materials.attach', reads: 'raw', summary, handler });

  return [
    tus('post', UPLOADS, 'Begins a resumable upload (tus 1.0.0) of at most 200 MB; metadata: filename, slotId'),
    tus('options', UPLOADS, 'What uploads can do (tus 1.0.0)'),
    // HEAD arrives as GET; the bytes themselves are told by nobody before they were looked into.
    tus('get', `${UPLOADS}/:uploadId`, 'HEAD: how much of an upload has arrived (tus 1.0.0)', async (call) =>
      call.c.req.raw.method === 'HEAD' ? upload(call) : fail('not-found'),
    ),
    tus('patch', `${UPLOADS}/:uploadId`, 'The next bytes of an upload; with the last ones the file is looked into and attached'),
    tus('delete', `${UPLOADS}/:uploadId`, 'Gives an unfinished upload up'),
    defineRoute({
      method: 'get',
      path: '/api/v1/sessions/:slug/materials/:materialId',
      permission: 'anyone',
      reads: 'raw',
      summary: 'An attachment, to be saved; open to anyone once the session is announced',
      async handler(call) {
        const { state } = sessionOf(call);
        if (state.phase === 'cancelled' && call.actor.participantId === null) return fail('not-found');
        const file = await materials.find(state, call.params.materialId ?? '');
        return file ? sendFile(store, file, call.c.req.raw) : fail('not-found');
      },
    }),
    defineRoute({
      method: 'get',
      path: '/p/:slug/materials/:materialId',
      permission: 'anyone',
      answers: 'page',
      summary: 'An attachment of the published page, as it was when it was published',
      async handler(call) {
        const file = await materials.findPublished(sessionOf(call).state, call.params.materialId ?? '');
        return file ? sendFile(store, file, call.c.req.raw) : fail('not-found');
      },
    }),
  ];
}
