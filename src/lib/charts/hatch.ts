/** The pattern behind `HIDDEN_FILL`: every drawing holds it. */
export const HATCH =
  '<defs><pattern id="hachures" patternUnits="userSpaceOnUse" width="6" height="6" patternTransform="rotate(45)">' +
  '<rect width="6" height="6" fill="var(--paper)"/><line x1="0" y1="0" x2="0" y2="6" stroke="var(--context-mark)" stroke-width="2"/></pattern></defs>';

/** Fill of what is hidden by secrecy: a hatch on paper, never a colour of a scale. */
export const HIDDEN_FILL = 'url(#hachures)';

/** The drawing with a hatch of its own name, or without one that it does not use: a page has many drawings, and a name once only. */
export function ownHatch(svg: string, name: string): string {
  if (!svg.includes(HIDDEN_FILL)) return svg.replace(HATCH, '');
  return svg.replace('id="hachures"', `id="hachures-${name}"`).replaceAll(HIDDEN_FILL, `url(#hachures-${name})`);
}
