import { xml, type Markup } from '../text/markup.ts';

/** The pattern behind `HIDDEN_FILL`: every drawing holds it. */
export const HATCH = xml`<defs><pattern id="hachures" patternUnits="userSpaceOnUse" width="6" height="6" patternTransform="rotate(45)"><rect width="6" height="6" fill="var(--paper)"/><line x1="0" y1="0" x2="0" y2="6" stroke="var(--context-mark)" stroke-width="2"/></pattern></defs>`;

/** Fill of what is hidden by secrecy: a hatch on paper, never a colour of a scale. */
export const HIDDEN_FILL = 'url(#hachures)';

/** A pattern of stripes under a name that holds in one drawing, for a group drawn in tenths of its unit. */
export function stripes(name: string, ground: string, stripe: string, width: number): Markup {
  return xml`<pattern id="hachures-${name}" patternUnits="userSpaceOnUse" width="60" height="60" patternTransform="rotate(45)"><rect width="60" height="60" fill="${ground}"/><rect width="${width * 10}" height="60" fill="${stripe}"/></pattern>`;
}

export function stripesFill(name: string): string {
  return `url(#hachures-${name})`;
}

/** The drawing with hatches of its own name, or none that it does not use: a page has a name once. */
export function ownHatch(svg: string, name: string): string {
  const used = svg.includes(HIDDEN_FILL) ? svg : svg.replace(String(HATCH), '');
  return used.replaceAll(/(id="|url\(#)hachures/g, `$1hachures-${name}`);
}
