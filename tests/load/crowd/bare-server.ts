import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { answer } from '../fanout/messages.ts';

/** Bare Socket.IO: says to everybody what it is told to say, and nothing else. */
const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false, perMessageDeflate: false });
io.on('connection', (socket) => void socket.join('floor'));
process.on('message', ({ event, payload }: { event: string; payload: unknown }) => void io.to('floor').emit(event, payload));
http.listen(0, '127.0.0.1', 10_000, () => answer((http.address() as AddressInfo).port));
