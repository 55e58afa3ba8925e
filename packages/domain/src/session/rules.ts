import type { CommandInput, CommandName, RecordedEvent, Result, Role, ViewEvent } from '@plenary/contracts';
import type { SessionState } from './state.ts';

/** Who acts. `participantId` null: the server itself. Roles come from the session's own state, never from the caller. */
export type Actor = { participantId: string | null; roles: readonly Role[] };
/** What the shell knows and the rules may not find out themselves. `id`: the command's client-made id. */
export type Context = { now: number; id: string; actor: Actor };

export type Decider<N extends CommandName> = (state: SessionState, input: CommandInput<N>, context: Context) => Result<RecordedEvent[]>;
/** The rules of a feature: one decider a command. */
export type Deciders<N extends CommandName> = { [K in N]: Decider<K> };

export type EventOf<T extends ViewEvent['type']> = Extract<ViewEvent, { type: T }>;
/** How a feature's events change the state: one function an event. */
export type Evolvers<T extends ViewEvent['type']> = { [K in T]: (state: SessionState, event: EventOf<K>) => SessionState };

export type CommandsOf<Prefix extends string> = Extract<CommandName, `${Prefix}.${string}`>;
export type EventsOf<Prefix extends string> = Extract<ViewEvent['type'], `${Prefix}.${string}`>;
