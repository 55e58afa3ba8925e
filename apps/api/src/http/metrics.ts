import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Figures for Prometheus. Other parts register theirs on `registry`. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'plenary_http_request_seconds',
    help: 'HTTP requests by route',
    labelNames: ['method', 'path', 'status'],
    buckets: SECONDS,
    registers: [registry],
  });
  return {
    registry,
    observe: ({ method, path, status, seconds }: { method: string; path: string; status: number; seconds: number }) =>
      requests.observe({ method, path, status: String(status) }, seconds),
  };
}

/** They are told on a port of their own, which nobody outside needs to reach. Rejects when the port is taken. */
export async function serveMetrics(registry: Registry, port: number, host: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return server;
}
