import { describe, expect, it } from 'vitest';
import { isOn, pressed } from './switches.ts';

const all = (microphone: boolean) => ({ camera: false, microphone, screen: false });

describe('a press on a switch', () => {
  it('ST-18 while the stage is away, a press mutes what will be heard again', () => {
    const away = { status: 'reconnecting', wants: all(true), sends: all(false) } as const;
    expect(isOn(away, 'microphone')).toBe(true);
    expect(pressed(away, 'microphone', true)).toBe(false);
    expect(pressed({ ...away, wants: all(false) }, 'microphone', true)).toBe(true);
  });

  it('ST-13 on the stage, a press switches on what is wanted but not sent', () => {
    const live = { status: 'live', wants: all(true), sends: all(false) } as const;
    expect(isOn(live, 'microphone')).toBe(false);
    expect(pressed(live, 'microphone', true)).toBe(true);
    expect(pressed({ ...live, sends: all(true) }, 'microphone', true)).toBe(false);
  });

  it('ST-14 what may not be sent is only ever switched off', () => {
    expect(pressed({ status: 'live', wants: all(true), sends: all(false) }, 'microphone', false)).toBe(false);
  });
});
