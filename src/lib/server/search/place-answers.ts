import { LEVELS, levelName, type Maille } from '../../catalogue/levels.ts';
import { formatNumber } from '../../text/numbers.ts';
import { unaccented } from '../../text/unaccented.ts';
import type { Territory } from '../snapshot/reference.ts';
import type { Candidate } from './candidate.ts';
import type { NamedPlaces, PlaceIndex } from './places.ts';
import type { Town } from './read-tables.ts';

/** By how a place was read: a code or a name is what was typed, a beginning or a near name is a guess. */
const QUALITY: Readonly<Record<NamedPlaces['by'], number>> = {
  code: 102,
  postal: 102,
  name: 100,
  initials: 95,
  begins: 82,
  near: 78
};
const NEXT = 0.4;
/** A town outside the region is meant the surer the more people know it; that of a hamlet is a word like others: « Peintre ». */
const KNOWN_TOWN = 20_000;
const SMALL_TOWN = -16;
const HAMLET = 2000;
const UNKNOWN_TOWN = -45;
/** An occupation is meant before a town far from here, the more when accents differ: « maçon », « Mâcon ». */
const FAR = -4;
const BESIDE_HERE = -12;
const OTHER_ACCENTS = -20;
const MOST_OUTSIDE = 3;

/** The page of each territory named; of a town outside the region, in which region it is. */
export function placeAnswers(typed: string, named: NamedPlaces, places: PlaceIndex): Candidate[] {
  const { territories, outside, by } = named;
  const [first] = territories;
  const after = first && named.level === null && by !== 'code' ? places.namedAfter(first) : undefined;
  const all = after && !territories.includes(after) ? territories.toSpliced(1, 0, after) : territories;
  const elsewhere = outside.filter(({ population }) => territories.length === 0 || population >= KNOWN_TOWN);
  return [
    ...all.map(({ valeur, maille, libelle, population }, index): Candidate => {
      const people = population === null ? '' : ` · ${formatNumber(population)} habitants`;
      return {
        type: 'territoire',
        code: valeur,
        titre: libelle,
        precision: `${levelName(maille)} · ${valeur}${people}`,
        adresse: `/territoires/${valeur}`,
        territoire: valeur,
        near: by === 'near',
        quality: QUALITY[by] - NEXT * index
      };
    }),
    ...elsewhere
      .slice(0, MOST_OUTSIDE)
      .flatMap(({ nom, departement, region, population }: Town, index): Candidate[] => {
        const holding = places.territory(region);
        if (holding === undefined) return [];
        const door = places.territory(departement) ?? holding;
        const known = population < HAMLET ? UNKNOWN_TOWN : population < KNOWN_TOWN ? SMALL_TOWN : 0;
        const beside = (first ? BESIDE_HERE : 0) + (hasOtherAccents(typed, nom) ? OTHER_ACCENTS : 0);
        return [
          {
            type: 'ailleurs',
            code: region,
            titre: `${nom} est ${holding.lieu}`,
            precision: `Hors de la région servie (${holding.libelle}) ; voici ce que Maille a ${door.lieu}.`,
            adresse: `/territoires/${door.valeur}`,
            territoire: door.valeur,
            quality: QUALITY[by] + FAR + beside + known - index
          }
        ];
      })
  ];
}

/** Levels at which two places are compared: those where figures are the most, before towns. */
const COMPARED: readonly Maille[] = [
  'region',
  'departement',
  'zone_emploi',
  'epci',
  'bassin',
  'commune',
  'arrondissement',
  'comite_local'
];

/** The comparison of two places at each level where both have their name. */
export function comparisons(first: NamedPlaces, second: NamedPlaces, places: PlaceIndex): Candidate[] {
  const levels = COMPARED.flatMap((maille) => {
    const [a, b] = [first, second].map(({ territories }): Territory | undefined => {
      const named = territories.find((one) => one.maille === maille);
      return named ?? (maille === 'epci' && territories[0] ? places.namedAfter(territories[0]) : undefined);
    });
    return a && b && a.valeur !== b.valeur ? [{ maille, a, b }] : [];
  });
  return levels.map(({ maille, a, b }, index): Candidate => ({
    type: 'comparaison',
    code: `${a.valeur},${b.valeur}`,
    titre: `Comparer ${a.libelle} et ${b.libelle}`,
    precision: `Deux ${LEVELS[maille].plural}`,
    adresse: `/comparer?territoires=${a.valeur},${b.valeur}`,
    quality: 104 - index
  }));
}

/** Whether both are written with accents, and not the same. */
function hasOtherAccents(typed: string, name: string): boolean {
  const [one, other] = [typed.toLowerCase(), name.toLowerCase()];
  return unaccented(one) !== one && unaccented(one) === unaccented(other) && one !== other;
}
