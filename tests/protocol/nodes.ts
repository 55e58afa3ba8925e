import { startApi, startRedis, startTestPostgres, type TestApi } from '@plenary/test-kit';

export type Arrangement = { nodes: [TestApi, TestApi]; stop(): Promise<void> };

/** Two nodes that share a database and a data folder, and Redis unless told otherwise. */
export async function startTwoNodes({ withRedis = true } = {}): Promise<Arrangement> {
  const [database, redis] = await Promise.all([startTestPostgres(), withRedis ? startRedis() : null]);
  const shared = { database: database.url, ...(redis && { redis: redis.url }) };
  const first = await startApi(shared);
  const second = await startApi({ ...shared, dataDir: first.dataDir });
  return {
    nodes: [first, second],
    async stop() {
      await Promise.all([first.stop(), second.stop()]);
      await Promise.all([redis?.stop(), database.close()]);
    },
  };
}

/** The two arrangements in which everything must work alike: `nodes` are one process twice, or two that share a database and Redis. */
export const ARRANGEMENTS: Array<{ name: string; start(): Promise<Arrangement> }> = [
  {
    name: 'one node',
    async start() {
      const api = await startApi();
      return { nodes: [api, api], stop: () => api.stop() };
    },
  },
  {
    name: 'two nodes with Redis',
    start: () => startTwoNodes(),
  },
];
