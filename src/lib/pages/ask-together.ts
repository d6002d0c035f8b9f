import type { Answer } from '../catalogue/api/answer.ts';
import type { RequestId } from '../catalogue/api/rows.ts';
import { ASKED_PREFIX } from '../catalogue/parameters/selection.ts';
import { askNear, isElsewhere, standIn } from './elsewhere.ts';
import { ask, nameOf, type Context, type Place } from './section.ts';

/** One answer about several territories, each by its own figure or by that of a territory around it. */
export interface Together {
  readonly answer: Answer | null;
  /** Who is stood for by whom, and who has no figure at all. */
  readonly notes: readonly string[];
}

/** Asks for every place what its page would show, then for all of them at once; a territory that stands for several, or is one of them, is there once. */
export async function askTogether(
  contexts: readonly Context[],
  request: RequestId,
  parameters: Readonly<Record<string, string>>
): Promise<Together> {
  const [first] = contexts;
  if (!first) return { answer: null, notes: [] };
  const found = await Promise.all(
    contexts.map(async (context) => {
      const near = await askNear(context, request, parameters);
      if (near?.answer.etat === 'source_absente')
        return { place: context.place, source: null, unread: near.answer.motifs };
      return { place: context.place, source: near && near.answer.lignes.length > 0 ? near.place : null };
    })
  );
  const labels = labelsOf(found);
  const answer =
    labels.size === 0 ? null : await ask(first, request, { ...parameters, territoire: [...labels.keys()].join(',') });
  return { answer: answer && withLabels(answer, labels), notes: notesOf(found) };
}

/** A place, and the territory whose figure it has; null without any. */
export interface Found {
  readonly place: Place;
  readonly source: Place | null;
  /** Why nothing can be known, for want of a file. */
  readonly unread?: readonly string[];
}

/** The name of each territory asked, by code: its own, or its own and those of the places that it stands for. */
export function labelsOf(found: readonly Found[]): Map<string, string> {
  const labels = new Map<string, string>();
  const alone = (place: Place): string =>
    found.some((other) => other.place !== place && other.place.nom === place.nom) ? nameOf(place) : place.nom;
  for (const { place, source } of found) {
    if (!source) continue;
    const itself = found.some((one) => !isElsewhere(one.place, source));
    const served = found.filter((one) => one.source && !isElsewhere(one.source, source)).map((one) => alone(one.place));
    labels.set(
      source.territoire,
      itself ? alone(isElsewhere(source, place) ? source : place) : `${nameOf(source)} (pour ${served.join(', ')})`
    );
  }
  return labels;
}

export function notesOf(found: readonly Found[]): string[] {
  const without = found
    .filter(({ source, unread }) => source === null && unread === undefined)
    .map(({ place }) => nameOf(place));
  const unread = [...new Set(found.flatMap((one) => one.unread ?? []))];
  const elsewhere = found.flatMap(({ place, source }) => {
    if (!source || !isElsewhere(source, place)) return [];
    const compared = found.some((one) => !isElsewhere(one.place, source));
    return [
      `pas de chiffre pour « ${nameOf(place)} » ; ${compared ? `le plus proche est celui d’un territoire déjà comparé, ${standIn(source, place)}` : `celui que l’on voit est d’un autre territoire, ${standIn(source, place)}`}.`
    ];
  });
  return [
    ...(unread.length > 0 ? [`ne peut être su. ${unread.join(' ')}`] : []),
    ...elsewhere,
    ...(without.length > 0
      ? [`pas de chiffre, dans les fichiers lus, pour ${without.map((name) => `« ${name} »`).join(', ')}.`]
      : [])
  ];
}

/** The answer with these names of territories, in its rows and in what was asked. */
function withLabels(answer: Answer, labels: ReadonlyMap<string, string>): Answer {
  const [code, name] = [`${ASKED_PREFIX}territoire`, `${ASKED_PREFIX}territoire_nom`];
  const only = labels.size === 1 ? [...labels.values()][0] : undefined;
  return {
    ...answer,
    lignes: answer.lignes.map((row) => {
      const label = labels.get(String(row[code]));
      return label === undefined ? row : { ...row, [name]: label };
    }),
    parametres_libelles:
      only === undefined ? answer.parametres_libelles : { ...answer.parametres_libelles, territoire: only }
  };
}
