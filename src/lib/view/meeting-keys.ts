/** The indicator that a key leads to, from 1 to `count`; null for a key that turns no page. */
export function indicatorAfter(key: string, index: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'PageDown') return Math.min(count, index + 1);
  if (key === 'ArrowLeft' || key === 'PageUp') return Math.max(1, index - 1);
  return key === 'Home' ? 1 : key === 'End' ? count : null;
}
