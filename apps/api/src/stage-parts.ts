import type { Logger } from 'pino';
import { createStage } from './features/stage/service.ts';
import type { SessionLog } from './log/session-log.ts';
import { createKeeper } from './media/keeper.ts';
import { createRooms } from './media/rooms.ts';
import { createSignallingProxy } from './media/signalling-proxy.ts';
import type { VideoPart } from './media/video.ts';
import { createWebhookReader } from './media/webhook.ts';

/** The video server, with what it is doing in words. */
export type VideoWithDetail = VideoPart & { detail(): string | null };

/** Everything between the session log and LiveKit. */
export function createStageParts({ video, log, logger }: { video: VideoPart; log: SessionLog; logger: Pick<Logger, 'warn'> }) {
  const rooms = createRooms(video);
  const keeper = createKeeper({ video, rooms, log, onError: (error) => logger.warn({ error }, 'the stage could not be reconciled') });
  const signalling = createSignallingProxy(video);
  const service = createStage({ video, rooms, keeper, readWebhook: createWebhookReader(video) });
  return {
    service,
    signalling,
    async close(): Promise<void> {
      await keeper.stop();
      signalling.close();
    },
  };
}
