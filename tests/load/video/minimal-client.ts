import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const CLIENT = new URL('livekit-client.umd.js', import.meta.resolve('livekit-client'));

/** LiveKit's client, a token, and a place for the picture: nothing can show one with less. */
const pageFor = (url: string, token: string): string => `<!doctype html><title>Minimal</title><body><script src="/client.js"></script><script type="module">
const room = new LivekitClient.Room({ adaptiveStream: true, dynacast: true });
room.on('trackSubscribed', (track) => document.body.append(Object.assign(track.attach(), { width: 640, height: 360 })));
await room.connect(${JSON.stringify(url.replace('http', 'ws'))}, ${JSON.stringify(token)});
</script>`;

/** Serves that page for one person's token. `url`: of LiveKit's signalling. */
export async function serveMinimalClient(url: string, token: string): Promise<{ address: string; stop(): Promise<void> }> {
  const script = await readFile(fileURLToPath(CLIENT));
  const server = createServer((request, response) => {
    const [type, body] = request.url === '/client.js' ? ['text/javascript', script] : ['text/html; charset=utf-8', pageFor(url, token)];
    response.writeHead(200, { 'content-type': type }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
