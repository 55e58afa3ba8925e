import { randomUUID } from 'node:crypto';
import type { Letter, Outbox } from '@plenary/domain';
import { createTransport } from 'nodemailer';

export type Draft = Pick<Letter, 'organisationId' | 'sessionId' | 'recipient' | 'subject' | 'text'>;
export type MailState = 'ready' | 'off' | 'down';
export type Mailer = { send(draft: Draft): Promise<Letter>; state(): MailState; stop(): void };

type Parts = {
  outbox: Outbox;
  now(): number;
  /** null: letters stay in the outbox, where the host reads them. */
  smtpUrl: string | null;
  from(): string;
  logger: { warn(what: object, line: string): void };
};

/** Writes every letter down first, then gives it to the mail server if there is one. A letter that could not be sent is still in the outbox, with the reason. */
export function createMailer({ outbox, now, smtpUrl, from, logger }: Parts): Mailer {
  const transport = smtpUrl ? createTransport(smtpUrl) : null;
  let state: MailState = transport ? 'ready' : 'off';

  async function deliver(letter: Letter): Promise<Letter> {
    if (!transport) return letter;
    try {
      await transport.sendMail({
        from: from(),
        to: letter.recipient,
        subject: letter.subject,
        text: letter.text,
        disableUrlAccess: true,
        disableFileAccess: true,
      });
      state = 'ready';
      const sentAt = now();
      await outbox.sent(letter.id, sentAt);
      return { ...letter, sentAt };
    } catch (error) {
      state = 'down';
      logger.warn({ err: error, letter: letter.id }, 'a letter could not be sent; it stays in the outbox');
      const reason = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
      await outbox.failed(letter.id, reason);
      return { ...letter, error: reason };
    }
  }

  return {
    async send(draft) {
      const letter: Letter = { ...draft, id: randomUUID(), createdAt: now(), sentAt: null, error: null };
      await outbox.add(letter);
      return deliver(letter);
    },
    state: () => state,
    stop: () => transport?.close(),
  };
}
