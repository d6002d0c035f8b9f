import type { Answer, AnswerRow } from '../catalogue/api/answer.ts';
import type { RequestId } from '../catalogue/api/rows.ts';
import { drawingKind } from '../charts/drawing-kind.ts';
import { chartFigure, frame, measureName, requestPage, type FigureModel } from '../charts/figure-model.ts';
import { hexFigure } from '../charts/hex-figure.ts';
import { requestFigure } from '../charts/request-figure.ts';
import { capitalised } from '../text/grammar.ts';
import { typesetIn } from '../text/typeset.ts';
import { readFigure } from '../words/figure.ts';
import { readInside } from '../words/sentence.ts';
import { wordsOfRow, type AnswerWords } from './answer-words.ts';
import type { Found } from './ask-shown.ts';
import { keyOf, standsFor, titleOf } from './elsewhere.ts';
import type { Figure, LinkRule, ShownRule, Tile } from '../catalogue/questions/question.ts';
import { firstSaid, holds, rowsWhere } from './say.ts';
import { ask, tileOf, type Among, type Context, type Door, type KeyFigureModel, type Place } from './section.ts';

/** The figure of an answer, its texts said with the slots of its row; null where none is asked for. */
export async function figureOf(
  { figure }: ShownRule,
  { answer, place }: Found,
  words: AnswerWords,
  context: Context
): Promise<FigureModel | null> {
  if (figure === undefined) return null;
  const of: Figure = typeof figure === 'string' ? { titre: figure } : figure;
  if (!holds(of.si ?? {}, words.row)) return null;
  const note = firstSaid(of.note, words);
  const texts = typesetIn({
    title: titleOf(firstSaid(of.titre, words) ?? answer.requete.titre, place, context.place),
    subtitle: firstSaid(of.sous_titre, words) ?? measured(answer),
    ...(note === null ? {} : { note })
  });
  const { colonnes: columns, dessine } = of;
  const drawn = dessine === 'parties' ? partsOf(answer, place) : dessine && among(rowsWhere(answer, dessine));
  const options = { ...(columns ? { columns } : {}), ...(drawn ? { drawn } : {}) };
  const kind =
    of.en === undefined ? drawingKind(answer.requete) : of.en === 'carte' ? answer.requete.carte?.type : null;
  // One point in time is a table, not a curve.
  const isPoint = answer.lignes.length === 1 && answer.requete.graphique?.type === 'courbe';
  if (kind === 'graphique' && !isPoint) return chartFigure(answer, texts, options);
  if (kind === 'hexagones')
    return hexFigure(answer, texts, context.outlines, {
      points: of.points ? await pointsOf(of.points, place.territoire, context) : []
    });
  const map = kind === 'points' ? await requestFigure(answer, texts, () => Promise.resolve(context.outlines)) : null;
  return map ?? frame(answer, texts, columns);
}

const among =
  (rows: readonly AnswerRow[]) =>
  (row: AnswerRow): boolean =>
    rows.includes(row);

/** The rows of other territories than the one that is said; all of them where it is alone. */
function partsOf({ lignes }: Answer, { territoire }: Place): ((row: AnswerRow) => boolean) | undefined {
  return lignes.length > 1 ? (row) => row['territoire'] !== territoire : undefined;
}

async function pointsOf(
  { requete, nom }: NonNullable<Figure['points']>,
  territoire: string,
  context: Context
): Promise<{ lat: number; lng: number; title: string }[]> {
  const answer: Answer | null = await ask(context, requete as RequestId, { territoire });
  return (answer?.lignes ?? []).flatMap((row) => {
    const [lat, lng] = [row['latitude'], row['longitude']];
    return typeof lat === 'number' && typeof lng === 'number' ? [{ lat, lng, title: String(row[nom]) }] : [];
  });
}

/** What is measured, and when. */
function measured(answer: Answer): string {
  const when = Object.entries(answer.parametres_libelles)
    .filter(([name]) => /^(?:annee|mois|rentree|millesime|trimestre|depuis|age|horizon)/.test(name))
    .map(([, words]) => words);
  return capitalised([measureName(answer), ...when].filter(Boolean).join(', '));
}

/** What places the rate of a row among those of like territories. */
export function amongOf({ parmi }: ShownRule, { answer, place }: Found, row: AnswerRow): Among | null {
  if (parmi === undefined) return null;
  const parameters = Object.entries(parmi.parametres ?? {}).map(([name, text]) => [
    name,
    filled(text, { ...answer.parametres, ...row })
  ]);
  return {
    place,
    request: parmi.requete as RequestId,
    column: parmi.colonne,
    parameters: Object.fromEntries(parameters)
  };
}

/** The tile of an answer; null when its figure is not known. */
export function tileOfShown(
  { titre, valeur, precision, source, si = {} }: Tile,
  among: Among | null,
  { answer, place }: Found,
  words: AnswerWords,
  context: Context
): KeyFigureModel | null {
  const column = words.columns.find(({ nom }) => nom === valeur);
  if (!column || !holds({ [valeur]: 'connu', ...si }, words.row) || !standsFor(place, context.place)) return null;
  const [named, by] = [titre, source].map((says) => firstSaid(says, words));
  const beside = firstSaid(precision, words, readInside);
  if (named == null || by == null) return null;
  const key = {
    label: named,
    ...tileOf(readFigure(words.row, column)),
    ...(beside == null ? {} : { aside: beside }),
    source: by,
    href: requestPage(answer),
    ...(among ? { among } : {})
  };
  return keyOf(key, place, context.place);
}

/** Pages of what rows name. */
export function doorsOf(
  { texte, adresse, precision, si, au_plus: most = Infinity, tous }: LinkRule,
  { answer }: Found,
  { parameters }: AnswerWords,
  { place }: Context
): Door[] {
  const rows = rowsWhere(answer, si);
  return (tous && rows.length > most ? [] : rows.slice(0, most)).flatMap((row) => {
    const words = wordsOfRow(answer, row, parameters);
    const [text, aside] = [firstSaid(texte, words), firstSaid(precision, words, readInside)];
    const href = filled(adresse, { ...answer.parametres, ...row, page: place.territoire }, encoded);
    return text === null ? [] : [{ text, href, ...(aside === null ? {} : { aside }) }];
  });
}

function encoded(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':');
}

/** A template with codes as they are, not as they are said. */
function filled(
  template: string,
  values: Readonly<Record<string, unknown>>,
  write: (value: string) => string = String
): string {
  return template.replaceAll(/\{([a-z0-9_]+)\}/g, (_, name: string) => write(String(values[name] ?? '')));
}
