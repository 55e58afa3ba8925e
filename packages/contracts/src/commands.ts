import * as z from 'zod';
import { Id, Instant } from './ids.ts';
import { LIMITS } from './limits.ts';
import { Participant, PersonChanges } from './people.ts';
import { type Permission, ROLES } from './permissions.ts';
import { Material, Part, PartChanges, SessionChanges, SessionDetails, Slot, SlotChanges } from './programme.ts';
import { DECLINE_REASONS, QnaSettings, QuestionText } from './qna.ts';
import { Lang, localizedParagraphsRequired, optionalLine, paragraphs } from './text.ts';

/**
 * Every act on a session. `input` is what the caller sends; `permission` is checked before the rules are asked;
 * `by: 'server'` marks commands that only the server itself issues (no client may send them).
 * The command's own id is made by the client and becomes the id of what it creates (a question, a slot …).
 */
type CommandSpec = { input: z.ZodType; permission: Permission; by?: 'server' };

const slot = z.object({ slotId: Id });
const language = z.object({ language: Lang });
const question = z.object({ questionId: Id });
/** What a question is about: left out, whatever runs and whoever speaks now. */
const about = { slotId: Id.optional(), toId: Id.optional() };
const participant = z.object({ participantId: Id });
const { roles } = Participant.shape;
const nothing = z.object({});

