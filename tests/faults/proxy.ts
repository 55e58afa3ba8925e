import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A wire that can be cut: TCP to one of several places, in turn. */
export type Wire = {
  url: string /** cuts everything that is open, and lets nothing through until it is mended */;
  cut(): void;
  mend(): void;
  to(ports: number[]): void;
  close(): void;
};

export async function layWire(...ports: number[]): Promise<Wire> {
  const open = new Set<Socket>();
  let places = ports;
  let whole = true;
  let turn = 0;
  const server = createServer((from) => {
    const port = places[turn++ % places.length];
    if (!whole || port === undefined) return void from.destroy();
    const there = connect(port, '127.0.0.1');
    for (const [one, another] of [
      [from, there],
      [there, from],
    ] as const) {
      open.add(one);
      one.pipe(another);
      one.on('error', () => another.destroy());
      one.on('close', () => {
        open.delete(one);
        another.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      whole = false;
      for (const one of open) one.destroy();
    },
    mend() {
      whole = true;
    },
    to(next) {
      places = next;
    },
    close() {
      for (const one of open) one.destroy();
      server.close();
    },
  };
}
