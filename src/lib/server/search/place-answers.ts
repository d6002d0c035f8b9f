import { LEVELS, levelName, type Maille } from '../../catalogue/levels.ts';
import { formatNumber } from '../../text/numbers.ts';
import { unaccented } from '../../text/unaccented.ts';
import type { Territory } from '../snapshot/reference.ts';
import type { Candidate } from './candidate.ts';
import type { NamedPlaces, PlaceIndex } from './places.ts';

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
const TOWN = { known: 20_000, hamlet: 2000 };
/** An occupation is meant before a town far from here, the more when accents differ: « maçon », « Mâcon ». */
const AWAY = { far: -4, small: -16, unknown: -45, besideHere: -12, otherAccents: -20 };
const MOST_OUTSIDE = 3;

/** The page of each territory named; of a town outside the region, in which region it is. */
export function placeAnswers(typed: string, named: NamedPlaces, places: PlaceIndex): Candidate[] {
  const { territories, outside, by } = named;
  const [first] = territories;
  const after = first && named.level === null && by !== 'code' ? places.namedAfter(first) : undefined;
  const all = after && !territories.includes(after) ? territories.toSpliced(1, 0, after) : territories;
  const elsewhere = outside.filter(({ population }) => territories.length === 0 || population >= TOWN.known);
  return [
    ...all.map(({ valeur, maille, libelle: titre, population }, index): Candidate => {
      const people = population === null ? '' : ` · ${formatNumber(population)} habitants`;
      const precision = `${levelName(maille)} · ${valeur}${people}`;
      const page = { code: valeur, territoire: valeur, adresse: `/territoires/${valeur}` };
      return {
        type: 'territoire',
        ...page,
        titre,
        precision,
        near: by === 'near',
        quality: QUALITY[by] - NEXT * index
      };
    }),
    ...elsewhere.slice(0, MOST_OUTSIDE).flatMap(({ nom, departement, region, population }, index): Candidate[] => {
      const holding = places.territory(region);
      if (holding === undefined) return [];
      const door = places.territory(departement) ?? holding;
      const known = population < TOWN.hamlet ? AWAY.unknown : population < TOWN.known ? AWAY.small : 0;
      const beside = (first ? AWAY.besideHere : 0) + (hasOtherAccents(typed, nom) ? AWAY.otherAccents : 0);
      const titre = `${nom} est ${holding.lieu}`;
      const precision = `Hors de la région servie (${holding.libelle}) ; voici ce que Maille a ${door.lieu}.`;
      const page = { code: region, territoire: door.valeur, adresse: `/territoires/${door.valeur}` };
      return [
        { type: 'ailleurs', ...page, titre, precision, quality: QUALITY[by] + AWAY.far + beside + known - index }
      ];
    })
  ];
}

/** Levels at which two places are compared: those where figures are the most, before towns. */
const COMPARED = 'region departement zone_emploi epci bassin commune arrondissement comite_local'.split(
  ' '
) as Maille[];

/** The comparison of two places at each level where both have their name. */
export function comparisons(first: NamedPlaces, second: NamedPlaces, places: PlaceIndex): Candidate[] {
  const levels = COMPARED.flatMap((maille) => {
    const [a, b] = [first, second].map(({ territories }): Territory | undefined => {
      const named = territories.find((one) => one.maille === maille);
      return named ?? (maille === 'epci' && territories[0] ? places.namedAfter(territories[0]) : undefined);
    });
    return a && b && a.valeur !== b.valeur ? [{ maille, a, b }] : [];
  });
  return levels.map(({ maille, a, b }, index): Candidate => {
    const code = `${a.valeur},${b.valeur}`;
    const titre = `Comparer ${a.libelle} et ${b.libelle}`;
    const precision = `Deux ${LEVELS[maille].plural}`;
    return {
      type: 'comparaison',
      code,
      titre,
      precision,
      adresse: `/comparer?territoires=${code}`,
      quality: 104 - index
    };
  });
}

/** Whether both are written with accents, and not the same. */
function hasOtherAccents(typed: string, name: string): boolean {
  const [one, other] = [typed.toLowerCase(), name.toLowerCase()];
  return unaccented(one) !== one && unaccented(one) === unaccented(other) && one !== other;
}
