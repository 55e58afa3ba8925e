import { CLIENT_COMMANDS, COMMANDS, type CommandName } from '@plenary/contracts';
import { describe, expect, it } from 'vitest';
import { parseCommand } from './dispatch.ts';

const codeOf = (frame: unknown) => {
  const parsed = parseCommand(frame);
  return parsed.ok ? 'ok' : parsed.error.code;
};

describe('dispatch', () => {
  it('LOG-30 what only the server may do answers a client like what does not exist', () => {
    const serverOnly = (Object.keys(COMMANDS) as CommandName[]).filter((name) => !CLIENT_COMMANDS.includes(name));
    expect(serverOnly.length).toBeGreaterThan(0);
    for (const name of [...serverOnly, 'nonsense', '__proto__', 'constructor', 'toString', ''])
      expect(codeOf({ id: 'command-1', name, input: {} })).toBe('unknown-command');
  });

  it('LOG-31 what is wrong with an input is named field by field, with the bound', () => {
    expect(
      parseCommand({ id: 'command-1', name: 'qna.ask', input: { text: 'x'.repeat(3_000), language: 'EN', anonymous: false, namedInMinutes: true } }),
    ).toEqual({
      ok: false,
      error: { code: 'invalid-input', fields: { text: { code: 'too-long', max: 2_000 }, language: { code: 'not-a-language' } } },
    });
  });

  it('LOG-31 rubbish is refused, whatever it is', () => {
    const rubbish: unknown[] = [
      null,
      undefined,
      0,
      'x',
      [],
      [[]],
      () => {},
      { id: 1 },
      { id: 'command-1' },
      { id: 'command-1', name: 5 },
      { id: 'command-1', name: 'x'.repeat(100), input: {} },
      { __proto__: null },
      new Uint8Array(9),
    ];
    for (const frame of rubbish) expect(codeOf(frame)).toBe('invalid-input');
    expect(codeOf(JSON.parse('{"id":"command-1","name":"qna.vote","input":{"__proto__":{"questionId":"question-1"}}}'))).toBe('invalid-input');
  });
});
