import type { CommandInput, CommandName, ErrorCode, Role } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';
import type { Scene, Standing } from './scene.ts';

/** A refusal by the rules. Those of a standing are asked of a session that stands so; the others, one after the other, of the row's own once it acted. */
export type Wrong<N extends CommandName> = {
  what: string;
  code: ErrorCode;
  at?: Standing;
  by?: Role;
  input(scene: Scene): CommandInput<N> | Promise<CommandInput<N>>;
};

/** What is to be proved of a command. */
export type Row<N extends CommandName = CommandName> = {
  name: N;
  at: Standing;
  by: Role;
  /** Another who may do it, and does at the same time. null: it is `by`'s alone. */
  with: Role | null;
  /** Who may not, though they have a seat, and what they are told. null: every seat may. */
  not: readonly [Role, ErrorCode] | null;
  /** Another role, who sees what came of it. */
  seenBy: Role;
  /** Its input makes what it is about each time, so that the same session serves again. */
  anew?: true;
  /** Makes what the command is about. */
  input(scene: Scene): CommandInput<N> | Promise<CommandInput<N>>;
  /** Is that what came of it? `id` is the command's own. */
  seen(state: SessionState, input: CommandInput<N>, id: string): boolean;
  /** What the same is answered, with an id of its own, once it was done. */
  again: 'done' | ErrorCode;
  /** What must be true after it was sent so often at once, beyond `seen`. */
  holds?(after: SessionState, before: SessionState, ids: string[], input: CommandInput<N>): boolean;
  wrong: Wrong<N>[];
};

/** A row keeps its command's own types to itself. */
export const row = <N extends CommandName>(name: N, of: Omit<Row<N>, 'name'>): Row => ({ name, ...of }) as unknown as Row;

export const NONE = 'none-such-thing';
