import { formatPercent } from '../text/numbers.ts';
import type { FigureModel } from '../charts/figure-model.ts';
import { ask, nameOf, type Context, type KeyFigureModel, type Place } from './section.ts';
import type { AnswerOf, RequestId } from '../catalogue/api/rows.ts';

/** A territory stands for another where each holds this share of the other's inhabitants. */
export const COVERING = 0.8;

/** Whether a figure of `source` is one of `place`: the same inhabitants, but for a fifth on each side. */
export function standsFor(source: Place, place: Place): boolean {
  if (source.territoire === place.territoire) return true;
  const back = source.back ?? (place.population && source.population ? place.population / source.population : 0);
  return (source.part ?? 1) >= COVERING && back >= COVERING;
}

/** The place, then the territories that stand for it. */
export function placesStanding({ place, around }: Context): readonly Place[] {
  return [place, ...around.filter((one) => standsFor(one, place))];
}

/**
 * Asks for the place, else for one that stands for it and for which the request has rows; null when none has. An answer
 * whose source is absent is given as it is, without rows: it would be absent all around.
 */
export async function askNear<Id extends RequestId>(
  context: Context,
  id: Id,
  parameters: Record<string, string>
): Promise<{ answer: AnswerOf<Id>; place: Place } | null> {
  for (const place of placesStanding(context)) {
    const answer = await ask(context, id, { ...parameters, territoire: place.territoire });
    if (answer && (answer.lignes.length > 0 || answer.etat === 'source_absente')) return { answer, place };
  }
  return null;
}

const OF_THE: Readonly<Record<string, string>> = {
  zone_emploi: 'de la zone d’emploi',
  epci: 'de l’intercommunalité',
  arrondissement: 'de l’arrondissement',
  comite_local: 'du comité local',
  departement: 'du département',
  commune: 'de la commune',
  bassin: 'du bassin'
};

/** The regional part of a zone that goes beyond the region, `zone_emploi:0062` of `zone_emploi:0062-entier`: what the region's files count. Null for any other. */
export function regionalPartOf(territoire: string): string | null {
  return /^(.+)-entier$/.exec(territoire)?.[1] ?? null;
}

/** Whether figures of `source` are those of another territory than the page's. */
export function isElsewhere(source: Place, place: Place): boolean {
  return source.territoire !== place.territoire;
}

/** « bassin de Quimperlé (98 % des habitants de la zone d’emploi) »: the share is said where the territory does not hold the whole place. */
export function standIn(source: Place, place: Place): string {
  return source.part === undefined ? nameOf(source) : `${nameOf(source)} (${shareOf(source.part, place)})`;
}

/** « 98 % des habitants de la zone d’emploi ». */
export function shareOf(part: number, place: Place): string {
  return `${formatPercent(part, 0)} des habitants ${OF_THE[place.maille] ?? 'du territoire'}`;
}

/** A tile about another territory than the page's says so in its label, and is set apart. */
export function keyOf(key: Omit<KeyFigureModel, 'where'>, source: Place, place: Place): KeyFigureModel {
  return isElsewhere(source, place) ? { ...key, where: standIn(source, place) } : key;
}

/** A title that names the territory of its figures when it is not the page's. */
export function titleOf(title: string, source: Place, place: Place): string {
  return isElsewhere(source, place) ? `${title} (${nameOf(source)})` : title;
}

/** A figure whose title names the territory that it is of, where that is not the page's and no word of it says so yet. */
export function ofItsPlace(figure: FigureModel, place: Place): FigureModel {
  const { about, title, subtitle } = figure;
  if (about === undefined || about.code === place.territoire) return figure;
  const said = `${title} ${subtitle}`.replaceAll("'", '’');
  const told = [about.name.replaceAll("'", '’'), ...(about.code.startsWith('region:') ? ['la région'] : [])];
  return told.some((name) => said.includes(name)) ? figure : { ...figure, title: `${title} (${about.name})` };
}
