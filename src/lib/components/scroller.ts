/** A box that scrolls is reached by keyboard; one that has nothing more to show, or is in a closed drawer, is no stop. */
export function watchScroller(box: HTMLElement): () => void {
  box.tabIndex = -1;
  const watcher = new ResizeObserver(() => {
    box.tabIndex = box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth ? 0 : -1;
  });
  for (const one of [box, ...box.children]) watcher.observe(one);
  return () => watcher.disconnect();
}
