/** What the video server is doing: being fetched or started · answering · not answering · none on this machine. */
export type VideoState = 'preparing' | 'ready' | 'down' | 'off';

/**
 * The LiveKit server that this process uses: a supervised child, or one elsewhere.
 * `url` is its HTTP address as this process reaches it, known once it is `ready`.
 */
export type VideoPart = {
  state(): VideoState;
  readonly url: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  /** Called at every change of state; the answer ends the listening. */
  onChange(listener: (state: VideoState) => void): () => void;
};

/** LiveKit reads `wss:` and `https:` addresses alike; Node's fetch wants the latter. */
export const asHttp = (url: string): string => url.replace(/^ws(s?):/, 'http$1:').replace(/\/+$/, '');
