// Fills in infra/livekit.yaml from the environment and writes it to the path given, for a LiveKit in a container.
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { renderLivekitConfig } from './livekit-config.ts';

const Environment = z.object({
  LIVEKIT_API_KEY: z.string().min(1),
  LIVEKIT_API_SECRET: z.string().min(32),
  /** the address at which browsers reach this machine's media ports */
  VIDEO_NODE_IP: z.union([z.ipv4(), z.ipv6()]),
  WEBHOOK_URL: z.url(),
});

const [file] = process.argv.slice(2);
if (!file) throw new Error('say where to write the configuration');
const env = Environment.parse(process.env);
const config = renderLivekitConfig({
  PORT: 7880,
  BIND: '0.0.0.0',
  NODE_IP: env.VIDEO_NODE_IP,
  UDP_PORT: 7882,
  TCP_PORT: 7881,
  NETWORK: '0.0.0.0/0',
  KEY: env.LIVEKIT_API_KEY,
  SECRET: env.LIVEKIT_API_SECRET,
  WEBHOOK_URL: env.WEBHOOK_URL,
});
writeFileSync(file, config, { mode: 0o600 });
