import type { Database } from '@plenary/db';
import type { PartState, Readiness } from './http/house-routes.ts';
import type { Pokes } from './log/pokes.ts';
import type { Mailer } from './mail/mailer.ts';
import type { VideoWithDetail } from './stage-parts.ts';

type Parts = {
  pool: Database['pool'];
  store: { state(): 'ready' | 'down' };
  video: VideoWithDetail;
  mailer: Pick<Mailer, 'state'>;
  pokes: Pick<Pokes, 'state'> | null;
};

/** So long may the store take to answer that it is there, in ms. */
const PATIENCE_MS = 1_000;

/** Asks each part how it is. Ready is whoever can keep what people do: the store alone decides. */
export function createReadiness({ pool, store, video, mailer, pokes }: Parts): () => Promise<Readiness> {
  async function storeState(): Promise<PartState> {
    if (store.state() === 'down') return { state: 'down' };
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<PartState>((resolve) => {
      timer = setTimeout(() => resolve({ state: 'down', detail: `no answer within ${PATIENCE_MS} ms` }), PATIENCE_MS);
    });
    const asked = pool.query('select 1').then(
      (): PartState => ({ state: 'ready' }),
      (): PartState => ({ state: 'down' }),
    );
    return Promise.race([asked, late]).finally(() => clearTimeout(timer));
  }
  return async () => {
    const stored = await storeState();
    const detail = video.detail();
    return {
      ready: stored.state === 'ready',
      parts: {
        store: stored,
        realtime: pokes ? { state: pokes.state() } : { state: 'ready', detail: 'in this process alone' },
        video: { state: video.state(), ...(detail ? { detail } : {}) },
        files: { state: 'ready' },
        mail: { state: mailer.state() },
      },
    };
  };
}
