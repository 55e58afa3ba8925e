/** One stored change of a session's minutes: a Yjs update, numbered from 1 in its session without a gap. `by`: participant, null: the server. */
export type MinutesUpdateRow = { seq: number; update: Uint8Array };
export type NewMinutesUpdate = { id: string; by: string | null; at: number; update: Uint8Array };

/** The store of the minutes' changes. Numbers are committed in order: whoever has read up to n has everything up to n. */
export interface MinutesRepository {
  /** Stores updates in one transaction and resolves once they are durable; one whose id is stored already is left out. */
  append(sessionId: string, updates: NewMinutesUpdate[]): Promise<void>;
  /** Updates with `seq > after`, in order, at most `limit`. */
  read(sessionId: string, after: number, limit?: number): Promise<MinutesUpdateRow[]>;
  /** The newest numbers of several sessions at once; a session without minutes is left out. */
  heads(sessionIds: string[]): Promise<Record<string, number>>;
  /** Everything up to `seq` in one update. */
  loadSnapshot(sessionId: string): Promise<MinutesUpdateRow | null>;
  /** Never goes back: an older snapshot than the stored one is ignored. */
  saveSnapshot(sessionId: string, seq: number, update: Uint8Array, at: number): Promise<void>;
  /** Marks the question as standing in the minutes and stores the update that puts it there, both or neither. false: it stands there already. */
  putQuestion(sessionId: string, questionId: string, update: NewMinutesUpdate): Promise<boolean>;
  /** Questions that have been put into the minutes. */
  questions(sessionId: string): Promise<string[]>;
  /** Participants who wrote. */
  writers(sessionId: string): Promise<string[]>;
}
