import { describe, expect, test } from 'vitest';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import type { Reference } from '../snapshot/reference.ts';
import { holdSentences } from './publication-holds.ts';

const hold = (etat: string, millesime = '2024T3'): Reference['holds'] => [{ source: 'inscrits', millesime, etat }];

/** What is said of an answer over these tables, at this quarter, when these vintages are on hold. */
function said(vintages: Reference['holds'], trimestre: string | null, cube = 'publie.cube_profil'): string[] {
  const reference = {
    holds: vintages,
    lineage: new Map([
      ['publie.cube_profil', ['decoupage', 'inscrits']],
      ['publie.cube_autre', ['decoupage']],
      ['millesimes.profil', ['decoupage', 'inscrits']]
    ]),
    sources: [{ source: 'inscrits', titre: 'Inscrits par commune' }],
    vintages: ['2024T2', '2024T3'].map((millesime) => ({
      domaine: 'profil',
      millesime,
      libelle: `trimestre ${millesime}`,
      dernier: millesime === '2024T3'
    }))
  } as unknown as Reference;
  const request = {
    cubes: [cube],
    parametres: [{ nom: 'territoire', domaine: 'territoires' }, ...(trimestre === '' ? [] : [PERIOD])]
  } as unknown as RequestDefinition;
  return holdSentences(request, [{ nom: 'trimestre', valeur: trimestre }], reference);
}
const PERIOD = { nom: 'trimestre', domaine: 'millesimes.profil' };

describe('beside a figure, what secrecy keeps from it', () => {
  test('the vintage asked, corrected and not published again', () => {
    const sentence =
      'Fichier « Inscrits par commune », trimestre 2024T3, corrigé par son producteur, non republié : secret.';
    expect(said(hold('corrige'), '2024T3')).toEqual([sentence]);
    // A series rests on every vintage.
    expect(said(hold('corrige'), '')).toEqual([sentence]);
    expect(said(hold('corrige'), '2024T2')).toEqual([]);
  });

  test('nothing of a table that the file does not make', () => {
    expect(said(hold('corrige'), '2024T3', 'publie.cube_autre')).toEqual([]);
  });

  test('one that never went out, beside the latest that did', () => {
    expect(said(hold('nouveau', '2024T4'), '2024T3')).toEqual([
      'Fichier « Inscrits par commune », 4ᵉ trimestre 2024, reçu, non publié : secret.'
    ]);
    expect(said(hold('nouveau', '2024T4'), '2024T2')).toEqual([]);
  });
});
