import { noiseOf } from './noise.ts';
import { FAMILIES_2009 } from './occupation-cards.ts';
import type { Occupation } from './occupations.ts';

/** The families of 2009 as occupations of the demo, with orders of magnitude drawn from the seed. */
export function occupations2009(seed: number): Occupation[] {
  const noise = noiseOf(seed);
  return FAMILIES_2009.map(({ fap, libelle, group }) => ({
    code: fap,
    libelle,
    groupe: group,
    domaine: fap.slice(0, 1),
    famille: 'Z',
    profil: 'p',
    poids: 2 + 20 * noise.unit('poids 2009', fap),
    difficulte: 0.3 + 0.5 * noise.unit('difficulté 2009', fap),
    saison: 0.4 * noise.unit('saison 2009', fap) ** 2,
    emploi: Math.round(20 + 300 * noise.unit('emploi 2009', fap) ** 2)
  }));
}
