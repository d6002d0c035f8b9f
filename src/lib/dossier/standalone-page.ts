import { parseHTML } from 'linkedom';

/** What of a page makes no sense out of the site: controls, scripts, and what only a screen shows. */
const LEFT_OUT = 'script, .screen-only, nav, form, link, .skip, footer, dialog, noscript';

/** A table that no screen has to scroll. */
const SMALL = { rows: 10, columns: 4 };

export interface StandaloneOptions {
  /** Scheme and host that the page's relative addresses start from. */
  readonly origin: string;
  /** Typefaces, as rules that hold them; those of the page point to files. */
  readonly fonts: string;
  /** By section. */
  readonly comments: ReadonlyMap<string, string>;
}

/** The page of a dossier as one file that needs nothing else: styles and typefaces in it, no script. */
export function standalonePage(html: string, { origin, fonts, comments }: StandaloneOptions): string {
  const { document } = parseHTML(html);
  for (const style of document.querySelectorAll('style'))
    style.textContent = (style.textContent ?? '').replaceAll(/@font-face\s*\{[^}]*\}/g, '');
  for (const element of document.querySelectorAll(LEFT_OUT)) element.remove();
  const own = document.createElement('style');
  own.textContent = fonts;
  document.head.append(own);
  for (const area of document.querySelectorAll('textarea')) {
    const box = area.closest('.comment');
    const comment = comments.get((area.getAttribute('name') ?? '').replace('commentaire.', ''))?.trim() ?? '';
    if (comment === '') {
      box?.remove();
      continue;
    }
    const paragraphs = comment
      .split(/\r?\n/)
      .filter(Boolean)
      .map((line) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = line;
        return paragraph;
      });
    box?.replaceChildren(...paragraphs);
  }
  for (const link of document.querySelectorAll('a[href^="/"]'))
    link.setAttribute('href', origin + (link.getAttribute('href') ?? ''));
  // Without script nothing tells whether a table scrolls: one of a few cells does not, and is no stop of the keyboard.
  for (const box of document.querySelectorAll('[role="group"][tabindex="0"]')) {
    const rows = box.querySelectorAll('tr').length;
    const columns = box.querySelectorAll('thead th').length;
    if (rows > SMALL.rows || columns > SMALL.columns) continue;
    for (const name of ['role', 'tabindex', 'aria-labelledby']) box.removeAttribute(name);
  }
  // Folded tables open without a script; a reader of one file has no other place for them.
  for (const details of document.querySelectorAll('details')) details.removeAttribute('name');
  return `<!doctype html>\n${document.documentElement.outerHTML}`;
}
