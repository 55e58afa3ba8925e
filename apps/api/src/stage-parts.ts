import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { stageRoutes } from './features/stage/routes.ts';
import { createStage } from './features/stage/service.ts';
import type { Route } from './http/route.ts';
import { createKeeper, type StageLog } from './media/keeper.ts';
import { createRooms } from './media/rooms.ts';
import { createSignallingProxy } from './media/signalling-proxy.ts';
import type { VideoPart } from './media/video.ts';
import { createWebhookReader } from './media/webhook.ts';

/** Everything between the session's log and LiveKit, wired up once. `upgrade` answers whether the socket was for the stage. */
export function createStageParts({ video, log, logger }: { video: VideoPart; log: StageLog; logger: Pick<Logger, 'warn'> }): {
  routes: Route[];
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  close(): Promise<void>;
} {
  const rooms = createRooms(video);
  const onError = (error: unknown) => logger.warn({ cause: error instanceof Error ? error.message : String(error) }, 'a room of the stage could not be looked at');
  const keeper = createKeeper({ video, rooms, log, onError });
  const signalling = createSignallingProxy(video);
  const stage = createStage({ video, rooms, keeper, readWebhook: createWebhookReader(video) });
  return {
    routes: stageRoutes(stage, signalling),
    upgrade: signalling.upgrade,
    async close() {
      signalling.close();
      await keeper.stop();
    },
  };
}
