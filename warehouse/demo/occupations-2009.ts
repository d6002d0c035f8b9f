import { noiseOf } from './noise.ts';
import { FAMILIES_2009 } from './occupation-cards.ts';
import type { Occupation } from './occupations.ts';

/** What is known of a family of 2009 in France: thousands of jobs, tension in 2019, thousands of job seekers of category A in 2010 and 2020. */
export interface Family2009 {
  jobs: number;
  tension: number;
  seekers: readonly [number, number];
}

/** Code, then these figures, rounded from the Dares (« Les tensions sur le marché du travail » 2019, series of job seekers by occupation); interpreters have twice their jobs, so that those of the region have a class. */
const TABLE = `
A0Z40 63 0 5.2 13 | A0Z41 40 0.2 5.4 8.3 | A1Z40 36 0 14 22 | A1Z41 150 -0.2 47 61 | A1Z42 65 -0.2 13 21
A2Z70 56 0.4 2.7 3.6 | B0Z21 88 0.8 18 17 | B2Z40 180 0.8 34 31 | B2Z43 23 1.4 2.3 2.8 | B2Z44 30 1.8 3.7 3.8
B3Z20 120 0.6 35 32 | B4Z42 44 1.2 24 24 | B4Z43 90 1 19 20 | B4Z44 76 0.6 26 26 | B6Z73 83 1.6 7.8 8.8
B7Z91 110 2.6 5.3 11 | C1Z40 47 0.8 7.9 6.5 | C2Z70 110 2 1.8 1.3 | D0Z20 45 0.4 11 7.2 | D1Z41 81 1.4 14 11
D2Z40 74 1.4 6.2 6.6 | D2Z42 37 1.2 8.6 8.1 | D3Z20 160 0.8 27 27 | E0Z21 95 0.6 6.2 11 | E1Z42 81 0.4 4.9 9.2
E2Z70 140 0.8 6.9 13 | F2Z20 25 0.6 2 2.1 | F3Z41 63 1.2 1.2 1.2 | F5Z70 30 0.8 2.9 3.3 | G0B41 90 1.6 16 19
G1Z70 280 1.6 29 36 | H0Z91 60 1.2 5.2 5 | J0Z20 380 -0.2 64 97 | J1Z40 390 0.2 67 100 | J1Z80 100 0.2 1.2 2.8
J3Z41 130 0.8 7.2 13 | J3Z43 310 1.4 35 39 | J4Z80 85 0.6 12 15 | J5Z62 32 -0.4 7.3 13 | J5Z80 62 -0.2 4.9 6.7
J6Z92 44 0.6 1.4 4.3 | L0Z60 410 -0.4 110 130 | L1Z60 300 0 26 28 | L2Z60 76 -0.6 34 58 | L2Z61 290 -0.6 60 74
L3Z80 150 0 30 36 | L4Z80 290 0.4 3.8 7.2 | L4Z81 140 1.2 6.3 6.4 | L5Z90 470 0.6 23 38 | L6Z00 150 0 19 10
M0Z60 40 0.4 4.8 14 | M1Z80 74 0.8 3.9 6 | M2Z90 330 2.4 14 28 | Q0Z60 260 -0.4 13 14 | Q1Z81 110 0.8 1.7 2.8
R0Z60 100 -0.6 43 84 | R1Z60 230 0 31 42 | R1Z67 57 1.2 13 17 | R2Z80 400 0.6 34 27 | R2Z83 92 1.2 11 18
R4Z90 280 0 40 59 | R4Z91 170 1.4 11 12 | S0Z20 33 0.6 4.6 6.8 | S0Z42 72 1 9.9 16 | S1Z20 110 0.2 48 78
S1Z40 230 0.8 29 59 | S1Z80 33 1.2 2.9 7.6 | S2Z61 240 0.4 46 71 | S3Z90 53 0.2 12 20 | T0Z60 110 0.8 31 39
T1Z60 190 0.6 68 81 | T2A60 570 1.4 39 55 | T2B60 450 0.8 77 100 | T4Z60 940 -0.2 120 130 | U0Z80 43 -0.6 10 18
U0Z81 10 -0.2 2.7 4.4 | U0Z90 49 -0.4 7.4 16 | U1Z82 62 -0.4 23 32 | V0Z60 660 0.4 28 44 | V1Z80 520 0.4 5.6 11
V5Z81 190 -0.2 27 42 | W1Z80 120 0.2 13 20`;

const FIGURES_2009: ReadonlyMap<string, Family2009> = new Map(
  TABLE.trim()
    .split(/ \| |\n/)
    .map((item): [string, Family2009] => {
      const [code = '', jobs, tension, before, after] = item.split(' ');
      return [code, { jobs: Number(jobs), tension: Number(tension), seekers: [Number(before), Number(after)] }];
    })
);

export function figuresOf(code: string): Family2009 {
  const known = FIGURES_2009.get(code);
  if (known === undefined) throw new Error(`Famille ${code} absente de warehouse/demo/occupations-2009.ts`);
  return known;
}

/** The families of 2009 as occupations of the demo; what is not known of them is drawn from the seed. */
export function occupations2009(seed: number): Occupation[] {
  const noise = noiseOf(seed);
  return FAMILIES_2009.map(({ fap, libelle, group }) => {
    const { jobs, tension } = figuresOf(fap);
    return {
      code: fap,
      libelle,
      groupe: group,
      domaine: fap.slice(0, 1),
      famille: 'Z',
      profil: 'p',
      poids: 2 + 20 * noise.unit('poids 2009', fap),
      // What makes this tension out of a difficulty, in the writer of tensions.
      difficulte: 0.55 + tension / 3.2,
      saison: 0,
      emploi: jobs,
      femmes: 0.5,
      seniors: 0.18,
      local: 1
    };
  });
}
