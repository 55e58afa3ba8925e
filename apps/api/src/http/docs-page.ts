import { ERRORS } from '@plenary/contracts';
import { html } from 'hono/html';
import type { Route } from './route.ts';

const row = ({ method, path, permission, summary }: Route) =>
  html`<tr><td><code>${method.toUpperCase()}</code></td><td><code>${path}</code></td><td><code>${permission}</code></td><td>${summary}</td></tr>`;
const error = ([code, { status, retry }]: [string, { status: number; retry: boolean }]) =>
  html`<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${retry ? 'yes' : 'no'}</td></tr>`;

/** The HTTP surface for people: one plain page, of the same list, with nothing fetched from anywhere. */
export const docsPage = (routes: readonly Route[]) => html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Plenary: HTTP API</title></head>
<body>
<main>
<h1>Plenary: HTTP API</h1>
<p>The same as a machine reads it: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1). A seat comes from a personal link or an open door, an account from signing in; both are cookies. Refusals are problem details (RFC 9457).</p>
<h2>Routes</h2>
<table><thead><tr><th scope="col">Method</th><th scope="col">Path</th><th scope="col">Permission</th><th scope="col">What it does</th></tr></thead><tbody>${routes.map(row)}</tbody></table>
<h2>Errors</h2>
<table><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">May succeed later</th></tr></thead><tbody>${Object.entries(ERRORS).map(error)}</tbody></table>
</main>
</body>
</html>`;
