/** How what is added looks. */
const STYLE = `
.touch-host { position: relative; contain: layout style; }
.touch-host svg :is([data-m], [data-k], a, circle) { cursor: pointer; }
.touch-words { position: absolute; contain: layout style; z-index: 30; top: 0; left: 0; width: max-content; max-width: min(22rem, calc(100vw - 1rem));
  padding: .5rem .7rem; background: var(--raised); color: var(--ink); border: 1px solid var(--context-mark); border-radius: 4px;
  font: var(--size-2) / 1.4 var(--sans); }
.touch-words strong { display: block; }
.touch-words span { display: block; }
.touch-words b { font-weight: 600; font-variant-numeric: tabular-nums; }
.touch-lit { fill: none; stroke: var(--ink); stroke-width: 2.5px; stroke-opacity: 1; stroke-dasharray: none; vector-effect: non-scaling-stroke; pointer-events: none; }
.touch-point { fill: var(--paper); }
text[data-lit] { text-decoration: underline; }
tr[data-lit] > * { background: color-mix(in srgb, var(--accent) 14%, var(--paper)) !important; }
svg [data-off] { opacity: .12; }
.touch-apart.touch-legend { position: static; display: inline; min-height: 0; font: inherit; color: inherit; text-align: inherit; text-decoration: underline dotted var(--context-mark); text-underline-offset: .2em; }
.touch-legend { position: absolute; min-width: 24px; min-height: 24px; padding: 0; border: 0; background: none; cursor: pointer; }
.touch-legend[aria-pressed='true'] { box-shadow: 0 2px 0 var(--ink); }
.touch-legend:hover { box-shadow: 0 2px 0 var(--context-mark); }
.touch-classes { position: absolute; inset: -7px 0 auto; display: flex; height: 24px; }
.touch-classes .touch-legend { position: static; flex: 1; border-radius: 0; }
.view-back { min-height: 0; padding: .25rem 0; border: 0; background: none; font: inherit; color: var(--accent); text-decoration: underline; cursor: pointer; }
.views > [aria-current] { color: var(--ink); text-decoration: none; border-bottom: 2px solid var(--emphasis); border-radius: 0; }
.viewed { overflow-x: auto; }
.touch-sort { display: inline; min-height: 0; padding: 0; border: 0; background: none; font: inherit; color: inherit; text-align: inherit; text-decoration: underline dotted var(--context-mark); text-underline-offset: .2em; }
th[aria-sort] { position: relative; }
th[aria-sort] > .touch-sort::after { position: absolute; margin-left: .15em; content: '▲'; content: '▲' / ''; font-size: .7em; line-height: 2.2; }
th[aria-sort='descending'] > .touch-sort::after { content: '▼'; content: '▼' / ''; }
  .touch-choice { display: flex; flex-wrap: wrap; gap: .3rem; margin-top: .25rem; } .touch-choice > * { max-width: 100%; min-height: 1.75rem; padding: .1rem .4rem; font-size: var(--size-1); }
.touch-tray { border-top: 2px solid var(--ink); margin-top: 1.4rem; padding-top: .6rem; } .touch-tray li { max-width: 82ch; } .touch-tray > :is(button, label, input) { max-width: 100%; margin: .5rem .6rem 0 0; }
@media print { .touch-choice, .touch-tray > :is(button, label, input) { display: none; } .touch-words, .touch-legend, .touch-classes, .touch-lit { display: none; } .touch-apart.touch-legend { display: inline; text-decoration: none; } svg [data-off] { opacity: 1; }
  /* A button, or a heading that stands apart, would not be written again at the head of each sheet; nor would a figure be cut. */
  .touch-sort { display: contents; } th[aria-sort] { position: static; } .touch-host { position: static; contain: none; } }`;

export function dress() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
