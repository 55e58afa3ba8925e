import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

const tcp = async (port: number): Promise<number> => {
  const server = createServer();
  server.listen(port);
  await once(server, 'listening');
  const bound = server.address();
  server.close();
  await once(server, 'close');
  return typeof bound === 'object' && bound ? bound.port : port;
};

const udp = async (port: number): Promise<number> => {
  const socket = createSocket('udp4');
  socket.bind(port);
  await once(socket, 'listening');
  const bound = socket.address().port;
  socket.close();
  await once(socket, 'close');
  return bound;
};

/** The port that is wished for when nobody has it, otherwise any free one. */
export const freePort = async (kind: 'tcp' | 'udp', wished: number): Promise<number> => {
  const probe = kind === 'tcp' ? tcp : udp;
  return probe(wished).catch(() => probe(0));
};
