import { describe, expect, it } from 'vitest';
import { meaningOf } from './admission.ts';

describe('what a refused admission means', () => {
  it('ST-12 what passes is asked for again, what does not is not', () => {
    expect(meaningOf('doors-closed', undefined, 'joining')).toMatchObject({ status: 'closed', again: expect.any(Number) });
    expect(meaningOf('session-over', undefined, 'live')).toEqual({ status: 'closed', again: null });
    for (const code of ['not-allowed', 'not-found', 'not-signed-in']) expect(meaningOf(code, undefined, 'live')).toEqual({ status: 'out', again: null });
  });

  it('ST-11 without a video server the stage says how it stands', () => {
    for (const video of ['preparing', 'down', 'off'] as const) expect(meaningOf('media-unavailable', video, 'joining').status).toBe(video);
    expect(meaningOf('media-unavailable', undefined, 'joining').status).toBe('down');
  });

  it('ST-12 while our own server is away the last picture stays, and it is tried again', () => {
    expect(meaningOf('unavailable', undefined, 'live')).toMatchObject({ status: 'reconnecting', again: expect.any(Number) });
    expect(meaningOf('unavailable', undefined, 'joining')).toMatchObject({ status: 'joining', again: expect.any(Number) });
  });
});
