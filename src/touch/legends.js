/** Legends that show one series, one class of territories, or what is set apart, alone. */
import { make } from './dom.js';
import { hide } from './showing.js';
import { wordsOfLines } from './words.js';

/** Names of series, made buttons where they stand. @param {SVGSVGElement} svg @param {HTMLElement} host */
export function legendOfSeries(svg, host) {
  const names = [...svg.querySelectorAll('text[data-s]:not([data-m])')];
  const { width, height } = svg.viewBox.baseVal;
  if (names.length < 2 || !width || !height) return;
  names.forEach((text, index) => {
    const [x, y] = [text, text.parentElement]
      .map((one) => /translate\((-?[\d.]+),\s*(-?[\d.]+)\)/.exec(one?.getAttribute('transform') ?? ''))
      .reduce(
        (sum, found) => [sum[0] + Number(found?.[1] ?? 0), sum[1] + Number(found?.[2] ?? 0)],
        /** @type {[number, number]} */ ([0, 0])
      );
    const lines = Math.max(1, text.querySelectorAll('tspan').length);
    const wide = Math.max(24, (7 * (text.textContent?.length ?? 0)) / lines);
    const ends = text.closest('[text-anchor]')?.getAttribute('text-anchor') === 'end';
    const button = legendButton(wordsOfLines(text), index, () => filter(svg, host));
    button.dataset.series = text.getAttribute('data-s') ?? '';
    const [left, tall] = [Math.max(0, ends ? x - wide : x), Math.max(20, 15 * lines)];
    Object.assign(button.style, {
      left: `${(100 * left) / width}%`,
      top: `${(100 * (y - tall / 2)) / height}%`,
      width: `${(100 * Math.min(wide, width - left)) / width}%`,
      height: `${(100 * tall) / height}%`
    });
    host.append(button);
  });
}

/** @param {SVGSVGElement} svg @param {HTMLElement} within */
function filter(svg, within) {
  const pressed = pressedIn(within).map(({ dataset }) => dataset.series);
  for (const mark of svg.querySelectorAll('[data-s], [data-t]')) {
    const series = mark.getAttribute('data-s') ?? mark.getAttribute('data-t') ?? '';
    mark.toggleAttribute('data-off', pressed.length > 0 && !pressed.includes(series));
  }
}

/** The sentence that names the orange marks, made a button that shows them alone. @param {HTMLElement} words */
export function legendOfApart(words) {
  const svgs = /** @type {SVGSVGElement[]} */ ([
    ...(words.closest('figure')?.querySelectorAll('svg:has([data-s="0"]):has([data-s="1"])') ?? [])
  ]);
  if (svgs.length === 0 || words.querySelector('button')) return;
  const text = words.textContent ?? '';
  const button = legendButton(text, 0, () => svgs.forEach((svg) => filter(svg, words)));
  button.classList.add('touch-apart');
  button.dataset.series = '1';
  button.textContent = text;
  words.replaceChildren(button);
}

/** Steps of a scale, made buttons that show the territories of one class alone. @param {HTMLElement} legend */
export function legendOfClasses(legend) {
  const svgs = [...(legend.closest('figure')?.querySelectorAll('svg:has(a > path)') ?? [])];
  const steps = /** @type {HTMLElement[]} */ ([...legend.querySelectorAll('.step')]);
  if (svgs.length === 0 || steps.length < 2) return;
  /** @param {string} parts */
  const texts = (parts) => [...legend.querySelectorAll(parts)].map(({ textContent }) => textContent ?? '');
  const [bounds, names] = [texts('.labels span'), texts('.names span')];
  const row = make('div', 'touch-classes');
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', 'Montrer une classe seule');
  steps.forEach((step, index) => {
    const [low, high] = [bounds[index - 1], bounds[index]];
    const between =
      low === undefined ? `moins de ${high}` : high === undefined ? `${low} et plus` : `de ${low} à ${high}`;
    const name = names[index] ?? between;
    const button = legendButton(name, index, () => {
      const pressed = pressedIn(row).map((one) => Number(one.dataset.series));
      for (const path of svgs.flatMap((svg) => [...svg.querySelectorAll('a > path')]))
        path.toggleAttribute(
          'data-off',
          pressed.length > 0 && !classesOf(path, steps).some((one) => pressed.includes(one))
        );
    });
    button.dataset.series = String(index);
    button.title = name;
    row.append(button);
  });
  legend.classList.add('touch-host');
  legend.append(row);
}

/** The classes in which the figure of a territory may lie. @param {Element} path @param {HTMLElement[]} steps */
function classesOf(path, steps) {
  const fill = path.getAttribute('fill') ?? '';
  const two = /-(\d+)-(\d+)\)$/.exec(fill);
  return two
    ? [Number(two[1]), Number(two[2])]
    : steps.flatMap((step, index) => (step.style.background === fill ? [index] : []));
}

/** @param {string} name @param {number} index @param {() => void} changed */
function legendButton(name, index, changed) {
  const button = /** @type {HTMLButtonElement} */ (make('button', 'touch-legend'));
  button.type = 'button';
  button.tabIndex = index === 0 ? 0 : -1;
  button.setAttribute('aria-pressed', 'false');
  button.setAttribute('aria-label', `Montrer seulement : ${name}`);
  button.addEventListener('click', () => {
    button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
    hide();
    changed();
  });
  return button;
}

/** @param {HTMLElement} within */
function pressedIn(within) {
  return /** @type {HTMLElement[]} */ ([...within.querySelectorAll('.touch-legend[aria-pressed="true"]')]);
}
