import { CLIENT_COMMANDS, COMMANDS, type CommandName } from '@plenary/contracts';
import fc from 'fast-check';
import * as z from 'zod';

type Schema = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  propertyNames?: Schema;
  additionalProperties?: Schema | boolean;
  minimum?: number;
  maximum?: number;
  pattern?: string;
};

const WORDS = ['Why?', '為什麼？', '🍚', '\u202eabc', '<b>x</b>', '=1+1', 'x'.repeat(2_001), ''];
const LANGUAGES = ['en', 'zh', 'pt-BR'];
const HOUR_MS = 3_600_000;

/** Inputs of the shape that a command's own description gives, so that many reach the rules; ids are mostly `known` ones, times up to an hour off. */
export function shaped(schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => shaped(one, known)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.type === 'string') return text(schema, known);
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'integer' || schema.type === 'number') return number(schema);
  if (schema.type === 'array') return fc.array(shaped(schema.items ?? {}, known), { maxLength: 4 });
  if (schema.type === 'object' && schema.properties) {
    const fields = Object.entries(schema.properties).map(([key, one]) => [key, shaped(one, known)] as const);
    return fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] });
  }
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object')
    return fc.dictionary(fc.constantFrom(...LANGUAGES), shaped(schema.additionalProperties, known), { maxKeys: 3 });
  return schema.type === 'null' ? fc.constant(null) : fc.anything({ withBigInt: false });
}

const text = ({ pattern }: Schema, known: readonly string[]): fc.Arbitrary<string> => {
  if (!pattern) return fc.constantFrom(...WORDS);
  if (pattern.includes('8,64')) return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: fc.uuid() });
  return fc.oneof(fc.constantFrom('en', 'zh', 'CN', 'Asia/Shanghai', '2030-05-29T14:00'), fc.stringMatching(/^[A-Za-z]{1,8}$/));
};
const number = ({ minimum = -5, maximum = 5 }: Schema): fc.Arbitrary<number> => {
  const now = Date.now();
  const inside = maximum > now ? fc.integer({ min: now - HOUR_MS, max: now + HOUR_MS }) : fc.integer({ min: minimum, max: maximum });
  return fc.oneof({ weight: 8, arbitrary: inside }, { weight: 1, arbitrary: fc.constantFrom(minimum - 1, maximum + 1, 0.5, 1e308) });
};

const SCHEMAS = Object.fromEntries(
  CLIENT_COMMANDS.map((name) => [name, z.toJSONSchema(COMMANDS[name].input, { io: 'input', unrepresentable: 'any' }) as Schema]),
) as Record<CommandName, Schema>;
export const shapedInput = (name: CommandName, known: readonly string[]): fc.Arbitrary<unknown> => shaped(SCHEMAS[name], known);
