import { evolve } from '@plenary/domain';
import { liveSession } from '@plenary/domain/testing';
import { describe, expect, it } from 'vitest';
import type { Picture, Present } from '../../../media/stage-types.ts';
import { initials, largePicture, stagePeople } from './people.ts';

const picture = (id: string): Picture => ({ id, attach: () => undefined, detach: () => undefined });
const present = (id: string, shows: Partial<Present> = {}): Present => ({
  id,
  mine: false,
  camera: null,
  screen: null,
  microphone: 'on',
  speaking: false,
  link: 'good',
  ...shows,
});
const withCamera = (id: string, more: Partial<Present> = {}) => present(id, { camera: picture(`${id} camera`), ...more });
const brought = evolve(liveSession(), { type: 'stage.brought', at: 0, participantId: 'attendee-mei' });
const ids = (people: ReturnType<typeof stagePeople>) => people.map(({ person }) => person.id);

describe('who stands where on the stage', () => {
  it('ST-16 speakers of the slot first, then who was brought, then hosts', () => {
    const people = [withCamera('host-chen'), withCamera('attendee-mei'), withCamera('speaker-minami')];
    expect(ids(stagePeople(brought, people))).toEqual(['speaker-minami', 'attendee-mei', 'host-chen']);
  });

  it('ST-16 nobody whom the session does not put there, and no host who shows and says nothing', () => {
    const people = [
      withCamera('attendee-sol'),
      withCamera('somebody-else'),
      present('host-chen', { microphone: 'none' }),
      present('speaker-minami', { microphone: 'none' }),
    ];
    expect(ids(stagePeople(brought, people))).toEqual(['speaker-minami']);
  });

  it('ST-16 a shared screen is large, else the first camera, whoever speaks', () => {
    const quiet = withCamera('speaker-minami');
    const loud = withCamera('attendee-mei', { speaking: true });
    expect(largePicture(stagePeople(brought, [loud, quiet]))?.picture.id).toBe('speaker-minami camera');
    const sharing = withCamera('host-chen', { screen: picture('slides') });
    expect(largePicture(stagePeople(brought, [loud, quiet, sharing]))).toMatchObject({ kind: 'screen', picture: { id: 'slides' } });
    expect(largePicture([])).toBeNull();
  });

  it('ST-16 somebody without a camera is shown by their initials', () => {
    expect(['Haruka Minami', 'Josefina Dela Cruz-Abad', '陈若岚', 'ananya', ''].map(initials)).toEqual(['HM', 'JC', '陈', 'A', '']);
  });
});
