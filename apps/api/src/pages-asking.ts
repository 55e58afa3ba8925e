import { COMMANDS, fail, fieldErrors, LIMITS, line, ok, type Result } from '@plenary/contracts';
import { isOver } from '@plenary/domain';
import type { SeatKeeper } from './http/seating.ts';
import type { SessionLog } from './log/session-log.ts';
import type { PagesParts } from './pages/ports.ts';

type Parts = { log: Pick<SessionLog, 'execute'>; seating: Pick<SeatKeeper, 'enter'> };
const Name = line(LIMITS.name);

/** How the session's page asks: by the same command as everybody, in a seat that whoever has none takes by their name. */
export const pagesAsking =
  ({ log, seating }: Parts): PagesParts['ask'] =>
  async (call, { id, state }, { name, text, about, anonymous }) => {
    const [kind, aboutId] = about.split(' ');
    const input = COMMANDS['qna.ask'].input.safeParse({
      text,
      language: null,
      anonymous,
      namedInMinutes: !anonymous,
      ...(kind === 'slot' && { slotId: aboutId }),
      ...(kind === 'speaker' && { toId: aboutId }),
    });
    if (!input.success) return fail('invalid-input', { fields: fieldErrors(input.error) });
    if (isOver(state)) return fail('session-over');
    const you = await seat();
    if (!you.ok) return you;
    const asked = await log.execute(id, { id: crypto.randomUUID(), name: 'qna.ask', input: input.data }, you.value);
    return asked.ok ? ok(null) : asked;

    async function seat(): Promise<Result<string>> {
      if (call.actor.participantId !== null) return ok(call.actor.participantId);
      if (!state.details.open) return fail('not-allowed');
      const named = Name.safeParse(name);
      if (!named.success) return fail('invalid-input', { fields: fieldErrors(named.error) });
      const entered = await seating.enter(call.c, id, { name: named.data, affiliation: '', language: call.locale, zone: null, country: null });
      return entered.ok ? ok(entered.value.participantId) : entered;
    }
  };
