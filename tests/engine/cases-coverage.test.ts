import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { RequestDefinition } from '../../src/lib/catalogue/request/request.ts';
import { REQUESTS } from '../support/catalogue.ts';

type Row = Readonly<Record<string, unknown>>;

interface Case {
  readonly cas: string;
  readonly requete: string;
  readonly genre?: string | readonly string[];
  readonly parametres?: Readonly<Record<string, unknown>>;
  readonly lignes?: readonly Row[];
  readonly lecture?: string;
  readonly nombre?: number;
  readonly etat?: string;
  readonly signal?: string;
  readonly erreur?: string;
}

const FOLDER = join(import.meta.dirname, 'cases');
const CASES = readdirSync(FOLDER).flatMap((file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as Case[]);
const OF = new Map(REQUESTS.map((request): [string, RequestDefinition] => [request.id, request]));
const KINDS = ['operande_cache', 'operande_ecarte', 'borne'];
const SHOWN = ['diffuse', 'provisoire'];

/** Requests whose worked values need a world of their own: the test that holds it. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'cprdfop/accessibilite_places': 'access.test.ts',
  'cprdfop/simulateur_places': 'access.test.ts',
  'cprdfop/simulateur_bilan': 'access.test.ts',
  'cprdfop/campagne_conflits': 'siting.test.ts',
  'cprdfop/distance_sans_voiture': 'households.test.ts',
  'cprdfop/desserte_par_la_terre': 'siting.test.ts',
  'cprdfop/fermeture_la_moins_couteuse': 'siting.test.ts',
  'cprdfop/minutes_formation': 'siting.test.ts',
  'cprdfop/couverture_minutes': 'siting.test.ts',
  'cprdfop/desserte_apprentissage': 'siting.test.ts',
  'cprdfop/metiers_sans_formation': 'local-offer.test.ts',
  'cprdfop/formations_metier': 'local-offer.test.ts',
  'cprdfop/places_vacantes': 'vacant-places.test.ts',
  'reference/pertes_passages': 'lost-passages.test.ts',
  'reference/indicateurs': 'indicators.test.ts',
  'reference/dictionnaire_indicateurs': 'indicators.test.ts'
};

/** Requests of which a figure is hidden in a test of their own, which names its bounds. */
const HIDDEN_ELSEWHERE: Readonly<Record<string, string>> = {
  'cprdfop/couverture_minutes': 'a_portee_min',
  'cprdfop/fermeture_la_moins_couteuse': 'seules_min',
  'cprdfop/formations_metier': 'apprentis_min',
  'cprdfop/metiers_sans_formation': 'apprentis_min',
  'reference/pertes_passages': 'codes_min',
  'reference/indicateurs': 'valeur_min'
};

/** Requests of which a snapshot has rows whatever is asked. */
const ALWAYS_ROWS: readonly string[] = [
  'cprdfop/objectifs_contrat',
  'reference/academies',
  'reference/audit',
  'reference/indicateurs_reseau_emploi',
  'reference/pertes_passages',
  'reference/rome',
  'reference/secret',
  'reference/seuils_formations',
  'spro/fonctions_utilisees',
  'spro/frequentation',
  'spro/habitants_autour',
  'spro/objectifs_service',
  'spro/satisfaction',
  'spro/telephone_publics'
];

/**
 * Requests that derive figures, none of whose operands can be hidden, and why. The others that cannot are known by
 * their columns: none has a status.
 */
const NOTHING_HIDDEN: Readonly<Record<string, readonly string[]>> = {
  'every operand is a whole count or a weighted estimate that the open file always gives': [
    'cprdfop/entrees_cpf',
    'gpec/concentration_emploi',
    'gpec/embauches_contrat',
    'gpec/inadequation_bassins',
    'gpec/metier_bassins',
    'gpec/navettes',
    'gpec/offres_demandeurs_bassin',
    'reference/population_age'
  ],
  'inhabitants or households are allocated from published totals, and distances are computed': [
    'cprdfop/simulateur_bilan',
    'reference/bassins_couvrants',
    'spro/habitants_autour'
  ],
  'small counts are joined to others before they are written, in a line of their own that stays in the total': [
    'spro/information_action',
    'spro/interet_tension',
    'spro/typologie_utilisateurs'
  ],
  'operands count the courses of a list, which has them all': ['cprdfop/carte_formations_rejeu'],
  'operands are written by whoever asks': ['cprdfop/campagne'],
  'operands count the entries of a reference list, or the cells of the build itself': [
    'gpec/metiers_voisins',
    'reference/audit',
    'reference/couverture'
  ]
};

function kindsOf({ genre }: Case): readonly string[] {
  return genre === undefined ? [] : typeof genre === 'string' ? [genre] : genre;
}

function covered(...kinds: readonly string[]): Set<string> {
  return new Set(
    CASES.filter((one) => kindsOf(one).some((kind) => kinds.includes(kind))).map(({ requete }) => requete)
  );
}

/** A figure that only the absence of a source hides is tried by taking each source away (`lab/knowledge`). */
const hidesByItself = ({ id, colonnes, repose_sur: rests }: RequestDefinition) => {
  const unread = new Set(
    (rests?.valeurs ?? []).filter(({ sans }) => sans !== 'dit').flatMap((group) => group.colonnes)
  );
  const own = colonnes.filter(
    ({ nom, protege }) => protege && (!unread.has(nom) || sqlOf(id).includes(`${nom}_statut`))
  );
  // A rate of which no operand is hidden but so is not either.
  return own.filter(
    ({ de }) =>
      de === undefined ||
      !de.some((name) => unread.has(name)) ||
      de.some((name) => own.some((operand) => operand.nom === name))
  );
};

const canHide = (request: RequestDefinition): boolean => hidesByItself(request).length > 0;

test('every request has figures worked by hand', () => {
  for (const [id, file] of Object.entries(ELSEWHERE))
    expect(readFileSync(join(import.meta.dirname, file), 'utf8')).toContain(id.split('/')[1]);
  const worked = new Set(
    CASES.filter(({ lignes, lecture }) => (lignes?.length ?? 0) > 0 || lecture !== undefined).map(
      ({ requete }) => requete
    )
  );
  expect(REQUESTS.map(({ id }) => id).filter((id) => !worked.has(id) && !(id in ELSEWHERE))).toEqual([]);
});

test('a request that says something of its own when nothing is found has a case without rows', () => {
  const empty = new Set(
    CASES.filter(({ nombre, etat }) => nombre === 0 || (etat !== undefined && etat !== 'complet')).map(
      ({ requete }) => requete
    )
  );
  const missing = REQUESTS.filter(({ id, si_vide }) => si_vide !== undefined && !empty.has(id)).map(({ id }) => id);
  expect(missing.filter((id) => !ALWAYS_ROWS.includes(id))).toEqual([]);
});

test('every case is of a request of the catalogue, and of a kind that is known', () => {
  expect(CASES.map(({ requete }) => requete).filter((id) => !OF.has(id))).toEqual([]);
  expect(CASES.flatMap(kindsOf).filter((kind) => !KINDS.includes(kind))).toEqual([]);
});

describe('hidden operands', () => {
  const exempt = Object.values(NOTHING_HIDDEN).flat();

  test('every request of which a column may be hidden has a case where one is', () => {
    const worked = covered('operande_cache', 'operande_ecarte');
    for (const [id, bound] of Object.entries(HIDDEN_ELSEWHERE))
      expect(readFileSync(join(import.meta.dirname, ELSEWHERE[id] ?? ''), 'utf8')).toContain(bound);
    expect(
      REQUESTS.filter(
        (request) =>
          canHide(request) &&
          !exempt.includes(request.id) &&
          !worked.has(request.id) &&
          !(request.id in HIDDEN_ELSEWHERE)
      ).map(({ id }) => id)
    ).toEqual([]);
  });

  test('none is exempt that hides by itself: a measure with a status of its own, or a rate with a threshold', () => {
    const hides = (request: RequestDefinition): boolean =>
      hidesByItself(request).some(({ de }) => de === undefined) ||
      request.colonnes.some(({ seuil }) => seuil !== undefined);
    expect(exempt.filter((id) => !OF.has(id) || covered('operande_cache').has(id))).toEqual([]);
    expect(REQUESTS.filter((request) => exempt.includes(request.id) && hides(request)).map(({ id }) => id)).toEqual([]);
  });

  test.each(CASES.filter((one) => kindsOf(one).includes('operande_cache')))('$cas', ({ requete, lignes = [] }) => {
    const request = OF.get(requete);
    const told = lignes.map((row) => ({ hidden: hiddenIn(row, request), row }));
    expect(
      told.flatMap(({ hidden }) => hidden),
      'no figure is expected hidden'
    ).not.toEqual([]);
    // What is made from a hidden figure is said too, in one row at least.
    const made = told.filter(({ hidden }) => madeFrom(hidden, request).length > 0);
    if (made.length > 0)
      expect(
        made.some(({ hidden, row }) => madeFrom(hidden, request).some((name) => isHidden(row, name))),
        'nothing is expected of what is made from it'
      ).toBe(true);
  });

  test('a row is left out of both terms where the request says so', () => {
    const silent = CASES.filter((one) => kindsOf(one).includes('operande_ecarte')).filter(
      ({ requete, lignes }) => !/is not null|>= 20|retenue|sans_effectif/.test(sqlOf(requete)) || !lignes?.length
    );
    expect(silent.map(({ cas }) => cas)).toEqual([]);
  });
});

describe('boundaries', () => {
  test('every request that derives a figure, or bounds a number that its reader gives, has one', () => {
    const worked = covered('borne');
    const standsOnOne = ({ colonnes, parametres }: RequestDefinition): boolean =>
      colonnes.some(({ de }) => de !== undefined) ||
      parametres.some(({ min, max }) => min !== undefined || max !== undefined);
    expect(REQUESTS.filter((request) => standsOnOne(request) && !worked.has(request.id)).map(({ id }) => id)).toEqual(
      []
    );
  });

  test.each(CASES.filter((one) => kindsOf(one).includes('borne')))('$cas', (one) => {
    // A refusal, a warning, rows counted, something that is nothing, or a threshold.
    const told = [one.erreur, one.signal, one.nombre].some((value) => value !== undefined);
    expect(told || (one.lignes ?? []).some((row) => Object.values(row).some(onTheEdge)) || atThreshold(one)).toBe(true);
  });

  const thresholds = REQUESTS.flatMap((request) =>
    request.colonnes
      .filter(({ seuil }) => seuil !== undefined)
      .map((column) => ({
        id: request.id,
        nom: column.nom,
        whole: column.base ?? column.de?.[1] ?? '',
        seuil: column.seuil ?? 0
      }))
  );

  test.each(thresholds)('$id: $nom is tried at $seuil and just under it', ({ id, nom, whole, seuil }) => {
    const rows = CASES.filter(({ requete }) => requete === id).flatMap(({ lignes }) => lignes ?? []);
    expect(
      rows.some((row) => row[whole] === seuil && [...SHOWN, 'intervalle'].includes(String(row[`${nom}_statut`]))),
      'nothing is expected at the threshold'
    ).toBe(true);
    if (new RegExp(`>= ${seuil}\\b`).test(sqlOf(id))) return;
    expect(
      rows.some(
        (row) => Number(row[whole]) >= seuil - 1 && Number(row[whole]) < seuil && row[`${nom}_statut`] === 'non_diffuse'
      ),
      'nothing is expected under it'
    ).toBe(true);
  });
});

function sqlOf(id: string): string {
  return readFileSync(join(import.meta.dirname, '../../queries', `${id}.sql`), 'utf8');
}

/** Whether a row expects that a figure is not shown: no value, a status that has none, or bounds apart. */
function isHidden(row: Row, name: string): boolean {
  const status = row[`${name}_statut`];
  const [low, high] = [row[`${name}_min`], row[`${name}_max`]];
  if (status === 'sans_objet') return false;
  return (
    row[name] === null ||
    (typeof status === 'string' && !SHOWN.includes(status)) ||
    (low !== undefined && high !== undefined && low !== high) ||
    row[`${name}_ecart`] === 'non_teste'
  );
}

function hiddenIn(row: Row, request: RequestDefinition | undefined): string[] {
  return (request?.colonnes ?? []).map(({ nom }) => nom).filter((nom) => isHidden(row, nom));
}

/** Columns derived from one of these, straight or through another. */
function madeFrom(names: readonly string[], request: RequestDefinition | undefined): string[] {
  const found = new Set<string>();
  for (const { nom, de = [], reste, base, test: tested } of [
    ...(request?.colonnes ?? []),
    ...(request?.colonnes ?? [])
  ]) {
    const operands = [...de, ...[reste, base].filter((name) => name !== undefined), ...(tested?.contre ?? [])];
    if (operands.some((operand) => names.includes(operand) || found.has(operand))) found.add(nom);
  }
  return [...found];
}

/** A zero, nothing, or a status that says why there is no figure. */
function onTheEdge(value: unknown): boolean {
  return value === 0 || value === null || value === 'sans_objet' || value === 'non_diffuse';
}

/** A row at the threshold of its request, a parameter at its bound, or a parameter named after one. */
function atThreshold({ requete, parametres = {}, lignes = [] }: Case): boolean {
  const request = OF.get(requete);
  const atBound = (request?.parametres ?? []).some(
    ({ nom, min, max }) =>
      parametres[nom] !== undefined &&
      (parametres[nom] === min ||
        parametres[nom] === max ||
        ['seuil', 'minimum', 'marge', 'limite', 'horizon'].includes(nom))
  );
  return (
    atBound ||
    (request?.colonnes ?? []).some(
      ({ seuil, base, de }) => seuil !== undefined && lignes.some((row) => row[base ?? de?.[1] ?? ''] === seuil)
    )
  );
}
