import type { Result, Router } from 'hono/router';
import { TrieRouter } from 'hono/router/trie-router';

/** The addresses that many ask for are few, and the same again and again; more than these, or longer ones, are searched for each time. */
const MOST = 2_000;
const LONGEST = 200;
/** A personal link is a secret: it is looked up and not kept. */
const SECRET = '/join/';

/** Finds the route of an address once: searching through two hundred of them costs more than most answers. */
export class RememberingRouter<T> implements Router<T> {
  readonly name = 'RememberingRouter';
  readonly #routes = new TrieRouter<T>();
  readonly #found = new Map<string, Result<T>>();

  add(method: string, path: string, handler: T): void {
    this.#routes.add(method, path, handler);
    this.#found.clear();
  }

  match(method: string, path: string): Result<T> {
    if (path.length > LONGEST || path.startsWith(SECRET)) return this.#routes.match(method, path);
    const key = `${method} ${path}`;
    const before = this.#found.get(key);
    if (before) return before;
    if (this.#found.size >= MOST) this.#found.clear();
    const found = this.#routes.match(method, path);
    this.#found.set(key, found);
    return found;
  }
}
