type Headers = Readonly<Record<string, string>>;
const JSON_HEADERS: Headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };

/** An answer that stands written already, sent as it is. As bytes it costs nothing to encode, however often it is sent. */
export class Written {
  readonly body: string | Buffer<ArrayBuffer>;
  /** Goes before the body: what of it is one reader's own, so that the rest is not copied for each. */
  readonly opening: string;
  readonly headers: Headers;
  readonly status: number;
  constructor(body: string | Buffer<ArrayBuffer>, headers: Headers = JSON_HEADERS, status = 200, opening = '') {
    this.body = body;
    this.headers = headers;
    this.status = status;
    this.opening = opening;
  }
  get whole(): string | Buffer<ArrayBuffer> {
    if (this.opening === '') return this.body;
    return typeof this.body === 'string' ? this.opening + this.body : Buffer.concat([Buffer.from(this.opening), this.body]);
  }
}
