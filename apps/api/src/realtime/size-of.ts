/** How many bytes a packet's data is on the wire. */
export const sizeOf = (data: unknown): number => (typeof data === 'string' ? Buffer.byteLength(data) : data instanceof Uint8Array ? data.byteLength : 0);
