import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { COMPONENTS } from './examples.ts';

const FOLDER = join(import.meta.dirname, '../../src/lib/components');
const NAMES = readdirSync(FOLDER).flatMap((name) => (name.endsWith('.svelte') ? [name.replace('.svelte', '')] : []));
/** Components that are nothing before their script has run. */
const LIVE: Readonly<Record<string, string>> = { HexMap: 'the map that one moves', ZoneTools: 'tools of that map' };

/** The components that a component is made of, itself included. */
function partsOf(name: string): string[] {
  const source = readFileSync(join(FOLDER, `${name}.svelte`), 'utf8');
  return [name, ...[...source.matchAll(/from '\.\/(\w+)\.svelte'/g)].flatMap(([, part = '']) => partsOf(part))];
}

/** What one reads or hears of an element. */
function nameOf(element: Element): string {
  const { innerHTML } = element;
  return `${element.getAttribute('aria-label') ?? ''}${innerHTML.replaceAll(/<svg.*?<\/svg>|<[^>]+>/gs, ' ')}`.trim();
}

const shown = COMPONENTS.map(({ component, title, html }) => {
  const { document } = parseHTML(`<!doctype html><html><body>${html()}</body></html>`);
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
  return { name: `${component}: ${title}`, html: html(), all };
});

describe('the gallery', () => {
  it('shows every component of pages, by itself or in one that it shows', () => {
    const seen = new Set(COMPONENTS.flatMap(({ component }) => partsOf(component)));
    expect(NAMES.filter((name) => !seen.has(name) && LIVE[name] === undefined)).toEqual([]);
    expect(Object.keys(LIVE).filter((name) => seen.has(name) || !NAMES.includes(name))).toEqual([]);
  });

  it('shows something of each', () => {
    for (const name of new Set(COMPONENTS.map(({ component }) => component)))
      expect(
        COMPONENTS.some(({ component, html }) => component === name && html().includes('<')),
        name
      ).toBe(true);
  });
});

describe.each(shown)('$name', ({ html, all }) => {
  it('names each thing once, and nothing that is not there', () => {
    const ids = all('[id]').map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const named = ['for', 'aria-labelledby', 'aria-describedby', 'popovertarget'].flatMap((attribute) =>
      all(`[${attribute}]`).flatMap((element) => (element.getAttribute(attribute) ?? '').split(' '))
    );
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect([...html.matchAll(/url\(#([^)]+)\)/g)].map(([, id = '']) => id).filter((id) => !ids.includes(id))).toEqual(
      []
    );
  });

  it('has words for each heading, link, control, table, figure and picture', () => {
    expect(
      all('h1, h2, h3, h4, legend, summary, caption, dt, th, a, button')
        .filter((element) => nameOf(element) === '')
        .map(({ outerHTML }) => outerHTML)
    ).toEqual([]);
    const labelled = (field: Element): boolean =>
      field.hasAttribute('aria-label') ||
      field.closest('label') !== null ||
      all(`label[for="${field.id}"]`).length === 1;
    expect(
      all('input:not([type="hidden"]), select, textarea')
        .filter((field) => !labelled(field))
        .map(({ outerHTML }) => outerHTML)
    ).toEqual([]);
    expect(all('table').filter((table) => table.querySelector('caption') === null)).toEqual([]);
    expect(all('figure').filter((figure) => !figure.hasAttribute('aria-labelledby'))).toEqual([]);
    expect(
      all('svg').filter(
        (svg) =>
          !svg.parentElement?.closest('svg') &&
          !svg.hasAttribute('aria-label') &&
          svg.getAttribute('aria-hidden') !== 'true'
      )
    ).toEqual([]);
  });

  it('gives a drawing its twin in a table', () => {
    for (const figure of all('figure').filter((each) => each.querySelector('svg') !== null))
      expect(figure.querySelector('table, a[href$="#tableau"], a[href="#cout"]')).not.toBeNull();
  });

  it('writes no value that is none, and runs nothing', () => {
    expect(html.replaceAll(/<[^>]+>/g, ' ')).not.toMatch(/\b(?:undefined|null|NaN)\b|\[object/);
    // The one script of pages is a file of the site, never inline.
    expect(html.replaceAll('<script type="module" src="/search.js"></script>', '')).not.toMatch(
      /<script|\son[a-z]+=|href="(?:undefined|null|)"/
    );
  });
});
