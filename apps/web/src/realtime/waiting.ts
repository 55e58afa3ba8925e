import type { Ack, CommandName } from '@plenary/contracts';

/** A command that the server has not acknowledged yet. `at`: ms since 1970, when it was given. */
export type WaitingCommand = { id: string; name: CommandName; input: unknown; at: number };

export type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The commands that wait on this device, in the order in which they were given. They are written down at once, so that a reload
 * keeps them; each goes to the server under its own id until it is answered, and the server acts once on an id.
 */
export function createWaitingList(keep: Keep | null, key: string) {
  let list = restore(keep, key);
  const answers = new Map<string, (ack: Ack) => void>();

  const save = (next: WaitingCommand[]) => {
    list = next;
    try {
      if (next.length > 0) keep?.setItem(key, JSON.stringify(next));
      else keep?.removeItem(key);
    } catch {
      // The device's storage is full or switched off: the list lives as long as this window.
    }
  };

  return {
    all: (): WaitingCommand[] => list,
    first: (): WaitingCommand | null => list[0] ?? null,
    add(command: WaitingCommand): Promise<Ack> {
      save([...list, command]);
      return new Promise((resolve) => answers.set(command.id, resolve));
    },
    /** The server (or the end of the seat) has answered. */
    settle(id: string, ack: Ack): void {
      save(list.filter((command) => command.id !== id));
      answers.get(id)?.(ack);
      answers.delete(id);
    },
  };
}

function restore(keep: Keep | null, key: string): WaitingCommand[] {
  try {
    const kept: unknown = JSON.parse(keep?.getItem(key) ?? '[]');
    return Array.isArray(kept) ? (kept as WaitingCommand[]) : [];
  } catch {
    return [];
  }
}
