/** After which it is done, whatever else the page does. */
const LATEST_MS = 2000;

/** Once the page is there and does nothing. @returns what gives it up */
export function whenIdle(work: () => void): () => void {
  let left = false;
  const now = (): void => {
    if (!left) work();
  };
  const wait = (): void => {
    // Safari has no such word.
    if ('requestIdleCallback' in window) requestIdleCallback(now, { timeout: LATEST_MS });
    else setTimeout(now, LATEST_MS / 10);
  };
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true });
  return () => (left = true);
}
