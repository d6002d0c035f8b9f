import { chartFigure, requestPage } from '../../charts/figure-model.ts';
import { capitalised, pluralOf } from '../../text/grammar.ts';
import { formatChange } from '../../text/numbers.ts';
import { columnOf, inShort, inWords, readFigure } from '../../words/figure.ts';
import { isElsewhere, keyOf, titleOf } from '../elsewhere.ts';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import {
  ask,
  askNear,
  firstRow,
  type Built,
  type Context,
  type KeyFigureModel,
  type Place,
  type SectionBody
} from '../section.ts';

/** What the section and its tile say of the place's own population, and of when it is. */
interface Count {
  readonly sentence: string;
  /** Null for a file that does not say its year: a tile is of a date. */
  readonly key: KeyFigureModel | null;
  readonly year: number;
}

/** An estimate says its year. */
type Estimate = Count & { readonly key: KeyFigureModel };

/** How many live here, how many of age to work, since when: the legal population of any place, and estimates by age where Insee makes them. */
export async function inhabitants(context: Context): Promise<Built> {
  const { place } = context;
  const section: SectionBody = { sentences: [], figures: [] };
  const [counted, all, working, old] = await Promise.all([
    ask(context, 'reference/population_legale', { territoire: place.territoire }),
    askNear(context, 'reference/population_annees', { age: 'ensemble' }),
    askNear(context, 'reference/population_annees', { age: '15_64' }),
    askNear(context, 'reference/population_annees', { age: '65_plus' })
  ]);
  const legal = legalCount(counted, place);
  const estimate = all && estimateOf(all.answer, all.place, shareOf(working), shareOf(old));
  if (legal) section.sentences.push(legal.sentence);
  const otherwise = legal?.sentence ?? null;
  if (!all || !estimate) return { section, otherwise, key: legal?.key ?? null };
  if (isElsewhere(all.place, place)) {
    section.sentences.push(
      `Les estimations par âge de l’Insee s’arrêtent aux départements et aux régions : celles qui suivent sont données ${all.place.lieu}, non pour le territoire de cette page.`,
      estimate.sentence
    );
  } else if (legal && legal.year > estimate.year) section.sentences.push(estimate.sentence);
  else section.sentences.unshift(estimate.sentence);
  if (working && firstRow(working.answer))
    section.figures.push(
      chartFigure(working.answer, {
        title: titleOf(workingTitle(working.answer), working.place, place),
        subtitle: 'Habitants de 15 à 64 ans, estimations de population de l’Insee au 1ᵉʳ janvier'
      })
    );
  return { section, otherwise, key: leading(legal, estimate, all.place, place) };
}

/** The tile: the place's own count, the most recent of the two; the estimate of a larger territory only where the place has none. */
function leading(legal: Count | null, estimate: Estimate, where: Place, place: Place): KeyFigureModel | null {
  if (legal?.key == null || (!isElsewhere(where, place) && !(legal.year > estimate.year)))
    return keyOf(estimate.key, where, place);
  // A change between two estimates is no change of a legal population.
  return legal.key;
}

/** Null where the files read do not count the people of the place. */
function legalCount(answer: AnswerOf<'reference/population_legale'> | null, place: Place): Count | null {
  const row = firstRow(answer);
  if (!answer || !row) return null;
  const count = readFigure(row, columnOf(answer, 'habitants'));
  if (count.value === null) return null;
  // A file that does not date its populations is not the more recent.
  const year = Number(row.annee);
  const dated = Number.isInteger(year) && year > 0;
  return {
    year: dated ? year : 0,
    sentence: dated
      ? `${capitalised(place.lieu)}, ${inWords(count)} ${pluralOf(count.value, 'habitant', 'habitants')} en ${String(year)} : c’est la population municipale, d’après les populations légales de l’Insee.`
      : `${capitalised(place.lieu)}, population municipale d’une année que le fichier ne dit pas : ${inWords(count)} ${pluralOf(count.value, 'habitant', 'habitants')}.`,
    key: dated
      ? {
          label: 'Habitants',
          value: inShort(count),
          source: `Insee, populations légales ${String(year)}`,
          href: requestPage(answer)
        }
      : null
  };
}

/** Null where no estimate is known of the last year. */
function estimateOf(
  answer: AnswerOf<'reference/population_annees'>,
  { lieu }: Place,
  ofAge: string | null,
  elder: string | null
): Estimate | null {
  const row = firstRow(answer);
  if (!row) return null;
  const count = readFigure(row, columnOf(answer, 'habitants'));
  const [year, change] = [Number(row.annee), changeOf(answer)];
  return {
    year,
    sentence: `${capitalised(lieu)}, ${inWords(count)} habitants au 1ᵉʳ janvier ${String(year)}${change === null ? '' : `, ${change}`}${ofAge === null ? '' : ` ; ${ofAge} ont de 15 à 64 ans`}${elder === null ? '' : `, ${elder} ont 65 ans ou plus`}. C’est une estimation, que l’Insee dit provisoire pour les dernières années de chaque édition.`,
    key: {
      label: 'Habitants',
      value: inShort(count),
      ...(change === null ? {} : { aside: change }),
      source: `Insee, estimation au 1ᵉʳ janvier ${String(year)}`,
      href: requestPage(answer)
    }
  };
}

function shareOf(found: { readonly answer: AnswerOf<'reference/population_annees'> } | null): string | null {
  const line = firstRow(found?.answer ?? null);
  const part = found && line ? readFigure(line, columnOf(found.answer, 'part')) : null;
  return part?.value == null ? null : inWords(part);
}

/** « Habitants de 15 à 64 ans : −3,6 % de 2011 à 2021 » */
function workingTitle(answer: AnswerOf<'reference/population_annees'>): string {
  const change = changeOf(answer);
  return change === null ? 'Habitants de 15 à 64 ans' : `Habitants de 15 à 64 ans : ${change}`;
}

/** « +4,9 % de 2011 à 2021 »: over about ten years, as the request compares them; null when one count is not known. */
function changeOf(answer: AnswerOf<'reference/population_annees'>): string | null {
  const row = firstRow(answer);
  const change = row ? readFigure(row, columnOf(answer, 'evolution')).value : null;
  return row && change !== null
    ? `${formatChange(change)} de ${String(row.annee_depart)} à ${String(row.annee)}`
    : null;
}
