import { useEffect, useRef } from 'react';
import type { Picture } from './stage-types.ts';

type Props = { of: Picture; className?: string | undefined /** as in a mirror: one's own camera */; mirrored?: boolean };

/** A `<video>` that shows a picture for as long as it stands there. Sound never comes from here. */
export function MovingPicture({ of, className, mirrored = false }: Props) {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = element.current;
    if (!video) return;
    of.attach(video);
    return () => of.detach(video);
  }, [of]);
  return <video ref={element} className={className} data-mirrored={mirrored || undefined} muted playsInline autoPlay tabIndex={-1} />;
}
