import { useEffect, useState } from 'react';

const AT_LATEST_MS = 400;

/** False until the first picture is on the screen and the page has nothing else to do. */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let idle = 0;
    const frame = requestAnimationFrame(() => {
      idle = requestIdleCallback(() => setPainted(true), { timeout: AT_LATEST_MS });
    });
    return () => {
      cancelAnimationFrame(frame);
      cancelIdleCallback(idle);
    };
  }, []);
  return painted;
}
