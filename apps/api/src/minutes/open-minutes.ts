import { type Block, fail, LIMITS, type Result } from '@plenary/contracts';
import type { MinutesRepository, NewMinutesUpdate } from '@plenary/domain';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, mergeUpdates } from 'yjs';
import { blocksOf } from './blocks-of.ts';
import { fragmentOf, languagesOf, slotIdsOf } from './fragments.ts';
import { createGate, type Gate } from './gate.ts';
import { createGroupCommit } from './group-commit.ts';
import { type PutQuestion, questionBlockUpdate } from './question-block.ts';
import { createRepeater } from './queue.ts';

export type MinutesWorld = {
  repository: MinutesRepository;
  /** ms since 1970 */
  now(): number;
  newId(): string;
  /** After something was stored here: other nodes may want to know. */
  onStored(sessionId: string): void;
  /** What the document gained, from here or from another node, stored. */
  onGained(sessionId: string, update: Uint8Array): void;
  onTrouble(sessionId: string, error: unknown): void;
};

export type OpenMinutes = {
  /** What a copy with this state vector lacks, and what we have; null: that is no state vector. */
  sync(stateVector: Uint8Array): { update: Uint8Array; stateVector: Uint8Array } | null;
  /** Takes a change in. Resolves once it is stored; until then nobody else sees it. */
  submit(change: { id: string; by: string; update: Uint8Array }): Promise<Result<null>>;
  /** Puts those that do not stand in the minutes yet, each once, however many nodes try. */
  putQuestions(questions: PutQuestion[], languages: string[]): Promise<void>;
  /** Takes in what is stored and not here yet. */
  catchUp(): Promise<void>;
  seq(): number;
  /** The text of a slot by language. */
  blocks(slotId: string, languages: string[]): Record<string, Block[]>;
  /** The slots in which anything was ever opened to be written, whether or not they are still in the programme. */
  slotIds(): string[];
  close(): void;
};

/** After so many updates all is written down in one, so that opening stays quick. */
const SNAPSHOT_EVERY = 500;
/** mergeUpdates is quadratic: more than this at once would hold everybody up. */
const MERGE = 500;

/** One session's document on this node, as far as it is stored. Rejects when the store cannot be reached. */
export async function openMinutes(sessionId: string, { repository, now, newId, onStored, onGained, onTrouble }: MinutesWorld): Promise<OpenMinutes> {
  const doc = new Doc();
  const snapshot = await repository.loadSnapshot(sessionId);
  if (snapshot) applyUpdate(doc, snapshot.update);
  let seq = snapshot?.seq ?? 0;
  let saved = seq;
  let gate: Gate | null = null;
  let closed = false;

  const save = async () => {
    saved = seq;
    await repository.saveSnapshot(sessionId, seq, encodeStateAsUpdate(doc), now());
  };

  const catchUp = createRepeater(async () => {
    for (let more = true; more; ) {
      const rows = await repository.read(sessionId, seq, MERGE);
      more = rows.length === MERGE;
      if (closed || rows.length === 0) return;
      const updates = rows.map((row) => row.update);
      doc.transact(() => {
        for (const update of updates) applyUpdate(doc, update);
      });
      seq = rows.at(-1)?.seq ?? seq;
      for (const update of updates) gate?.follow(update);
      onGained(sessionId, updates.length === 1 && updates[0] ? updates[0] : mergeUpdates(updates));
    }
    if (seq - saved >= SNAPSHOT_EVERY) save().catch((error: unknown) => onTrouble(sessionId, error));
  });
  const catchUpSoon = () => void catchUp().catch((error: unknown) => onTrouble(sessionId, error));

  const commit = createGroupCommit(
    (changes: NewMinutesUpdate[]) => repository.append(sessionId, changes),
    () => {
      catchUpSoon();
      onStored(sessionId);
    },
    (error) => {
      // What is in the gate and was not stored must not be built upon.
      gate?.close();
      gate = null;
      onTrouble(sessionId, error);
    },
  );
  const offer = (update: Uint8Array) => {
    gate ??= createGate(doc);
    return gate.offer(update);
  };
  await catchUp();

  return {
    sync(stateVector) {
      try {
        return { update: encodeStateAsUpdate(doc, stateVector), stateVector: encodeStateVector(doc) };
      } catch {
        return null;
      }
    },
    async submit({ id, by, update }) {
      if (update.byteLength > LIMITS.minutesUpdate) return fail('too-large', { params: { max: LIMITS.minutesUpdate } });
      let passage = offer(update);
      if (passage.is === 'missing') {
        // It may build on what another node has stored a moment ago.
        await catchUp();
        passage = offer(update);
      }
      if (passage.is === 'broken') return fail('invalid-input');
      if (passage.is === 'missing') return fail('minutes-moved');
      return commit.add(passage.is === 'new' ? { id, by, at: now(), update: passage.update } : null);
    },
    async putQuestions(questions, languages) {
      const placed = new Set(await repository.questions(sessionId));
      for (const question of questions.filter((one) => !placed.has(one.questionId))) {
        const update = questionBlockUpdate(doc, question, languages);
        const first = await repository.putQuestion(sessionId, question.questionId, { id: newId(), by: null, at: now(), update });
        if (first) onStored(sessionId);
        await catchUp();
      }
    },
    catchUp,
    seq: () => seq,
    slotIds: () => slotIdsOf(doc),
    blocks: (slotId, languages) =>
      Object.fromEntries(languagesOf(doc, slotId, languages).map((language) => [language, blocksOf(fragmentOf(doc, slotId, language))])),
    close() {
      closed = true;
      gate?.close();
      doc.destroy();
    },
  };
}
