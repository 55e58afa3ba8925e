import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';

/** Bare Yjs: keeps a document in memory and hands each change on to all others as it came. Says its port to who started it. */
const doc = new Doc();
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
const sockets = new Set<WebSocket>();
server.on('connection', (socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  socket.on('message', (bytes: Buffer) => {
    applyUpdate(doc, bytes);
    for (const other of sockets) if (other !== socket) other.send(bytes);
  });
  socket.send(encodeStateAsUpdate(doc));
});
server.on('listening', () => process.send?.((server.address() as AddressInfo).port));
