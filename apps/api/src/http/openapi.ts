import { ERRORS } from '@plenary/contracts';
import * as z from 'zod';
import type { Route } from './route.ts';

type Json = Record<string, unknown>;

const schemaOf = (contract: z.ZodType): Json => {
  const { $schema: _, ...schema } = z.toJSONSchema(contract, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' });
  return schema;
};
/** `:name` and `:name{pattern}` become `{name}`. */
const inBraces = (path: string) =>
  path
    .split('/')
    .map((part) => part.replace(/^:([A-Za-z]+).*$/, '{$1}').replace(/^\*$/, '{rest}'))
    .join('/');
const parameters = (path: string) =>
  [...inBraces(path).matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
const tagOf = (path: string) =>
  path.includes('/commands/') ? 'commands' : (/^\/api\/v1\/([a-z-]+)/.exec(path)?.[1] ?? (path.startsWith('/api/auth') ? 'accounts' : 'pages'));

const problem = {
  description: 'A problem (RFC 9457); `code` says which',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function operation(route: Route): Json {
  const { path, permission, summary, body, answers } = route;
  const content = answers === 'page' ? { 'text/html': {} } : { 'application/json': {} };
  return {
    operationId: `${route.method} ${path}`.replace(/[^A-Za-z0-9]+/g, '-').replace(/-$/, ''),
    summary,
    tags: [tagOf(path)],
    'x-permission': permission,
    security: permission === 'anyone' ? [] : [{ seat: [] }, { account: [] }],
    parameters: parameters(path),
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } } : {}),
    responses: { '200': { description: 'As asked', content }, default: problem },
  };
}

const PROBLEM: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'For a person to read, in their language' },
    code: { type: 'string', enum: Object.keys(ERRORS) },
    requestId: { type: 'string' },
    fields: {
      type: 'object',
      description: 'What is wrong with an input, by dotted path',
      additionalProperties: {
        type: 'object',
        required: ['code', 'detail'],
        properties: { code: { type: 'string' }, detail: { type: 'string' }, max: { type: 'number' }, min: { type: 'number' } },
      },
    },
    params: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
  },
};

/** The description of the HTTP surface, made of the very list that is served. */
export function describeRoutes(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = inBraces(route.path);
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Plenary', version, description: 'Live symposia, from agenda to published minutes.' },
    paths,
    components: {
      schemas: { Problem: PROBLEM },
      securitySchemes: {
        seat: { type: 'apiKey', in: 'cookie', name: 'seat_<sessionId>', description: 'By a personal link or an open door' },
        account: { type: 'apiKey', in: 'cookie', name: 'plenary.session_token', description: 'An owner’s account' },
      },
    },
  };
}
