import type { LogEntry } from '@plenary/contracts';
import type { AppendRefusal, LogRepository, SessionState } from '@plenary/domain';
import { headChange } from './head.ts';

type Stored = { entries: string[]; commands: Map<string, number>; snapshot: { seq: number; state: string } | null };

/** The log without a store, for tests of what stands on it. Entries are kept as text, so that nobody can change them from outside. */
export function createMemoryLog(): LogRepository {
  const sessions = new Map<string, Stored>();
  const slugs = new Set<string>();
  const entriesOf = (sessionId: string) => sessions.get(sessionId)?.entries ?? [];

  const refusal = (stored: Stored | undefined, entries: LogEntry[]): AppendRefusal | null => {
    for (const { commandId } of entries) {
      const repeated = stored?.commands.get(commandId);
      if (repeated !== undefined) return { repeated };
    }
    const head = stored?.entries.length ?? 0;
    if (!entries.every((entry, i) => entry.seq === head + 1 + i)) return { conflict: true };
    const created = headChange(entries.map((entry) => entry.event))?.created;
    return created && slugs.has(created.details.slug) ? { slugTaken: true } : null;
  };

  return {
    async append(sessionId, entries) {
      if (entries.length === 0) return { appended: true };
      const stored = sessions.get(sessionId);
      const refused = refusal(stored, entries);
      if (refused) return refused;
      const into: Stored = stored ?? { entries: [], commands: new Map(), snapshot: null };
      sessions.set(sessionId, into);
      for (const entry of entries) {
        into.entries.push(JSON.stringify(entry));
        into.commands.set(entry.commandId, entry.seq);
        if (entry.event.type === 'session.created') slugs.add(entry.event.details.slug);
      }
      return { appended: true };
    },
    read: async (sessionId, after, limit = Number.MAX_SAFE_INTEGER) =>
      entriesOf(sessionId)
        .slice(after, Math.min(after + limit, entriesOf(sessionId).length))
        .map((entry): LogEntry => JSON.parse(entry)),
    head: async (sessionId) => entriesOf(sessionId).length,
    heads: async (sessionIds) => Object.fromEntries(sessionIds.map((id) => [id, entriesOf(id).length])),
    seqOf: async (sessionId, commandId) => sessions.get(sessionId)?.commands.get(commandId) ?? null,
    async saveSnapshot(sessionId, seq, state) {
      const stored = sessions.get(sessionId);
      if (stored && seq > (stored.snapshot?.seq ?? 0)) stored.snapshot = { seq, state: JSON.stringify(state) };
    },
    async loadSnapshot(sessionId) {
      const saved = sessions.get(sessionId)?.snapshot;
      return saved ? { seq: saved.seq, state: JSON.parse(saved.state) as SessionState } : null;
    },
  };
}
