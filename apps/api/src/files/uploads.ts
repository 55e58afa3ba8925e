import { randomUUID } from 'node:crypto';
import { ERRORS, type Failure, fail, LIMITS, type Result } from '@plenary/contracts';
import { FileStore } from '@tus/file-store';
import { MemoryLocker, Server, ERRORS as TUS, type Upload } from '@tus/server';
import type { DiskStore } from './store.ts';

/** Whose upload, and where to. */
export type Sender = { sessionId: string; participantId: string };
/** What has arrived. `name` and `slotId` as they were sent. */
export type Arrived = { id: string; name: string; slotId: string | null };
export type Uploads = ReturnType<typeof createUploads>;

/** `cause`: what went wrong when it is nothing of ours. */
type OneCall = Sender & { failure?: Failure; cause?: unknown };

/** A tus error that carries ours; what it says itself is sent to nobody. */
class Refused extends Error {
  status_code = 400;
  body = 'refused';
  failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

const isFinal = ({ code }: Failure) => !ERRORS[code].retry;
/** "Locked" is the one answer to HEAD after which tus clients ask again: after any other they begin anew. */
const ASK_AGAIN = { status_code: 423, body: 'not attached yet' };

/** Resumable uploads. An upload belongs to the person who began it: to everybody else it is not there. */
export function createUploads(store: DiskStore, accept: (sender: Sender, arrived: Arrived) => Promise<Result<unknown>>) {
  const files = new FileStore({ directory: store.incoming });
  const calls = new WeakMap<object, OneCall>();
  const callOf = (request: object) => {
    const call = calls.get(request);
    if (!call) throw new Error('an upload without a sender');
    return call;
  };

  /** What is being looked into: whoever asks meanwhile waits for the same answer. */
  const finishing = new Map<string, Promise<Result<unknown>>>();
  const finish = (sender: Sender, arrived: Arrived): Promise<Result<unknown>> => {
    const begun = finishing.get(arrived.id) ?? accept(sender, arrived).finally(() => finishing.delete(arrived.id));
    finishing.set(arrived.id, begun);
    return begun;
  };

  /** Attaches an upload that is all here; done twice, it attaches once. @throws Refused */
  async function take(sender: Sender, { id, metadata }: Pick<Upload, 'id' | 'metadata'>): Promise<void> {
    const accepted = await finish(sender, { id, name: metadata?.filename ?? '', slotId: metadata?.slotId || null });
    if (accepted.ok) return;
    // What may succeed later needs its bytes then.
    if (isFinal(accepted.error)) await store.discard(id);
    throw new Refused(accepted.error);
  }

  const server = new Server({
    path: '/',
    datastore: files,
    locker: new MemoryLocker(),
    maxSize: LIMITS.upload,
    allowedOrigins: () => false,
    disableTerminationForFinishedUploads: true,
    namingFunction: () => randomUUID(),
    generateUrl: (request, { id }) => `${new URL(request.url).pathname.replace(/\/$/, '')}/${id}`,
    async onUploadCreate(request, upload) {
      const { sessionId, participantId } = callOf(request);
      return { metadata: { filename: upload.metadata?.filename ?? '', slotId: upload.metadata?.slotId ?? '', sessionId, participantId } };
    },
    async onIncomingRequest(request, id) {
      if (request.method === 'POST') return;
      const { sessionId, participantId } = callOf(request);
      const found = /^[0-9a-f-]{36}$/.test(id) ? await files.getUpload(id).catch(() => null) : null;
      if (found?.metadata?.sessionId !== sessionId || found.metadata.participantId !== participantId) throw new Refused({ code: 'not-found' });
      // To a client all bytes there means attached. The last answer may have been lost, and we with it before the file was in the log.
      if (request.method !== 'HEAD' || found.offset !== found.size) return;
      await take(callOf(request), found).catch((cause: unknown) => {
        throw cause instanceof Refused && isFinal(cause.failure) ? cause : ASK_AGAIN;
      });
    },
    async onUploadFinish(request, upload) {
      await take(callOf(request), upload);
      return {};
    },
    onResponseError(request, error) {
      if (error instanceof Refused) callOf(request).failure = error.failure;
      else callOf(request).cause = error;
      return undefined;
    },
  });

  return {
    /** One request of the tus protocol. */
    async handle(request: Request, sender: Sender): Promise<Response | Result<never>> {
      const call: OneCall = { ...sender };
      calls.set(request, call);
      const response = await server.handleWeb(request as Parameters<typeof server.handleWeb>[0]);
      if (call.failure) return { ok: false, error: call.failure };
      if (response.status === 413) return fail('too-large', { params: { max: LIMITS.upload } });
      if (response.status === 404 || response.status === 410) return fail('not-found');
      // Parts of the protocol that are not spoken here.
      if (response.status === 501) return fail('invalid-input');
      // The disk would not take it: full, as a rule. What arrived before is kept, and the rest may come later.
      if (call.cause === TUS.FILE_WRITE_ERROR) return fail('unavailable');
      if (response.status >= 500) throw new Error(`an upload failed: ${await response.text()}`, { cause: call.cause });
      return response;
    },
  };
}
