import { writtenBefore, xml, type Markup } from '../text/markup.ts';

/** A drawing and its parts above and below an ordinate. @param id of this drawing alone in its page */
export function svgHalves(svg: string, cut: number, id: string): { readonly whole: string; readonly halves: string } {
  const opening = /^<svg[^>]*>/.exec(svg)?.[0] ?? '';
  const inside = writtenBefore(svg.slice(opening.length).replace(/<\/svg>$/, ''));
  const [width, height] = ['width', 'height'].map((name) =>
    Number(new RegExp(` ${name}="([\\d.]+)"`).exec(opening)?.[1])
  );
  const bare = writtenBefore(
    opening.replaceAll(/ (?:width|height|viewBox|role|aria-label|class)="[^"]*"/g, '').slice(0, -1)
  );
  const part = (from: number, to: number): Markup =>
    xml`${bare} class="half" aria-hidden="true" width="${width}" height="${to - from}" viewBox="0 ${from} ${width} ${to - from}"><use href="#${id}"/></svg>`;
  return {
    whole: xml`${writtenBefore(opening)}<g id="${id}">${inside}</g></svg>`.toString(),
    halves: `${part(0, cut)}${part(cut, height ?? cut)}`
  };
}
