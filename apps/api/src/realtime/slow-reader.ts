import { sizeOf } from './size-of.ts';

/** Writes that wait for one socket. Who does not read them is cut and starts anew: memory is everybody's. */
const MOST_WAITING = 500;
/** And bytes: a few snapshots of a session that is as large as one gets, for crew who see all of its 20,000 people. */
const MOST_BYTES = 64 * 1024 * 1024;

/** engine.io keeps its queue to itself, and tells of it nowhere else. */
const queueOf = (conn: object): { data?: unknown }[] => {
  const queue: unknown = Reflect.get(conn, 'writeBuffer');
  return Array.isArray(queue) ? queue : [];
};
/** What the WebSocket has taken already and the system has not, in bytes. */
const underWay = (transport: object): number => {
  const webSocket: unknown = Reflect.get(transport, 'socket');
  const bytes: unknown = typeof webSocket === 'object' && webSocket !== null ? Reflect.get(webSocket, 'bufferedAmount') : 0;
  return typeof bytes === 'number' ? bytes : 0;
};

/** Does more wait for this connection than any reader leaves unread? */
export function readsTooSlowly(conn: { transport: object }): boolean {
  const queue = queueOf(conn);
  if (queue.length > MOST_WAITING) return true;
  let bytes = underWay(conn.transport);
  for (const { data } of queue) bytes += sizeOf(data);
  return bytes > MOST_BYTES;
}
