import { type Ack, CLIENT_COMMANDS, COMMANDS, type Command, CommandFrame, type CommandName, fail, fieldErrors, ok, type Result } from '@plenary/contracts';
import type * as z from 'zod';
import type { SessionLog } from './session-log.ts';

/** What a client may send, with the command's own input: what is right is read once, what is wrong once more, for words about it. */
const frames = new Map<unknown, z.ZodType>(CLIENT_COMMANDS.map((name) => [name, CommandFrame.extend({ input: COMMANDS[name].input })]));

/** Reads what a client sent. Refused: unknown-command (also for what only the server may do), invalid-input. */
export function parseCommand(frame: unknown): Result<{ id: string } & Command> {
  const whole = frames.get((frame as { name?: unknown } | null | undefined)?.name)?.safeParse(frame);
  if (whole?.success) return ok(whole.data as { id: string } & Command);
  const framed = CommandFrame.safeParse(frame);
  if (!framed.success) return fail('invalid-input', { fields: fieldErrors(framed.error) });
  const { id, name, input } = framed.data;
  if (!frames.has(name)) return fail('unknown-command');
  const parsed = COMMANDS[name as CommandName].input.safeParse(input);
  if (!parsed.success) return fail('invalid-input', { fields: fieldErrors(parsed.error) });
  return ok({ id, name, input: parsed.data } as { id: string } & Command);
}

/** A client's command, from the wire to its answer. Never rejects. */
export async function dispatch(log: Pick<SessionLog, 'execute'>, sessionId: string, frame: unknown, participantId: string): Promise<Ack> {
  const command = parseCommand(frame);
  if (!command.ok) return command;
  const done = await log.execute(sessionId, command.value, participantId);
  return done.ok ? { ok: true, seq: done.value.seq } : done;
}