export const COMMANDS = {
  'session.create': { permission: 'session.create', by: 'server', input: SessionDetails.extend({ organisationId: Id }) },
  'session.edit': { permission: 'programme.edit', input: SessionChanges },
  'session.add-language': { permission: 'programme.edit', input: language },
  'session.remove-language': { permission: 'programme.edit', input: language },
  /** The original comes first: its texts stand wherever a reader's own language has none. */
  'session.set-original': { permission: 'programme.edit', input: language },
  'session.schedule': { permission: 'programme.edit', input: nothing },
  'session.cancel': { permission: 'programme.edit', input: nothing },
  'programme.add-part': { permission: 'programme.edit', input: Part.omit({ id: true }) },
  'programme.edit-part': { permission: 'programme.edit', input: PartChanges },
  'programme.remove-part': { permission: 'programme.edit', input: z.object({ partId: Id }) },
  'programme.add-slot': { permission: 'programme.edit', input: Slot.omit({ id: true }).extend({ before: Id.nullable() }) },
  'programme.edit-slot': { permission: 'programme.edit', input: SlotChanges.extend({ slotId: Id }) },
  'programme.add-speaker': { permission: 'programme.edit', input: slot.extend({ participantId: Id }) },
  'programme.remove-speaker': { permission: 'programme.edit', input: slot.extend({ participantId: Id }) },
  'programme.move-slot': { permission: 'programme.edit', input: slot.extend({ partId: Id.nullable(), before: Id.nullable() }) },
  'programme.remove-slot': { permission: 'programme.edit', input: slot },
  'materials.attach': { permission: 'materials.attach', by: 'server', input: Material.omit({ addedAt: true }) },
  'materials.remove': { permission: 'materials.remove', input: z.object({ materialId: Id }) },
  'people.add': { permission: 'people.manage', input: Participant.omit({ id: true, removed: true }) },
  'people.edit': { permission: 'people.manage', input: PersonChanges.extend({ participantId: Id }) },
  /** `was`: the roles that the host saw. Only what differs from them is changed then, and what others gave or took meanwhile stays so. */
  'people.set-roles': { permission: 'people.manage', input: participant.extend({ roles, was: z.array(roles.element).max(ROLES.length).optional() }) },
  'people.remove': { permission: 'people.manage', input: participant },
  /** Somebody came in by an open door or through an organisation's account; the server vouches for `roles`. */
  'people.enter': { permission: 'anyone', by: 'server', input: Participant.omit({ id: true, removed: true }) },
  'running-order.open-doors': { permission: 'running-order.drive', input: nothing },
  'running-order.start': { permission: 'running-order.drive', input: nothing },
  /** `from` is the slot the host sees as current: two hosts who press at once move on once. */
  'running-order.next': { permission: 'running-order.drive', input: z.object({ from: Id }) },
  'running-order.pause': { permission: 'running-order.drive', input: nothing },
  'running-order.resume': { permission: 'running-order.drive', input: nothing },
  'running-order.extend': {
    permission: 'running-order.drive',
    input: z.object({ minutes: z.int('wrong-shape').min(1, 'out-of-range').max(120, 'out-of-range') }),
  },
  'running-order.skip': { permission: 'running-order.drive', input: slot },
  'running-order.unskip': { permission: 'running-order.drive', input: slot },
  'running-order.end': { permission: 'running-order.drive', input: nothing },
  'stage.bring': { permission: 'stage.manage', input: participant },
  'stage.release': { permission: 'stage.manage', input: participant },
  'qna.ask': {
    permission: 'qna.ask',
    input: z.object({ text: QuestionText, language: Lang.nullable(), anonymous: z.boolean(), namedInMinutes: z.boolean(), ...about }),
  },
  /** For somebody of the session (`participantId`), for somebody known by name, or, with neither, for nobody named. */
  'qna.ask-on-behalf': {
    permission: 'qna.moderate',
    input: z.object({
      text: QuestionText,
      language: Lang.nullable(),
      participantId: Id.nullable(),
      name: optionalLine(LIMITS.name),
      affiliation: optionalLine(LIMITS.affiliation),
      ...about,
    }),
  },
  'qna.withdraw': { permission: 'qna.ask', input: question },
  'qna.vote': { permission: 'qna.vote', input: question },
  'qna.unvote': { permission: 'qna.vote', input: question },
  'qna.follow': { permission: 'qna.follow', input: question },
  'qna.unfollow': { permission: 'qna.follow', input: question },
  'qna.approve': { permission: 'qna.moderate', input: question },
  'qna.decline': { permission: 'qna.moderate', input: question.extend({ kind: z.enum(DECLINE_REASONS, 'wrong-shape'), text: paragraphs(LIMITS.reason) }) },
  'qna.reopen': { permission: 'qna.moderate', input: question },
  'qna.merge': { permission: 'qna.moderate', input: question.extend({ intoId: Id }) },
  'qna.unmerge': { permission: 'qna.moderate', input: question },
  /** For clarity: what the asker wrote is kept. */
  'qna.edit': { permission: 'qna.moderate', input: question.extend({ text: QuestionText }) },
  /** An empty text takes the translation away. */
  'qna.translate': { permission: 'qna.translate', input: question.extend({ language: Lang, text: paragraphs(LIMITS.question) }) },
  /** Which question is put next, for the speaker to read ahead; null: none is chosen. */
  'qna.set-next': { permission: 'qna.moderate', input: z.object({ questionId: Id.nullable() }) },
  'qna.put-live': { permission: 'qna.moderate', input: question },
  'qna.back': { permission: 'qna.moderate', input: question },
  /** Moderators mark any; a speaker may answer in writing what is theirs: deferred to them, asked of them, or of their slot. */
  'qna.answer': { permission: 'qna.answer', input: question.extend({ mode: z.enum(['spoken', 'written'], 'wrong-shape'), text: paragraphs(LIMITS.answer) }) },
  'qna.defer': { permission: 'qna.moderate', input: question.extend({ speakerId: Id, due: Instant }) },
  /** Whatever is still open, each to its own speaker; `speakerId`: to whom goes what has none. */
  'qna.defer-rest': { permission: 'qna.moderate', input: z.object({ due: Instant, speakerId: Id.nullable() }) },
  /** `act`: the id of the command that is taken back. */
  'qna.undo': { permission: 'qna.ask', input: z.object({ act: Id }) },
  'qna.silence': { permission: 'qna.moderate', input: participant },
  'qna.unsilence': { permission: 'qna.moderate', input: participant },
  'qna.set': { permission: 'qna.moderate', input: QnaSettings.partial() },
  /** The page itself is frozen and stored by the server before this is recorded. */
  'minutes.publish': {
    permission: 'minutes.publish',
    by: 'server',
    input: z.object({ version: z.int().min(1), contentId: Id, note: localizedParagraphsRequired(LIMITS.description).nullable() }),
  },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof COMMANDS;
export type CommandInput<N extends CommandName> = z.output<(typeof COMMANDS)[N]['input']>;
export type Command = { [N in CommandName]: { name: N; input: CommandInput<N> } }[CommandName];
/** What a client sends: `id` is made by the client, so that the same command sent twice acts once. */
export const CommandFrame = z.object({ id: Id, name: z.string('wrong-shape').max(64, 'too-long'), input: z.unknown() });
export type CommandFrame = z.infer<typeof CommandFrame>;
/** Names that clients may send. */
export const CLIENT_COMMANDS = (Object.keys(COMMANDS) as CommandName[]).filter((name) => !('by' in COMMANDS[name]));
