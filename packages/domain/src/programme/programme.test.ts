import type { Command, Slot } from '@plenary/contracts';
import { describe, expect, it } from 'vitest';
import { act, after, details, liveSession, sessionOf, TEN_IN_BEIJING, talk } from '../testing/index.ts';
import { instantOf } from './time.ts';

const host = 'host-chen';
const { id: _id, ...newSlot } = talk('any');
const add = (more: Partial<typeof newSlot> & { before?: string | null } = {}): Command => ({
  name: 'programme.add-slot',
  input: { ...newSlot, before: null, ...more },
});
const move = (slotId: string, before: string | null): Command => ({ name: 'programme.move-slot', input: { slotId, partId: 'part-one', before } });
const order = (state: { slots: { id: string }[] }) => state.slots.map((slot) => slot.id);

describe('the programme', () => {
  it('P-1 times are wall-clock times at the venue, exact across zones', () => {
    expect(instantOf('2026-12-12T10:00', 'Asia/Shanghai')).toEqual({ ok: true, value: TEN_IN_BEIJING });
    expect(instantOf('2026-12-12T07:30', 'Asia/Kolkata')).toEqual({ ok: true, value: TEN_IN_BEIJING });
  });

  it('P-2 refuses a zone that nobody has, a day that the calendar has not and an hour that the clocks skip', () => {
    expect(instantOf('2026-12-12T10:00', 'Asia/Nowhere')).toMatchObject({ error: { code: 'unknown-zone' } });
    expect(instantOf('2026-02-30T10:00', 'Asia/Shanghai')).toMatchObject({ error: { code: 'impossible-time' } });
    expect(instantOf('2026-03-29T02:30', 'Europe/Rome')).toMatchObject({ error: { code: 'impossible-time' } });
    expect(instantOf('2026-10-25T02:30', 'Europe/Rome')).toMatchObject({ error: { code: 'impossible-time' } });
  });

  it('P-3 a slot is put before another, or at the end', () => {
    expect(order(after(liveSession(), host, add({ before: 'slot-three' }), 0, 'slot-new'))).toEqual(['slot-one', 'slot-two', 'slot-new', 'slot-three']);
    expect(order(after(liveSession(), host, add(), 0, 'slot-new')).at(-1)).toBe('slot-new');
  });

  it('P-4 what runs or is over keeps its place, and nothing is put in front of it', () => {
    expect(act(liveSession(), host, move('slot-one', null)).refused).toBe('slot-live');
    expect(act(liveSession(), host, move('slot-two', 'slot-one')).refused).toBe('slot-live');
    expect(act(liveSession(), host, { name: 'programme.remove-slot', input: { slotId: 'slot-one' } }).refused).toBe('slot-live');
    const moved = after(liveSession(), host, { name: 'running-order.next', input: { from: 'slot-one' } });
    expect(act(moved, host, add({ before: 'slot-one' })).refused).toBe('slot-over');
  });

  it('P-5 what is to come can be moved while the session runs', () => {
    expect(order(after(liveSession(), host, move('slot-three', 'slot-two')))).toEqual(['slot-one', 'slot-three', 'slot-two']);
  });

  it('P-6 a talk needs neither a speaker nor a subject, and its speakers are people of the session', () => {
    expect(act(liveSession(), host, add({ subject: {}, speakerIds: [] })).refused).toBeNull();
    expect(act(liveSession(), host, add({ speakerIds: ['nobody-here'] })).refused).toBe('not-found');
  });

  it('P-15 speakers come and go one by one', () => {
    const speaker = (name: 'programme.add-speaker' | 'programme.remove-speaker', participantId: string): Command => ({
      name,
      input: { slotId: 'slot-three', participantId },
    });
    const speakers = ({ slots }: { slots: Slot[] }) => slots[2]?.speakerIds;
    const one = after(liveSession(), host, speaker('programme.add-speaker', 'speaker-minami'));
    const both = after(one, 'owner-ana', speaker('programme.add-speaker', 'speaker-zhao'));
    expect(speakers(both)).toEqual(['speaker-minami', 'speaker-zhao']);
    expect(act(both, host, speaker('programme.add-speaker', 'speaker-zhao')).events).toEqual([]);
    expect(speakers(after(both, host, speaker('programme.remove-speaker', 'speaker-minami')))).toEqual(['speaker-zhao']);
    expect(act(both, host, speaker('programme.remove-speaker', 'nobody-here'))).toMatchObject({ events: [], refused: null });
    for (const nobody of ['nobody-here', 'attendee-mei']) expect(act(both, host, speaker('programme.add-speaker', nobody)).refused).toBe('not-found');
    const gone = after(one, host, { name: 'people.remove', input: { participantId: 'speaker-zhao' } });
    expect(act(gone, host, speaker('programme.add-speaker', 'speaker-zhao')).refused).toBe('not-found');
  });

  it('P-16 languages come and go one by one, and the last one stays', () => {
    const of = (name: 'session.add-language' | 'session.remove-language' | 'session.set-original', language: string): Command => ({
      name,
      input: { language },
    });
    const languages = ({ details }: { details: { languages: string[] } }) => details.languages;
    const start = after(liveSession(), host, { name: 'session.edit', input: { languages: ['en'] } });
    const both = after(after(start, host, of('session.add-language', 'zh')), 'owner-ana', of('session.add-language', 'ja'));
    expect(languages(both)).toEqual(['en', 'zh', 'ja']);
    expect(act(both, host, of('session.add-language', 'ja')).events).toEqual([]);
    expect(languages(after(both, host, of('session.set-original', 'ja')))).toEqual(['ja', 'en', 'zh']);
    expect(act(both, host, of('session.set-original', 'fr')).refused).toBe('not-found');
    expect(languages(after(both, host, of('session.remove-language', 'zh')))).toEqual(['en', 'ja']);
    expect(act(both, host, of('session.remove-language', 'fr'))).toMatchObject({ events: [], refused: null });
    expect(act(start, host, of('session.remove-language', 'en')).refused).toBe('invalid-input');
    const full = ['zh', 'ja', 'ko', 'fr', 'it'].reduce((state, language) => after(state, host, of('session.add-language', language)), start);
    expect(act(full, host, of('session.add-language', 'de')).refused).toBe('too-many');
  });

  it('P-7 a part that still has slots is not removed', () => {
    expect(act(liveSession(), host, { name: 'programme.remove-part', input: { partId: 'part-one' } }).refused).toBe('part-in-use');
  });

  it('P-8 a session is announced once it has a slot, and only once', () => {
    expect(act(sessionOf(), null, { name: 'session.schedule', input: {} }).refused).toBe('no-slots');
    expect(act(liveSession(), host, { name: 'session.schedule', input: {} }).refused).toBe('session-already-live');
  });

  it('P-9 an edit changes what it names and nothing else', () => {
    const edited = after(liveSession(), host, { name: 'session.edit', input: { venue: { en: 'Online' } } });
    expect(edited.details).toEqual({ ...details(), venue: { en: 'Online' } });
    const slot = after(liveSession(), host, { name: 'programme.edit-slot', input: { slotId: 'slot-two', minutes: 45 } }).slots[1];
    expect(slot).toMatchObject({ id: 'slot-two', minutes: 45, speakerIds: ['speaker-zhao'] });
  });

  it('P-10 a speaker attaches to their own slot, a host anywhere, an attendee nowhere', () => {
    const attach = (slotId: string | null): Command => ({
      name: 'materials.attach',
      input: { id: 'material-1', slotId, name: 'Slides.pdf', size: 1, mime: 'application/pdf', sha256: '' },
    });
    const roles = (by: string) => ({ participantId: by, roles: liveSession().participants[by]?.roles ?? [] });
    expect(roles('speaker-minami').roles).toEqual(['speaker']);
    expect(act(liveSession(), 'speaker-minami', attach('slot-one')).refused).toBeNull();
    expect(act(liveSession(), 'speaker-minami', attach('slot-two')).refused).toBe('not-allowed');
    expect(act(liveSession(), 'speaker-minami', attach(null)).refused).toBe('not-allowed');
    expect(act(liveSession(), host, attach(null)).refused).toBeNull();
    expect(act(liveSession(), 'attendee-nair', attach('slot-one')).refused).toBe('not-allowed');
  });

  it('P-11 a cancelled session takes no command any more, and a live one cannot be cancelled', () => {
    expect(act(liveSession(), host, { name: 'session.cancel', input: {} }).refused).toBe('session-already-live');
    const cancelled = after(sessionOf(), null, { name: 'session.cancel', input: {} });
    expect(act(cancelled, null, add()).refused).toBe('session-over');
  });

  it('P-11 a session that is over is called off by no host; the house may take it away', () => {
    const ended = after(liveSession(), host, { name: 'running-order.end', input: {} });
    expect(act(ended, host, { name: 'session.cancel', input: {} }).refused).toBe('session-over');
    expect(after(ended, null, { name: 'session.cancel', input: {} }).phase).toBe('cancelled');
  });

  it('P-12 only hosts and the owner edit', () => {
    for (const somebody of ['moderator-wilk', 'speaker-minami', 'recorder-liu', 'attendee-nair'])
      expect(act(liveSession(), somebody, add()).refused).toBe('not-allowed');
  });
});
