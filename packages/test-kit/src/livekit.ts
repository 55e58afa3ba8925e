import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.ts';

export type LivekitState = 'ready' | 'down';
export type LivekitServer = {
  /** HTTP address of its signalling and its administration. */
  url: string;
  apiKey: string;
  apiSecret: string;
  state(): LivekitState;
  onChange(listener: (state: LivekitState) => void): () => void;
  /** As if the machine had lost it: no farewell to anybody. */
  kill(): Promise<void>;
  /** Again, on the same ports, knowing nothing of the rooms it had. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

const READY_MS = 15_000;

/** Resolves once it answers; rejects when it ends before, with what it said. */
async function answering(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const until = performance.now() + READY_MS;
  while (child.exitCode === null && performance.now() < until) {
    const reply = await fetch(url).catch(() => null);
    if (reply?.ok) return;
    await pause(50);
  }
  throw new Error(`livekit-server did not start:\n${said()}`);
}

/**
 * A LiveKit server of its own for a test, reachable from this machine only. `webhook`: where it tells what happens.
 * Rejects when `livekit-server` is not in the PATH (or at LIVEKIT_SERVER): a suite that cannot run has failed.
 */
export async function startLivekit({ webhook, port }: { webhook?: string; port?: number } = {}): Promise<LivekitServer> {
  const apiKey = 'test-key';
  const apiSecret = 'a-secret-that-only-this-test-knows-of';
  const [signalling, udp, tcp] = [port ?? (await freePort()), await freePort(), await freePort()];
  const url = `http://127.0.0.1:${signalling}`;
  const config = {
    port: signalling,
    bind_addresses: ['127.0.0.1'],
    rtc: { node_ip: '127.0.0.1', use_external_ip: false, enable_loopback_candidate: true, udp_port: udp, tcp_port: tcp, ips: { includes: ['127.0.0.1/32'] } },
    room: { auto_create: false, empty_timeout: 300, departure_timeout: 20, enable_remote_unmute: false },
    ...(webhook ? { webhook: { api_key: apiKey, urls: [webhook] } } : {}),
    logging: { level: 'info', json: true },
    keys: { [apiKey]: apiSecret },
  };
  const listeners = new Set<(state: LivekitState) => void>();
  let child: ChildProcess | null = null;
  let state: LivekitState = 'down';
  const become = (next: LivekitState) => {
    state = next;
    for (const listener of listeners) listener(next);
  };

  async function start(): Promise<void> {
    let said = '';
    // JSON is YAML; LiveKit reads its whole configuration from the environment.
    const one = spawn(process.env.LIVEKIT_SERVER ?? 'livekit-server', [], {
      env: { ...process.env, LIVEKIT_CONFIG: JSON.stringify(config) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = one;
    const keep = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-8_000);
    };
    one.stdout.on('data', keep);
    one.stderr.on('data', keep);
    await once(one, 'spawn');
    await answering(url, one, () => said);
    become('ready');
  }
  async function kill(): Promise<void> {
    const one = child;
    if (!one || one.exitCode !== null || one.signalCode !== null) return;
    one.kill('SIGKILL');
    await once(one, 'exit');
    become('down');
  }
  await start();
  return {
    url,
    apiKey,
    apiSecret,
    state: () => state,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    kill,
    start,
    // Its SIGTERM waits until everybody has left, which a test cannot.
    stop: kill,
  };
}
