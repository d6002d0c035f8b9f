import type { Place } from '../../src/lib/pages/section.ts';

/** A place of Bretagne in no département, by its code, its name and the phrase that says where: « à Brest ». */
export function madePlace(territoire: string, nom: string, lieu: string): Place {
  return { territoire, maille: territoire.split(':')[0] ?? '', nom, lieu, departement: null, region: 'region:53' };
}
