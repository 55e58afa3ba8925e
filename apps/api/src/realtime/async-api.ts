import {
  Answer,
  CatchUp,
  CLIENT_COMMANDS,
  COMMANDS,
  ERRORS,
  Frame,
  Handshake,
  Heartbeat,
  Id,
  LIMITS,
  MinutesUpdate,
  PROTOCOL,
  QueueAt,
  QueuePlace,
  Refusal,
  Snapshot,
} from '@plenary/contracts';
import * as z from 'zod';

type Json = Record<string, unknown>;
type Way = 'to-client' | 'to-server';
type Message = { summary: string; way: Way; payload: z.ZodType; answer?: z.ZodType };

const schemaOf = (contract: z.ZodType): Json => {
  const { $schema: _, ...schema } = z.toJSONSchema(contract, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
  return schema;
};
const bytes = z.unknown().describe('A binary attachment: a Yjs update');

/** Every message of the socket but the commands, by the name of its event. */
const MESSAGES: Record<string, Message> = {
  snapshot: { way: 'to-client', summary: 'Everything that you may know; instead of whatever you have', payload: Snapshot },
  'catch-up': { way: 'to-client', summary: 'The frames that you missed', payload: CatchUp },
  frame: { way: 'to-client', summary: 'One entry of the log in the form meant for you', payload: Frame },
  heartbeat: { way: 'to-client', summary: 'How far you should be; every four seconds', payload: Heartbeat },
  goodbye: { way: 'to-client', summary: 'The seat is gone, or the connection was misused: do not come back', payload: Refusal },
  resync: { way: 'to-server', summary: 'Something is missing after this class frame; answered by catch-up or snapshot', payload: z.int().min(0) },
  'queue.at': { way: 'to-server', summary: 'On which question this moderator is', payload: QueueAt },
  'queue.at (told)': { way: 'to-client', summary: 'To moderators: on which question each of them is', payload: z.array(QueuePlace) },
  'minutes.join': { way: 'to-server', summary: 'From recorders: a Yjs state vector; answered with what either side lacks', payload: bytes },
  'minutes.update': { way: 'to-server', summary: 'A change of the minutes; acknowledged once it is stored', payload: MinutesUpdate, answer: Answer },
  'minutes.update (told)': { way: 'to-client', summary: 'A change that another recorder made', payload: bytes },
  'minutes.awareness': { way: 'to-server', summary: 'Carets; kept nowhere', payload: bytes },
  'minutes.awareness (told)': { way: 'to-client', summary: 'Carets of the others', payload: bytes },
};
const eventOf = (name: string) => name.replace(' (told)', '');
const keyOf = (name: string) => name.replace(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '');

const commandMessage = (name: (typeof CLIENT_COMMANDS)[number]): Json => ({
  name: 'command',
  title: name,
  summary: `Needs the permission ${COMMANDS[name].permission}; acknowledged by Answer`,
  'x-permission': COMMANDS[name].permission,
  payload: {
    type: 'object',
    required: ['id', 'name', 'input'],
    properties: { id: schemaOf(Id), name: { const: name }, input: schemaOf(COMMANDS[name].input) },
  },
});

const operation = (action: 'send' | 'receive', message: string, summary: unknown): Json => ({
  action,
  channel: { $ref: '#/channels/session' },
  summary,
  messages: [{ $ref: `#/channels/session/messages/${message}` }],
});

/** The realtime protocol as AsyncAPI 3.0, made of the very contracts by which messages are read. "send" is what the server sends. */
export function describeSocket(version: string): Json {
  const plain = Object.entries(MESSAGES).map(([name, { summary, payload }]): [string, Json] => [
    keyOf(name),
    { name: eventOf(name), summary, payload: schemaOf(payload) },
  ]);
  const commands = CLIENT_COMMANDS.map((name): [string, Json] => [keyOf(`command.${name}`), commandMessage(name)]);
  const messages = Object.fromEntries([...plain, ...commands]);
  const operations = [
    ...Object.entries(MESSAGES).map(([name, { way, summary }]): [string, Json] => [
      keyOf(name),
      operation(way === 'to-client' ? 'send' : 'receive', keyOf(name), summary),
    ]),
    ...CLIENT_COMMANDS.map((name): [string, Json] => [keyOf(`command.${name}`), operation('receive', keyOf(`command.${name}`), `Do ${name}`)]),
  ];
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Plenary, the live connection',
      version,
      description: `Socket.IO 4 over WebSocket only, protocol ${PROTOCOL}. Frames of at most ${LIMITS.frame} bytes. How it hangs together: docs/protocol.md.`,
    },
    defaultContentType: 'application/json',
    servers: { plenary: { host: '{host}', protocol: 'wss', variables: { host: { description: 'Where Plenary is', default: 'localhost:3000' } } } },
    channels: {
      session: {
        address: '/socket.io/',
        description: 'One connection a person and session. `auth` of the Socket.IO handshake is the schema Handshake.',
        messages: Object.fromEntries(Object.keys(messages).map((key) => [key, { $ref: `#/components/messages/${key}` }])),
      },
    },
    operations: Object.fromEntries(operations),
    components: {
      messages,
      schemas: { Handshake: schemaOf(Handshake), Answer: schemaOf(Answer), Refusal: schemaOf(Refusal) },
    },
    'x-errors': ERRORS,
  };
}
