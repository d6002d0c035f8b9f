import type { Door } from '../section.ts';
import { CLASSIFICATIONS } from '../../catalogue/classifications.ts';
import { partsOf, type OccupationContext } from './occupation.ts';

/**
 * Families of another FAP of the same name, or whose code differs by the letter of the classification alone, where no figure of theirs is
 * shown: for the reader to judge, since codes that are alike may name families that have nothing in common.
 */
export function likeDoors({ occupation, place }: OccupationContext, classification: 'fap2009' | 'fap2021'): Door[] {
  return occupation.codes
    .filter(
      ({ link, classification: own }) => own === classification && (link === 'même nom' || link === 'code voisin')
    )
    .map(({ code, name, link }) => ({
      text: name,
      href: `/metiers/${code}?territoire=${place.territoire}`,
      aside: `${CLASSIFICATIONS[classification] ?? ''}, ${link === 'même nom' ? 'de même nom' : 'de code voisin'} : à juger, aucun passage ne le dit`
    }));
}

/** Pages of the parts of a family, of some levels. */
export function partDoors({ occupation, place }: OccupationContext, levels: readonly string[]): Door[] {
  return partsOf(occupation)
    .filter(({ level }) => levels.includes(level))
    .map(({ code, name }) => ({
      text: name,
      href: `/metiers/${code}?territoire=${place.territoire}`,
      aside: 'métier de cette famille'
    }));
}
