import { type Ack, ERRORS } from '@plenary/contracts';
import type { LiveSocket } from './socket.ts';
import type { createWaitingList, WaitingCommand } from './waiting.ts';

/** How long an answer may take before the command is sent again. */
const ANSWER_MS = 8_000;
/** How long to wait when the server asks to come back later. */
const LATER_MS = 1_000;

type Parts = {
  waiting: ReturnType<typeof createWaitingList>;
  socket: LiveSocket;
  /** the list has changed */
  changed(): void;
  /** a command was refused; `watched`: somebody waits for its promise, as nobody does after a reload */
  refused(command: WaitingCommand, ack: Extract<Ack, { ok: false }>, watched: boolean): void;
};

/** Sends what waits, one after the other, as long as the connection stands. */
export function createSender({ waiting, socket, changed, refused }: Parts) {
  let busy = false;
  let own = new Set<string>();

  const settle = (command: WaitingCommand, ack: Ack) => {
    const watched = own.delete(command.id);
    if (!ack.ok) refused(command, ack, watched);
    waiting.settle(command.id, ack);
    changed();
  };

  async function flush(): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      for (let command = waiting.first(); command && socket.connected; command = waiting.first()) {
        const { id, name, input } = command;
        const ack: Ack | null = await socket
          .timeout(ANSWER_MS)
          .emitWithAck('command', { id, name, input })
          .catch(() => null);
        if (ack === null) continue;
        if (!ack.ok && ERRORS[ack.error.code]?.retry) await new Promise((resolve) => setTimeout(resolve, LATER_MS));
        else settle(command, ack);
      }
    } finally {
      busy = false;
    }
  }

  return {
    flush,
    give(command: WaitingCommand): Promise<Ack> {
      own.add(command.id);
      const answer = waiting.add(command);
      changed();
      void flush();
      return answer;
    },
    /** The seat is gone: nothing of this will ever be done. */
    giveUp(ack: Extract<Ack, { ok: false }>): void {
      own = new Set(waiting.all().map((command) => command.id));
      for (const command of waiting.all()) settle(command, ack);
    },
  };
}
