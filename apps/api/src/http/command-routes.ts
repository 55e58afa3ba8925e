import { CLIENT_COMMANDS, COMMANDS, type CommandName, fail, grants, Id, LIMITS, ok, type Result } from '@plenary/contracts';
import { BurstyRateLimiter, RateLimiterMemory } from 'rate-limiter-flexible';
import * as z from 'zod';
import { dispatch } from '../log/dispatch.ts';
import type { SessionLog } from '../log/session-log.ts';
import { parseBody, readText } from './body.ts';
import { sessionOf } from './in-session.ts';
import { headersOf } from './request.ts';
import { type Call, defineRoute, type Route } from './route.ts';

const Envelope = z.object({ id: z.unknown().optional(), input: z.unknown().optional() });

/** The command's id: the header is for callers who repeat requests blindly, the body's for those who keep their own. */
async function frameOf({ c }: Call, name: string): Promise<Result<{ id: unknown; name: string; input: unknown }>> {
  const headers = headersOf(c);
  const text = await readText(
    headers,
    LIMITS.httpBody,
    () => c.req.text(),
    () => c.req.raw,
  );
  if (!text.ok) return text;
  const body = parseBody(text.value, Envelope);
  if (!body.ok) return body;
  const id = headers.get('idempotency-key') ?? body.value.id ?? crypto.randomUUID();
  return ok({ id, name, input: body.value.input === undefined ? {} : body.value.input });
}

/** Counted by person, never by address. Whoever plans may bring a whole programme at once by a program of theirs. */
function createHaste() {
  const limiter = new BurstyRateLimiter(
    new RateLimiterMemory({ points: 50, duration: 1 }),
    new RateLimiterMemory({ keyPrefix: 'burst', points: 300, duration: 10 }),
  );
  return async ({ actor, session }: Call): Promise<boolean> =>
    !grants(actor.roles, 'programme.edit') &&
    limiter.consume(`${session?.id}/${actor.participantId}`).then(
      () => false,
      () => true,
    );
}

/** Every command that a client may send over the live connection may be sent by HTTP as well: one path each, so that the description names them all. */
export function commandRoutes(log: Pick<SessionLog, 'execute'>): Route[] {
  const isTooHasty = createHaste();
  return CLIENT_COMMANDS.map((name: CommandName) =>
    defineRoute({
      method: 'post',
      path: `/api/v1/sessions/:slug/commands/${name}`,
      permission: COMMANDS[name].permission,
      reads: 'raw',
      body: z.object({ id: Id.optional(), input: COMMANDS[name].input }) as z.ZodType<unknown>,
      summary: `Command ${name}. Sent again with the same id (or Idempotency-Key) it acts once`,
      async handler(call) {
        const { participantId } = call.actor;
        if (!participantId) return fail('not-found');
        if (await isTooHasty(call)) return fail('too-many-requests');
        const frame = await frameOf(call, name);
        if (!frame.ok) return frame;
        const done = await dispatch(log, sessionOf(call).id, frame.value, participantId);
        return done.ok ? ok({ seq: done.seq, id: frame.value.id }) : done;
      },
    }),
  );
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
