import type { LogEntry, RecordedEvent } from '@plenary/contracts';
import { NOTHING, type SessionState } from '@plenary/domain';
import { createTranslator } from '@plenary/i18n/server';
import { describe, expect, it } from 'vitest';
import { logLine, SAID } from './log-line.ts';

const participant = {
  id: 'ann',
  name: 'Ann',
  nameIn: {},
  position: '',
  positionIn: {},
  affiliation: '',
  affiliationIn: {},
  place: '',
  country: null,
  zone: null,
  language: null,
  roles: ['host' as const],
  removed: false,
};
const state: SessionState = {
  ...NOTHING,
  participants: { ann: participant },
  slots: [{ id: 'talk', partId: null, kind: 'talk', subject: { en: 'Wells' }, summary: {}, speakerIds: [], language: null, minutes: 20 }],
};
const say = { name: (one: { name: string } | undefined) => one?.name ?? '', text: (of: Record<string, string>) => of['en'] ?? '', unnamed: 'a slot' };
const entry = (event: RecordedEvent, by: string | null = 'ann'): LogEntry => ({ seq: 1, by, commandId: 'c', event });

describe('a line of the log', () => {
  it('HC-3 names who acted and whom it touched', () => {
    expect(logLine(state, entry({ type: 'slot.extended', at: 1, slotId: 'talk', minutes: 5 }), say)).toMatchObject({
      by: 'Ann',
      params: { slot: 'Wells', minutes: 5 },
    });
    expect(logLine(state, entry({ type: 'stage.brought', at: 1, participantId: 'ann' }), say)?.params.name).toBe('Ann');
  });

  it('HC-3 speaks of a slot that is gone, and of the server', () => {
    const line = logLine(state, entry({ type: 'slot.started', at: 1, slotId: 'gone' }, null), say);
    expect([line?.by, line?.params.slot]).toEqual([null, 'a slot']);
  });

  it('HC-3 leaves single votes out', () => {
    expect(logLine(state, entry({ type: 'vote.cast', at: 1, questionId: 'q', participantId: 'ann', votes: 1 }), say)).toBeNull();
  });

  it('HC-3 has a sentence for every event that is said, in every language', () => {
    for (const locale of ['en', 'zh', 'ja'] as const) {
      const t = createTranslator(locale);
      for (const type of SAID) expect(t(`host:log.did.${type}`)).not.toContain('log.did');
    }
  });
});
