import { type RefObject, useEffect, useRef } from 'react';

/** Has the component left the screen? For answers that come when nothing there can show them any more. */
export function useGone(): RefObject<boolean> {
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  return gone;
}
