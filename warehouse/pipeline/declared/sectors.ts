import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readYaml, text } from './fields.ts';

/** Inside the warehouse, as it is named to readers. */
export const SECTORS_FILE = 'sources/filieres/filieres.yaml';
const PATH = fileURLToPath(new URL(`../../${SECTORS_FILE}`, import.meta.url));

const codes = z.array(z.string());

const SECTORS = z.array(
  z.strictObject({
    filiere: text,
    libelle: text,
    contour: text.describe('Ce qu’elle compte et ne compte pas'),
    mots: codes.describe('Ce qui la fait trouver'),
    metiers: codes.describe('fap2021:A0X40, ou fap2021:A* pour toutes celles qui commencent ainsi'),
    activites: codes.describe('a88:10'),
    specialites: codes.describe('nsf:221')
  })
);

/** The sectors proposed to any region, as rows of two sections. @throws Failure (exit 2) */
export function sectorSections(): Readonly<Record<'filieres.contours' | 'filieres.codes', readonly object[]>> {
  const sectors = existsSync(PATH) ? readYaml(SECTORS, PATH, SECTORS_FILE) : [];
  return {
    'filieres.contours': sectors.map(({ filiere, libelle, contour, mots }) => ({ filiere, libelle, contour, mots })),
    'filieres.codes': sectors.flatMap(({ filiere, metiers, activites, specialites }) =>
      Object.entries({ metiers, activites, specialites }).map(([liste, own]) => ({ filiere, liste, codes: own }))
    )
  };
}
