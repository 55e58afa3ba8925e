import type { CommandInput, CommandName } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';

/** A command that takes another back. */
type Back = { [N in CommandName]: { name: N; input: CommandInput<N> } }[CommandName];
/** What was just done, and how it is taken back. `id`: the command's own. */
export type Done = { id: string; name: CommandName; input: unknown; words: string; back: Back };

/** How an act is undone: what touches a question, by naming the act; what sets something, by setting it as it was in `before`. */
export function backOf(before: SessionState, id: string, name: CommandName, input: unknown): Back {
  if (name === 'qna.silence') return { name: 'qna.unsilence', input: input as CommandInput<'qna.silence'> };
  if (name === 'qna.unsilence') return { name: 'qna.silence', input: input as CommandInput<'qna.unsilence'> };
  if (name === 'qna.set-next') return { name, input: { questionId: before.nextQuestionId } };
  if (name === 'qna.set') {
    const changed = Object.keys(input as object) as (keyof SessionState['qna'])[];
    return { name, input: Object.fromEntries(changed.map((key) => [key, before.qna[key]])) };
  }
  return { name: 'qna.undo', input: { act: id } };
}
