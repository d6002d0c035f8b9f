import base from '../../src/lib/components/style/base.css?inline';
import tokens from '../../src/lib/components/style/tokens.css?inline';
import typefaces from '../../src/lib/components/style/typefaces.css?inline';
import { render } from 'svelte/server';
import FigureView from '../../src/lib/components/FigureView.svelte';
import { escapeXml } from '../../src/lib/text/markup.ts';
import { figureOf } from './example.ts';
import { COMPONENTS, DRAWINGS } from './examples.ts';

/** The tokens of one theme, as the style sheet of the site gives them to a whole page. */
function themeOf(pattern: RegExp): string {
  return pattern.exec(tokens)?.[1] ?? '';
}

const THEMES = {
  clair: themeOf(/^\s*:root\s*\{([^}]*)\}/),
  sombre: themeOf(/prefers-color-scheme:\s*dark\)\s*\{\s*:root\s*\{([^}]*)\}/)
};

const STYLE = `
  .clair { ${THEMES.clair}; color-scheme: light }
  .sombre { ${THEMES.clair}; ${THEMES.sombre}; color-scheme: dark }
  .galerie { max-width: 1200px; margin: 0 auto; padding: 1rem clamp(0.5rem, 2vw, 2rem) 4rem }
  .galerie > section { margin-top: 3rem }
  .galerie > section > h3 { font-family: var(--sans); font-size: var(--size-4) }
  .pair { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1px; margin-top: 0.8rem }
  .theme { background: var(--paper); color: var(--ink); padding: 1rem; min-width: 0; border: 1px solid var(--line); position: relative; overflow-x: auto }
  .drawing .pair { grid-template-columns: minmax(0, 1fr) minmax(0, 422px) }
  @media (max-width: 900px) { .drawing .pair { grid-template-columns: minmax(0, 1fr) } .theme { padding: 0.5rem } }
`;

/** A page shows a component many times: what it names is given a name of its own. */
function ownNames(html: string, name: string): string {
  return html
    .replaceAll(
      / (id|for|form|list|popovertarget|aria-labelledby|aria-describedby)="([^"]*)"/g,
      (_, attribute: string, names: string) =>
        ` ${attribute}="${names
          .split(' ')
          .map((each) => `${name}-${each}`)
          .join(' ')}"`
    )
    .replaceAll(/url\(#([^)]+)\)/g, `url(#${name}-$1)`);
}

function section(name: string, kind: 'drawing' | 'component', title: string, text: string, shown: string): string {
  const themes = kind === 'drawing' ? ['clair', 'clair', 'sombre', 'sombre'] : ['clair', 'sombre'];
  const copies = themes.map(
    (theme, index) =>
      `<div class="theme ${theme}" role="group" tabindex="0" aria-label="${escapeXml(title)}, exemple ${index + 1}">${ownNames(shown, `${name}-${index}`)}</div>`
  );
  return `<section class="${kind}" id="${name}"><h3>${escapeXml(title)}</h3><p class="soft">${escapeXml(text)} <code>${name}</code></p><div class="pair">${copies.join('')}</div></section>`;
}

/**
 * The gallery: each example in both themes, drawings in both widths. @param styles of the components @param only part
 * of the names of those to show
 */
export async function galleryPage(styles: string, only: string): Promise<string> {
  const drawings = await Promise.all(
    DRAWINGS.filter(({ name }) => name.includes(only)).map(async (shown) =>
      section(
        shown.name,
        'drawing',
        shown.title,
        shown.when,
        render(FigureView, { props: { figure: await figureOf(shown) } }).body
      )
    )
  );
  const components = COMPONENTS.filter(({ component }) => component.includes(only)).map(
    ({ component, title, html }, index) =>
      section(
        `composant-${index}`,
        'component',
        `${component} : ${title}`,
        html() === '' ? 'N’écrit rien.' : '',
        html()
      )
  );
  return `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <title>Galerie · Maille</title>
    <style>${typefaces}${tokens}${base}${styles}${STYLE}</style>
  </head>
  <body>
    <main class="galerie">
      <h1>Galerie</h1>
      <p class="lead">Chaque dessin et chaque composant, un exemple par état, dans les deux thèmes et les deux largeurs. Tous les chiffres sont inventés. L’adresse <code>/galerie?seul=barres</code> ne montre que ceux dont le nom contient ce mot.</p>
      <h2>Dessins</h2>
      ${drawings.join('\n')}
      <h2>Composants</h2>
      ${components.join('\n')}
    </main>
  </body>
</html>`;
}
