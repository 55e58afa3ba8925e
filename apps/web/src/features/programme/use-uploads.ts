import { ERRORS, type ErrorCode, type Failure, LIMITS } from '@plenary/contracts';
import { useEffect, useRef, useState } from 'react';
import { type DetailedError, Upload } from 'tus-js-client';

/** One file on its way to a slot, or to the session as a whole (`slotId` null). `sent` and `size` in bytes. */
export type Uploading = {
  key: number;
  slotId: string | null;
  name: string;
  sent: number;
  size: number;
  failure: Failure | null;
  /** tries again where it stopped */
  retry(): void;
  stop(): void;
};

const CHUNK = 5 * 1024 * 1024;

/** The server's reason, from its problem document; without an answer the network was away. */
function failureOf(error: Error | DetailedError): Failure {
  const body = 'originalResponse' in error ? error.originalResponse?.getBody() : undefined;
  try {
    const { code, params } = JSON.parse(body ?? '') as Partial<Failure>;
    if (code && code in ERRORS) return { code: code as ErrorCode, ...(params && { params }) };
  } catch {
    // Not ours: a proxy's page, or nothing.
  }
  const status = 'originalResponse' in error ? error.originalResponse?.getStatus() : undefined;
  return { code: status === 413 ? 'too-large' : status === 415 ? 'file-refused' : 'unavailable', params: { max: LIMITS.upload } };
}

/**
 * Files to attach, each resumable: cut off in the middle, it goes on from there, also when it is chosen again on another day, for the same
 * slot. They show in the session once the server has looked into them.
 */
export function useUploads(slug: string) {
  const [files, setFiles] = useState<Uploading[]>([]);
  const running = useRef(new Map<number, Upload>());
  const next = useRef(0);
  useEffect(() => () => running.current.forEach((upload) => void upload.abort()), []);

  const underWay = files.some(({ failure }) => failure === null);
  useEffect(() => {
    if (!underWay) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [underWay]);

  // What the network cut off goes on by itself once it is back.
  const latest = useRef(files);
  latest.current = files;
  useEffect(() => {
    const again = () => {
      for (const { failure, retry } of latest.current) if (failure?.code === 'unavailable') retry();
    };
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, []);

  const change = (key: number, changes: Partial<Uploading>) => setFiles((all) => all.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  const drop = (key: number) => {
    running.current.delete(key);
    setFiles((all) => all.filter((one) => one.key !== key));
  };

  function add(slotId: string | null, file: File): void {
    const key = next.current++;
    const upload = new Upload(file, {
      endpoint: `/api/v1/sessions/${slug}/uploads`,
      chunkSize: CHUNK,
      retryDelays: [0, 1_000, 3_000, 8_000],
      removeFingerprintOnSuccess: true,
      // The library's own knows nothing of slots: the same file for another one would go on where the first stopped, and land there.
      fingerprint: async () => ['plenary', slug, slotId, file.name, file.type, file.size, file.lastModified].join('|'),
      metadata: { filename: file.name, filetype: file.type, ...(slotId && { slotId }) },
      onProgress: (sent) => change(key, { sent }),
      onError: (error) => change(key, { failure: failureOf(error) }),
      onSuccess: () => drop(key),
    });
    running.current.set(key, upload);
    const start = async () => {
      change(key, { failure: null });
      const [previous] = await upload.findPreviousUploads();
      if (previous) upload.resumeFromPreviousUpload(previous);
      upload.start();
    };
    const stop = () => {
      void upload.abort(true).catch(() => undefined);
      drop(key);
    };
    setFiles((all) => [
      ...all,
      {
        key,
        slotId,
        name: file.name,
        sent: 0,
        size: file.size,
        failure: file.size > LIMITS.upload ? { code: 'too-large', params: { max: LIMITS.upload } } : null,
        retry: () => void start(),
        stop,
      },
    ]);
    if (file.size <= LIMITS.upload) void start();
  }
  return {
    to: (slotId: string | null) => files.filter((one) => one.slotId === slotId),
    add: (slotId: string | null, list: Iterable<File>) => {
      for (const file of list) add(slotId, file);
    },
  };
}
export type Uploads = ReturnType<typeof useUploads>;
