import { expect, it } from 'vitest';
import { isOn } from './switches.ts';

const all = (microphone: boolean) => ({ camera: false, microphone, screen: false });

it('ST-18 a switch shows what is sent, and while the stage is away what will be sent once it is back', () => {
  expect(isOn({ status: 'live', wants: all(true), sends: all(false) }, 'microphone')).toBe(false);
  expect(isOn({ status: 'reconnecting', wants: all(true), sends: all(false) }, 'microphone')).toBe(true);
  expect(isOn({ status: 'reconnecting', wants: all(false), sends: all(true) }, 'microphone')).toBe(false);
});
