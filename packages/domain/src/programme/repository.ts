import type { Instant } from '@plenary/contracts';

/** A file whose bytes we keep. `id` is the material's id in the log. */
export type StoredFile = {
  id: string;
  sessionId: string;
  slotId: string | null;
  name: string;
  /** bytes */
  size: number;
  mime: string;
  sha256: string;
  /** Where the store has it. */
  storedAs: string;
  uploadedBy: string | null;
  createdAt: Instant;
};

export interface FileRepository {
  add(file: StoredFile): Promise<void>;
  /** null: the session has no such file. */
  find(sessionId: string, id: string): Promise<StoredFile | null>;
  /** Files that nothing names any more: never attached since `before` (ms since 1970), or removed before it and on no page that is stored. */
  unnamed(before: Instant): Promise<StoredFile[]>;
  forget(sessionId: string, id: string): Promise<void>;
}
