import { CLIENT_COMMANDS, COMMANDS, type CommandName, fail, grants, Id, ok, type Result } from '@plenary/contracts';
import { BurstyRateLimiter, RateLimiterMemory } from 'rate-limiter-flexible';
import * as z from 'zod';
import { dispatch } from '../log/dispatch.ts';
import type { SessionLog } from '../log/session-log.ts';
import { parseNamed, readText } from './body.ts';
import { sessionOf } from './in-session.ts';
import { type CallAtHand, defineRoute, type Route } from './route.ts';

/** The command's id: the header is for callers who repeat requests blindly, the body's for those who keep their own. */
function frameOf({ headers }: CallAtHand, text: string, name: string): Result<{ id: unknown; name: string; input: unknown }> {
  const body = parseNamed(text);
  if (!body.ok) return body;
  const { id, input = {} } = body.value;
  return ok({ id: headers.get('idempotency-key') ?? id ?? crypto.randomUUID(), name, input });
}

/** Counted by person, never by address. Whoever plans may bring a whole programme at once by a program of theirs. */
function createHaste() {
  const limiter = new BurstyRateLimiter(
    new RateLimiterMemory({ points: 50, duration: 1 }),
    new RateLimiterMemory({ keyPrefix: 'burst', points: 300, duration: 10 }),
  );
  return async ({ actor, session }: CallAtHand): Promise<boolean> =>
    !grants(actor.roles, 'programme.edit') &&
    limiter.consume(`${session?.id}/${actor.participantId}`).then(
      () => false,
      () => true,
    );
}

/** Every command that a client may send over the live connection may be sent by HTTP as well: one path each, so that the description names them all. */
export function commandRoutes(log: Pick<SessionLog, 'execute'>): Route[] {
  const isTooHasty = createHaste();
  return CLIENT_COMMANDS.map((name: CommandName) => {
    async function act(call: CallAtHand, text: string): Promise<Result<object>> {
      const { participantId } = call.actor;
      if (!participantId) return fail('not-found');
      if (await isTooHasty(call)) return fail('too-many-requests');
      const frame = frameOf(call, text, name);
      if (!frame.ok) return frame;
      const done = await dispatch(log, sessionOf(call).id, frame.value, participantId);
      return done.ok ? ok({ seq: done.seq, id: frame.value.id }) : done;
    }
    return defineRoute({
      method: 'post',
      path: `/api/v1/sessions/:slug/commands/${name}`,
      permission: COMMANDS[name].permission,
      reads: 'raw',
      body: z.object({ id: Id.optional(), input: COMMANDS[name].input }) as z.ZodType<unknown>,
      summary: `Command ${name}. Sent again with the same id (or Idempotency-Key) it acts once`,
      act,
      async handler(call) {
        const text = await readText(call.c);
        return text.ok ? act(call, text.value) : text;
      },
    });
  });
}

/** Names that are no command are unknown, to everybody alike. */
export const unknownCommand: Route = defineRoute({
  method: 'post',
  path: '/api/v1/sessions/:slug/commands/:name',
  permission: 'session.read',
  reads: 'raw',
  summary: 'Any other name: an unknown command',
  handler: async () => fail('unknown-command'),
});
