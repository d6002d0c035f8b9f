import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { REQUESTS } from '../../src/lib/catalogue/requests.gen.ts';

interface Case {
  readonly requete: string;
  readonly lignes?: readonly unknown[];
  readonly lecture?: string;
  readonly nombre?: number;
  readonly etat?: string;
  readonly erreur?: string;
}

const FOLDER = join(import.meta.dirname, 'cases');
const CASES = readdirSync(FOLDER).flatMap((file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as Case[]);

/** Requests whose worked values need a world of their own: the test that holds it. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'cprdfop/accessibilite_places': 'access.test.ts',
  'cprdfop/simulateur_places': 'access.test.ts',
  'cprdfop/distance_sans_voiture': 'households.test.ts',
  'cprdfop/metiers_sans_formation': 'local-offer.test.ts',
  'cprdfop/formations_sans_debouche': 'local-offer.test.ts',
  'cprdfop/places_vacantes': 'vacant-places.test.ts'
};

/** Requests about the snapshot itself, or on which any snapshot has rows whatever is asked. */
const NEVER_EMPTY = ['reference/academies', 'reference/audit', 'reference/commentaires', 'reference/couverture', 'reference/millesimes', 'reference/pertes_passages', 'reference/rome', 'reference/secret', 'reference/sources', 'cprdfop/objectifs_contrat', 'spro/fonctions_utilisees', 'spro/frequentation', 'spro/satisfaction', 'spro/telephone_publics'];

test('every request has figures worked by hand', () => {
  for (const [id, file] of Object.entries(ELSEWHERE)) expect(readFileSync(join(import.meta.dirname, file), 'utf8')).toContain(id.split('/')[1]);
  const worked = new Set(CASES.filter(({ lignes, lecture }) => (lignes?.length ?? 0) > 0 || lecture !== undefined).map(({ requete }) => requete));
  expect(REQUESTS.map(({ id }) => id).filter((id) => !worked.has(id) && !(id in ELSEWHERE))).toEqual([]);
});

test('every request has a case without rows, which is never a zero', () => {
  const empty = new Set(CASES.filter(({ nombre, etat }) => nombre === 0 || (etat !== undefined && etat !== 'complet')).map(({ requete }) => requete));
  expect(REQUESTS.map(({ id }) => id).filter((id) => !empty.has(id) && !NEVER_EMPTY.includes(id))).toEqual([]);
});

test('every case is of a request of the catalogue', () => {
  const ids = new Set(REQUESTS.map(({ id }) => id));
  expect(CASES.map(({ requete }) => requete).filter((id) => !ids.has(id))).toEqual([]);
});
