import { countsInWords, methodInWords, vintageInWords } from '../../../src/lib/words/changes.ts';
import type { ChangeEvent, RequestChanges, SourceLoss } from '../../../src/lib/catalogue/records/changes.ts';

const KEPT = 100;

type Stamp = Pick<ChangeEvent, 'date' | 'instantane'>;

/** What a build tells those who follow: per request, one event for each kind of change. */
export function eventsOf(requests: Readonly<Record<string, RequestChanges>>, stamp: Stamp): ChangeEvent[] {
  return Object.entries(requests).flatMap(([requete, changes]) => {
    const { titre, nouvelle, methode, millesimes, lectures } = changes;
    const event = (genre: ChangeEvent['genre'], phrase: string): ChangeEvent => ({
      ...stamp,
      requete,
      titre,
      genre,
      phrase
    });
    return [
      ...(nouvelle ? [event('nouvelle_requete', `Nouvelle requête au catalogue : ${titre}.`)] : []),
      ...(methode ? [event('methode', `${titre} : ${methodInWords(methode)}.`)] : []),
      ...(millesimes.length > 0
        ? [event('millesime', `${titre} : ${millesimes.map(vintageInWords).join(' ; ')}.`)]
        : []),
      ...(lectures.length > 0 ? [event('valeurs', `${titre}${figuresInWords(changes)}.`)] : [])
    ];
  });
}

function figuresInWords({ comptes, maximum, lectures }: RequestChanges): string {
  const places = lectures.filter(({ territoire }) => territoire !== null);
  const where = places.length > 1 ? `, ${places.length} territoires` : places[0] ? `, ${placeOf(places[0])}` : '';
  const largest = lectures.find(({ territoire }) => territoire === maximum?.territoire);
  const most =
    maximum && largest && places.length > 1
      ? { ...maximum, ligne: [placeOf(largest), maximum.ligne].filter((text) => text !== '').join(', ') }
      : maximum;
  return `${where} : ${countsInWords(comptes, most) ?? ''}`;
}

function placeOf({ territoire, parametres_libelles: labels }: RequestChanges['lectures'][number]): string {
  return labels['territoire'] ?? territoire ?? '';
}

/** What a build was allowed to lose. */
export function lossEvents(losses: readonly SourceLoss[], stamp: Stamp): ChangeEvent[] {
  return losses.map(({ titre, phrase }) => ({
    ...stamp,
    requete: null,
    titre,
    genre: 'perte',
    phrase: `Retiré volontairement. ${phrase}`
  }));
}

export function firstEvent(stamp: Stamp): ChangeEvent {
  return {
    ...stamp,
    requete: null,
    titre: 'Premier instantané',
    genre: 'premier',
    phrase: 'Premier instantané : rien ne le précède.'
  };
}

/** The newest first: all of this build's, then earlier ones up to a hundred in all. */
export function addEvents(events: readonly ChangeEvent[], earlier: readonly ChangeEvent[]): ChangeEvent[] {
  return [...events, ...earlier.slice(0, Math.max(0, KEPT - events.length))];
}
