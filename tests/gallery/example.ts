import type { Polygon } from 'geojson';
import type { Answer, AnswerColumn, AnswerRow } from '../../src/lib/catalogue/api/answer.ts';
import type { ChartSpec, MapSpec } from '../../src/lib/catalogue/request/header.ts';
import type { Role } from '../../src/lib/catalogue/request/vocabulary.ts';
import type { FigureModel } from '../../src/lib/charts/figure-model.ts';
import { aloneTexts, requestFigure } from '../../src/lib/charts/request-figure.ts';
import { standaloneSvg } from '../../src/lib/charts/standalone-svg.ts';
import type { Theme } from '../../src/lib/charts/palette.ts';
import { madeAnswer, madeColumn, madeSource } from '../support/made-answer.ts';

/** An answer that the product draws, and what is to be seen in it. */
export interface DrawingExample {
  /** What it shows. */
  readonly title: string;
  /** When the product draws so, in a sentence. */
  readonly when: string;
  readonly answer: () => Answer;
  readonly outlines?: readonly Polygon[];
}

/** The examples of a file, by the end of the name of their snapshots. */
export type DrawingExamples = Readonly<Record<string, DrawingExample>>;

/** Pixels of the picture: the wide drawing, the narrow one, each in its own size. */
export const WIDTHS = { large: 688, etroit: 398 } as const;

/** A figure that is published by values, or hidden: it has a status and bounds in each row. */
export function measure(nom: string, libelle: string, over: Partial<AnswerColumn> = {}): AnswerColumn {
  return madeColumn(nom, 'mesure', { libelle, type: 'entier', protege: true, bornes: true, ...over });
}

export function rate(nom: string, libelle: string, over: Partial<AnswerColumn> = {}): AnswerColumn {
  return madeColumn(nom, 'taux', { libelle, protege: true, bornes: true, de: ['numerateur', 'denominateur'], ...over });
}

export function plain(
  nom: string,
  libelle: string,
  role: Role = 'dimension',
  over: Partial<AnswerColumn> = {}
): AnswerColumn {
  return madeColumn(nom, role, { libelle, ...over });
}

/** A figure that its producer, or the state of the files, leaves without a value. */
export const without = (name: string, statut: string): AnswerRow => ({
  [name]: null,
  [`${name}_min`]: null,
  [`${name}_max`]: null,
  [`${name}_statut`]: statut
});

/** A rate, its 95 % interval, and where it stands against its reference. */
export const tested = (name: string, value: number, half: number, gap = 'non_teste'): AnswerRow => ({
  [name]: value,
  [`${name}_min`]: value,
  [`${name}_max`]: value,
  [`${name}_statut`]: 'diffuse',
  [`${name}_ic_min`]: Math.max(0, value - half),
  [`${name}_ic_max`]: Math.min(1, value + half),
  [`${name}_ecart`]: gap
});

interface Made extends Pick<DrawingExample, 'title' | 'when' | 'outlines'> {
  readonly graphique?: ChartSpec;
  readonly carte?: MapSpec;
  readonly colonnes: readonly AnswerColumn[];
  readonly lignes: readonly AnswerRow[];
  readonly enquete?: boolean;
  readonly libelles?: Readonly<Record<string, string>>;
}

/** An example of made-up figures, which says that they are. */
export function example({
  title,
  when,
  outlines,
  graphique,
  carte,
  colonnes,
  lignes,
  enquete = false,
  libelles = {}
}: Made): DrawingExample {
  return {
    title,
    when,
    ...(outlines ? { outlines } : {}),
    answer: () =>
      madeAnswer({
        requete: { id: 'galerie/exemple', titre: title, graphique: graphique ?? null, carte: carte ?? null, enquete },
        adresse: '/api/v1/requests/galerie/exemple',
        parametres_libelles: libelles,
        sources: [madeSource('Chiffres inventés', { producteur: 'Galerie', synthetique: true })],
        colonnes,
        lignes
      })
  };
}

/** As the page of a request shows it. */
export async function figureOf(shown: DrawingExample): Promise<FigureModel> {
  const answer = shown.answer();
  const figure = await requestFigure(answer, aloneTexts(answer, []), () => Promise.resolve(shown.outlines ?? []));
  if (figure === null) throw new Error(`« ${shown.title} » ne demande aucun dessin.`);
  return figure;
}

/** As a file that leaves the site; undefined without a drawing. */
export function pictureOf(figure: FigureModel, width: keyof typeof WIDTHS, theme: Theme = 'clair'): string | undefined {
  return standaloneSvg(figure, { width: WIDTHS[width], theme, address: '/galerie', warning: null })?.svg;
}
