import { ERRORS, fail, Id, ok, type Result } from '@plenary/contracts';
import type { FileRepository, SessionState, StoredFile } from '@plenary/domain';
import { inspect } from '../../files/inspect.ts';
import { safeName } from '../../files/name.ts';
import type { DiskStore } from '../../files/store.ts';
import type { Arrived, Sender } from '../../files/uploads.ts';
import type { SessionLog } from '../../log/session-log.ts';

type Parts = {
  log: Pick<SessionLog, 'execute'>;
  files: FileRepository;
  store: DiskStore;
  now(): number;
  /** Is it in a published version? Those stay, whatever is removed from the session later. */
  published(state: SessionState, materialId: string): Promise<boolean>;
};
export type Materials = ReturnType<typeof createMaterials>;

/** Attachments: looked into, kept, and only then entered in the log. */
export function createMaterials({ log, files, store, now, published }: Parts) {
  /** The bytes first: while there is still a row, a next sweep finds what this one left. */
  async function forget({ sessionId, id, storedAs }: StoredFile): Promise<void> {
    await store.letGo(storedAs);
    await files.forget(sessionId, id);
  }

  return {
    /** Takes in an upload whose bytes are all here. Refused: file-refused, and as `materials.attach`. */
    async accept({ sessionId, participantId }: Sender, { id, name, slotId }: Arrived): Promise<Result<null>> {
      if (slotId !== null && !Id.safeParse(slotId).success) return fail('not-found');
      const path = store.incomingPath(id);
      const kind = await inspect(path, name);
      if (!kind.ok) return kind;
      const { mime, extensions } = kind.value;
      const [sha256, size] = [await store.sha256(path), await store.size(path)];
      const file: StoredFile = {
        id,
        sessionId,
        slotId,
        name: safeName(name, extensions),
        size,
        mime,
        sha256,
        storedAs: await store.keep(id),
        uploadedBy: participantId,
        createdAt: now(),
      };
      // The file first: an entry in the log must never name bytes that are not there.
      await files.add(file);
      const attached = await log.execute(
        sessionId,
        { id, name: 'materials.attach', input: { id, slotId, name: file.name, size, mime, sha256 } },
        participantId,
      );
      if (attached.ok) return ok(null);
      // What may succeed later needs its bytes then.
      if (!ERRORS[attached.error.code].retry) await forget(file);
      return attached;
    },

    /** Forgets files that nothing has named since `before` (ms since 1970): left behind on the way into the log, or removed from the session. */
    async sweep(before: number): Promise<void> {
      for (const file of await files.unnamed(before)) await forget(file);
    },

    /** A file that the session names now. null: it names none such. */
    find: async (state: SessionState, id: string): Promise<StoredFile | null> =>
      state.materials.some((one) => one.id === id) ? files.find(state.id, id) : null,

    /** A file that a published version names. */
    findPublished: async (state: SessionState, id: string): Promise<StoredFile | null> => ((await published(state, id)) ? files.find(state.id, id) : null),
  };
}
