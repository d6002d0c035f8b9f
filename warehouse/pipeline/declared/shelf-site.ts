import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { refuses } from '../../../src/lib/catalogue/header/schema-problems.ts';
import { EXIT, failure } from '../failure.ts';
import { optional, readYaml, text } from './fields.ts';
import { onShelf, shelfFolder } from './shelf.ts';

/** Papers that a colour of the site is read on (`src/lib/components/style/tokens.css`), and what WCAG 2.2 asks of a text (1.4.3). */
const PAPERS = { claire: '#fbfaf7', sombre: '#12181e' } as const;
const LEAST_CONTRAST = 4.5;
const MOST_LOGO_BYTES = 20_000;

const colour = (paper: keyof typeof PAPERS) =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, { error: 'une couleur s’écrit #17567a' })
    .refine((written) => contrast(written, PAPERS[paper]) >= LEAST_CONTRAST, {
      error: refuses(
        (written) =>
          `« ${written} » n’est pas lisible : contraste de ${contrast(written, PAPERS[paper]).toFixed(2).replace('.', ',')} sur le fond ${PAPERS[paper]} ; il en faut 4,5`
      )
    });

/** `site.yaml`: how a region presents the site. */
export const SITE = z
  .strictObject({
    accueil: optional(
      text.refine((said) => said.length <= 240, { error: 'une phrase de 240 signes au plus' }),
      ''
    ).describe('Phrase d’accueil, sous le titre de la première page'),
    couleur: z
      .strictObject({ claire: colour('claire'), sombre: colour('sombre') })
      .optional()
      .describe('Couleur des liens et des titres, sur fond clair et sur fond sombre'),
    logo: z
      .strictObject({ fichier: text.describe('logo.svg ou logo.png, à côté'), texte: text.describe('Ce qu’il montre') })
      .optional()
  })
  .meta({ title: 'Présentation du site (site.yaml de l’étagère)' });

/** A term of the region's glossary, as `glossaire.yaml` says it. */
export const GLOSSARY = z
  .record(
    z.string(),
    z.strictObject({ sens: text, formule: text.optional(), source: text.optional(), regle: text.optional() })
  )
  .meta({ title: 'Termes de la région (glossaire.yaml de l’étagère)' });

const IMAGES: Readonly<Record<string, string>> = { svg: 'image/svg+xml', png: 'image/png' };

/** What the site is told of `site.yaml`, its logo as a data address; null without the file. @throws Failure (exit 2) */
export function readSite(): object | null {
  const path = onShelf('site.yaml');
  if (path === null) return null;
  const { accueil, couleur, logo } = readYaml(SITE, path, 'site.yaml');
  return {
    accueil,
    couleur: couleur ?? null,
    logo: logo === undefined ? null : { texte: logo.texte, image: imageOf(logo.fichier) }
  };
}

export function readTerms(): [term: string, said: object][] {
  const path = onShelf('glossaire.yaml');
  return path === null ? [] : Object.entries(readYaml(GLOSSARY, path, 'glossaire.yaml'));
}

function imageOf(file: string): string {
  const type = IMAGES[/\.(svg|png)$/i.exec(file)?.[1]?.toLowerCase() ?? ''];
  const path = join(shelfFolder() ?? '', file);
  const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (type === undefined || file.includes('/') || bytes === 0 || bytes > MOST_LOGO_BYTES)
    throw failure(
      EXIT.input,
      `site.yaml, logo.fichier : « ${file} » n’est pas un logo.`,
      `Déposez à côté de site.yaml un fichier .svg ou .png de ${MOST_LOGO_BYTES / 1000} ko au plus.`
    );
  return `data:${type};base64,${readFileSync(path).toString('base64')}`;
}

/** Of two colours. Source: WCAG 2.2, definitions of contrast ratio and of relative luminance. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
