/** The two sets of colours of the site, for drawings that leave it: those of `components/style/tokens.css`. */
export const THEMES = ['clair', 'sombre'] as const;
export type Theme = (typeof THEMES)[number];

const NAMES = [
  'ink',
  'soft',
  'line',
  'paper',
  'accent',
  'emphasis',
  'context',
  'context-mark',
  'on-emphasis',
  'warning-ink',
  ...numbered('seq', 8),
  ...numbered('div', 7)
];

const LIGHT =
  '#16202a #55606b #dfdbd1 #fbfaf7 #17567a #b4532a #d9d5ca #8d8a80 #fff #6b3d05 ' +
  '#eef2ea #d3e3d6 #aed0c6 #7fb8b5 #4f9aa6 #2d7893 #17567a #0d355c #b4532a #d38a63 #ebc4ab #f0ece2 #b4cfdc #6a9cb9 #17567a';
const DARK =
  '#ece8df #a9b0b6 #39434c #12181e #8cc3e3 #e08a5c #3c464f #8b949b #16202a #f5d6a4 ' +
  '#1d2b33 #1f3d49 #245362 #2d6e7f #448c99 #6dafb2 #a3d0c6 #dcecdf #e9a27b #b4704c #6b4838 #2c353d #345468 #568fb2 #a4d3ee';

/** Colour by token (`ink`, `seq-6`…) of each theme. */
export const PALETTES: Readonly<Record<Theme, ReadonlyMap<string, string>>> = {
  clair: paletteOf(LIGHT),
  sombre: paletteOf(DARK)
};

/** Families that a reader without the site's fonts has; quoted for an attribute in double quotes. */
export const SANS = "Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
export const SERIF = "'Source Serif 4', Georgia, 'Times New Roman', serif";

/** Replaces every `var(--token)` by its value. @throws Error for a token without value: it would be black in a file */
export function resolveTokens(svg: string, theme: Theme): string {
  return svg.replaceAll(/var\(--([a-z0-9-]+)\)/g, (_, token: string) => {
    const value = token === 'sans' ? SANS : token === 'serif' ? SERIF : PALETTES[theme].get(token);
    if (value === undefined) throw new Error(`Couleur « --${token} » sans valeur hors du site.`);
    return value;
  });
}

function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);
}

function paletteOf(colours: string): ReadonlyMap<string, string> {
  const values = colours.split(' ');
  return new Map(NAMES.map((name, index) => [name, values[index] ?? '']));
}
