import { writeFile } from 'node:fs/promises';
import { COMMANDS, type Command } from '@plenary/contracts';
import { runOf } from '@plenary/domain';
import { Temporal } from 'temporal-polyfill';
import { Doc, encodeStateVector } from 'yjs';
import type { DemoSession } from './content/types.ts';
import { recordUpdate } from './record.ts';
import { personId, scriptOf, slotId } from './script.ts';
import type { Stage } from './stage.ts';

/** The wall-clock time of an instant at a venue, to the minute. */
const wallTime = (instant: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** Holds a session of the demonstration up to `now`, by the commands that its people would send, and writes its minutes. */
export async function hold(
  stage: Stage,
  session: DemoSession,
  { sessionId, organisationId, startsAt, now }: { sessionId: string; organisationId: string; startsAt: number; now: number },
): Promise<void> {
  for (const { at, by, id, command } of scriptOf(session, organisationId, wallTime(startsAt, session.zone), startsAt, now)) {
    stage.setTime(at);
    const parsed = { name: command.name, input: COMMANDS[command.name].input.parse(command.input) } as Command;
    const done = await stage.log.execute(sessionId, { id: command.name === 'session.create' ? sessionId : id, ...parsed }, by === null ? null : personId(by));
    if (!done.ok) throw new Error(`The demonstration’s ${command.name} was refused: ${done.error.code}`);
  }
  await attach(stage, session, sessionId);
  await writeMinutes(stage, session, sessionId);
}

/** Hands in the speakers' files by the door through which uploads come. */
async function attach(stage: Stage, session: DemoSession, sessionId: string): Promise<void> {
  for (const [index, { attachment }] of session.slots.entries()) {
    if (!attachment) continue;
    const id = `${sessionId}-file-${index + 1}`;
    await writeFile(stage.store.incomingPath(id), attachment.text);
    const accepted = await stage.materials.accept({ sessionId, participantId: personId('host') }, { id, name: attachment.name, slotId: slotId(index) });
    if (!accepted.ok) throw new Error(`The demonstration’s ${attachment.name} was refused: ${accepted.error.code}`);
  }
}

async function writeMinutes(stage: Stage, session: DemoSession, sessionId: string): Promise<void> {
  const state = (await stage.log.read(sessionId))?.state;
  if (!state || state.startedAt === null) return;
  const { minutes, release } = await stage.minutes.open(sessionId);
  try {
    const current = minutes.sync(encodeStateVector(new Doc()))?.update;
    if (!current) throw new Error('The minutes of the demonstration cannot be read.');
    const update = recordUpdate(session, current, (slotId) => runOf(state, slotId).startedAt);
    const stored = await minutes.submit({ id: `${sessionId}-record`, by: personId('recorderLiu'), update });
    if (!stored.ok) throw new Error(`The minutes of the demonstration were refused: ${stored.error.code}`);
  } finally {
    release();
  }
}
