// Follows a session and asks one question: node client.mjs https://plenary.example what-stays-in-common "Ingrid"
import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';

const [origin, slug, name, text = 'Who keeps the key?'] = process.argv.slice(2);
const api = `${origin}/api/v1/sessions/${slug}`;
const post = (path, body, cookie = '') =>
  fetch(api + path, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify(body) });

// A seat, by name, where the session is open; then a proof of it for each connection.
const entered = await post('/enter', { name, affiliation: '', language: 'en', zone: 'UTC', country: null });
const cookie = entered.headers
  .getSetCookie()
  .map((one) => one.split(';')[0])
  .join('; ');
const proof = async () => (await (await post('/proof', {}, cookie)).json()).proof;
const heads = { class: 0, own: 0 };
const socket = io(origin, { transports: ['websocket'], autoConnect: false, reconnection: false });
const connect = async () => {
  socket.auth = { protocol: 2, proof: await proof(), ...(heads.class > 0 && { since: heads.class }) };
  socket.connect();
};
const tell = (line) => console.log(JSON.stringify(line));
const apply = ({ stream, seq, events }) => {
  if (seq <= heads[stream]) return; // had it
  heads[stream] = seq;
  for (const event of events) tell({ seq, type: event.type });
};

socket.on('snapshot', ({ seq, state }) => {
  heads.class = heads.own = seq;
  tell({ snapshot: seq, questions: Object.keys(state.questions).length });
});
socket.on('catch-up', ({ frames, classHead, ownHead }) => {
  frames.forEach(apply);
  Object.assign(heads, { class: classHead, own: ownHead });
  tell({ caughtUp: classHead });
});
socket.on('frame', (frame) => (frame.prev > heads[frame.stream] ? socket.emit('resync', heads.class) : apply(frame)));
socket.on('heartbeat', ({ classHead, ownHead = 0 }) => (classHead > heads.class || ownHead > heads.own) && socket.emit('resync', heads.class));
socket.on('goodbye', ({ code }) => process.exit(tell({ goodbye: code }) ?? 0));
// By chance a little later, with a fresh proof; what will never pass says so in `data`.
const later = () => setTimeout(() => connect().catch(later), 250 + Math.random() * 1000);
socket.on('disconnect', later);
socket.on('connect_error', ({ data }) => (['protocol-too-old', 'not-allowed', 'link-invalid'].includes(data?.code) ? process.exit(1) : later()));

await connect();
await new Promise((resolve) => socket.once('snapshot', resolve));
const input = { text, language: 'en', anonymous: false, namedInMinutes: true };
tell({ answer: await socket.emitWithAck('command', { id: randomUUID(), name: 'qna.ask', input }) });
