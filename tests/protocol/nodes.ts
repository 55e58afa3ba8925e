import { startApi, startRedis, startTestPostgres, type TestApi } from '@plenary/test-kit';

export type Arrangement = { nodes: [TestApi, TestApi]; stop(): Promise<void> };

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
    async start() {
      const [database, redis] = await Promise.all([startTestPostgres(), startRedis()]);
      const first = await startApi({ database: database.url, redis: redis.url });
      const second = await startApi({ database: database.url, redis: redis.url, dataDir: first.dataDir });
      return {
        nodes: [first, second],
        async stop() {
          await Promise.all([first.stop(), second.stop()]);
          await Promise.all([redis.stop(), database.close()]);
        },
      };
    },
  },
];
