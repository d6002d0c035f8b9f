/** As `lib/components/scroller.ts`, of which this script takes no part: it is one file. @param {HTMLElement} box */
export function watchScroller(box) {
  box.tabIndex = -1;
  const watcher = new ResizeObserver(() => {
    box.tabIndex = box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth ? 0 : -1;
  });
  for (const one of [box, ...box.children]) watcher.observe(one);
}
