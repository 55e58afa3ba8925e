import { COMMANDS, type Command, type CommandName, fail, grants, type RecordedEvent, type Result } from '@plenary/contracts';
import { decideMinutes } from '../minutes/decide.ts';
import { decidePeople } from '../people/decide.ts';
import { decideProgramme } from '../programme/decide.ts';
import { decideMaterials } from '../programme/decide-materials.ts';
import { decideSession } from '../programme/decide-session.ts';
import { decideQna } from '../qna/decide.ts';
import { decideRunningOrder } from '../running-order/decide.ts';
import { decideStage } from '../stage/decide.ts';
import type { Context, Decider, Deciders } from './rules.ts';
import { NOTHING, type SessionState } from './state.ts';

const deciders: Deciders<CommandName> = {
  ...decideSession,
  ...decideProgramme,
  ...decideMaterials,
  ...decidePeople,
  ...decideRunningOrder,
  ...decideStage,
  ...decideQna,
  ...decideMinutes,
};

/** May this actor do this? `null`: yes. That a client may not send the server's own commands is the dispatcher's business. */
const refusal = (name: CommandName, { actor }: Context) =>
  actor.participantId === null || grants(actor.roles, COMMANDS[name].permission) ? null : fail('not-allowed');

/**
 * The rule of the whole session: what a command makes happen, or why it may not. Pure.
 * The dispatcher has parsed `command.input` with its contract and looked up the actor's roles in `state`.
 */
export function decide(state: SessionState, command: Command, context: Context): Result<RecordedEvent[]> {
  if (state === NOTHING && command.name !== 'session.create') return fail('not-found');
  const refused = refusal(command.name, context);
  if (refused) return refused;
  if (state.phase === 'cancelled') return fail('session-over');
  return (deciders[command.name] as Decider<CommandName>)(state, command.input as never, context);
}
