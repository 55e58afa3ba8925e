import { fail, ok, type Result } from '@plenary/contracts';
import { isOver, rightsOf, type SessionState, type StageRights } from '@plenary/domain';
import type { WebhookEvent } from 'livekit-server-sdk';
import type { Keeper } from '../../media/keeper.ts';
import type { Rooms } from '../../media/rooms.ts';
import { SIGNALLING } from '../../media/signalling-proxy.ts';
import { mintToken } from '../../media/token.ts';
import type { VideoPart, VideoState } from '../../media/video.ts';

/** `url`: where LiveKit's signalling is, relative to the page's own address. `token` is good for five minutes. */
export type Admission = { url: string; token: string; rights: StageRights };

export type Stage = ReturnType<typeof createStage>;

export function createStage({
  video,
  rooms,
  keeper,
  readWebhook,
}: {
  video: VideoPart;
  rooms: Rooms;
  keeper: Keeper;
  /** Rejects on a forged signature; null: heard before. */
  readWebhook(text: string, authorization: string | undefined): Promise<WebhookEvent | null>;
}) {
  return {
    state: (): { video: VideoState } => ({ video: video.state() }),

    /** Lets a person into the session's room with what they may do at this moment. Refused: session-over, doors-closed, not-allowed, media-unavailable. */
    async admit({ id, state }: { id: string; state: SessionState }, participantId: string | null): Promise<Result<Admission>> {
      if (isOver(state)) return fail('session-over');
      if (state.doorsOpenedAt === null) return fail('doors-closed');
      const rights = participantId === null ? null : rightsOf(state, participantId);
      if (!rights || participantId === null) return fail('not-allowed');
      if (video.state() !== 'ready') return fail('media-unavailable', { params: { video: video.state() } });
      void keeper.keep(id);
      try {
        await rooms.make(id);
      } catch {
        return fail('media-unavailable', { params: { video: 'down' } });
      }
      return ok({ url: SIGNALLING, token: await mintToken(video, id, participantId, rights), rights });
    },

    /** LiveKit says that something happened in a room: a reason to look at it. Refused: not-allowed when it was not LiveKit. */
    async heard(text: string, authorization: string | undefined): Promise<Result<null>> {
      try {
        const event = await readWebhook(text, authorization);
        if (event?.room) void keeper.keep(event.room.name);
        return ok(null);
      } catch {
        return fail('not-allowed');
      }
    },
  };
}
