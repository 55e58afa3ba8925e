import { fail } from '@plenary/contracts';
import { readText } from '../../http/body.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { SIGNALLING, type SignallingProxy } from '../../media/signalling-proxy.ts';
import type { Stage } from './service.ts';

export const stageRoutes = (stage: Stage, signalling: SignallingProxy): Route[] => [
  defineRoute({
    method: 'get',
    path: '/api/v1/sessions/:slug/stage',
    permission: 'stage.watch',
    summary: 'Whether pictures and sound can be had now: preparing, ready, down or off',
    handler: async () => ({ ok: true, value: stage.state() }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/sessions/:slug/media-token',
    permission: 'stage.watch',
    summary: 'A five-minute token for the stage, with what the caller may do there at this moment',
    handler: async ({ session, actor }) => (session ? stage.admit(session, actor.participantId) : fail('not-found')),
  }),
  defineRoute({
    method: 'post',
    path: '/webhooks/livekit',
    permission: 'anyone',
    reads: 'raw',
    summary: 'Told by LiveKit, which signs what it says, that something happened in a room',
    async handler({ headers, c }) {
      const text = await readText(c);
      return text.ok ? stage.heard(text.value, headers.get('authorization') ?? undefined) : text;
    },
  }),
  defineRoute({
    method: 'get',
    path: `${SIGNALLING}/*`,
    permission: 'anyone',
    reads: 'raw',
    summary: "LiveKit's own answer to why a connection was refused; its sockets come in by the same address",
    handler: ({ c }) => signalling.fetch(c.req.raw),
  }),
];
