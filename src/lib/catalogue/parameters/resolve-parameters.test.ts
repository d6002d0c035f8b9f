import { describe, expect, test } from 'vitest';
import type { Domains, DomainMember } from '../request/domains.ts';
import { parseValue } from './parse-value.ts';
import type { ParameterType, RequestDefinition } from '../request/request.ts';
import { resolveParameters } from './resolve-parameters.ts';

function membersOf(...members: DomainMember[]): Map<string, DomainMember> {
  return new Map(members.map((member) => [member.valeur, member]));
}

const TABLES: Record<string, Map<string, DomainMember>> = {
  territoires: membersOf(
    { valeur: 'region:53', libelle: 'Bretagne', lieu: 'en Bretagne', maille: 'region' },
    { valeur: 'zone_emploi:5314', libelle: 'Quimperlé', maille: 'zone_emploi' },
    { valeur: 'bassin:5314', libelle: 'Rennes', maille: 'bassin' }
  ),
  'millesimes.bmo': membersOf({ valeur: '2024', libelle: '2024' }, { valeur: '2025', libelle: '2025' }),
  domaines_nsf: membersOf({ valeur: '22', libelle: 'Transformations' })
};
const DOMAINS: Domains = {
  region: 'region:53',
  hexagons: new Set(['region:53']),
  finestZone: 8,
  members: (domain) => TABLES[domain],
  latest: (domain) => (domain === 'millesimes.bmo' ? '2025' : undefined)
};

const REQUEST: RequestDefinition = {
  id: 'essai',
  version: '1',
  titre: '',
  question: '',
  code: '',
  notes: [],
  lecture: '',
  colonnes: [],
  cubes: [],
  parametres: [
    {
      nom: 'territoire',
      type: 'VARCHAR',
      domaine: 'territoires',
      libelle: 'T',
      mailles: ['region', 'zone_emploi'],
      defaut: 'region'
    },
    { nom: 'annee', type: 'INTEGER', domaine: 'millesimes.bmo', libelle: 'A', defaut: 'dernier' },
    { nom: 'domaine', type: 'VARCHAR', domaine: 'domaines_nsf', libelle: 'D', defaut: 'tous' },
    { nom: 'seuil', type: 'DOUBLE', domaine: 'decimal', libelle: 'S', min: 0, max: 1, facultatif: true }
  ]
};

function values(given: [string, string][]): Record<string, unknown> {
  const found = resolveParameters(REQUEST, given, DOMAINS);
  return found.ok
    ? Object.fromEntries(found.parameters.map(({ nom, sql }) => [nom, sql]))
    : { problems: found.problems.map(({ parametre }) => parametre) };
}

describe('resolution', () => {
  test('defaults, types, order of the header whatever the order of the address', () => {
    expect(values([])).toEqual({ territoire: 'region:53', annee: 2025, domaine: 'tous', seuil: null });
    expect(
      Object.keys(
        values([
          ['seuil', '0.5'],
          ['annee', '2024']
        ])
      )
    ).toEqual(['territoire', 'annee', 'domaine', 'seuil']);
    expect(
      values([
        ['seuil', '0.50'],
        ['domaine', '22']
      ])
    ).toMatchObject({ seuil: 0.5, domaine: '22' });
  });

  test('a number has one canonical text', () => {
    const found = resolveParameters(REQUEST, [['seuil', '0.50']], DOMAINS);
    expect(found.ok && found.parameters.at(-1)?.valeur).toBe('0.5');
  });

  test('the two 5314 never meet', () => {
    expect(values([['territoire', 'zone_emploi:5314']])).toMatchObject({ territoire: 'zone_emploi:5314' });
    expect(values([['territoire', 'bassin:5314']])).toEqual({ problems: ['territoire'] });
    expect(values([['territoire', '5314']])).toEqual({ problems: ['territoire'] });
  });

  test('an empty vintage domain is a missing source, not a mistake of the user', () => {
    const empty: Domains = {
      ...DOMAINS,
      members: (domain) => (domain === 'millesimes.bmo' ? undefined : TABLES[domain]),
      latest: () => undefined
    };
    expect(resolveParameters(REQUEST, [], empty)).toMatchObject({ ok: true, missing: ['millesimes.bmo'] });
    expect(resolveParameters(REQUEST, [['annee', '2025']], empty)).toMatchObject({ ok: false });
  });

  test('a required parameter is asked for', () => {
    const strict = {
      ...REQUEST,
      parametres: [{ nom: 'code', type: 'VARCHAR' as const, domaine: 'domaines_nsf', libelle: 'C' }]
    };
    expect(resolveParameters(strict, [], DOMAINS)).toMatchObject({
      ok: false,
      problems: [{ parametre: 'code', message: expect.stringContaining('22') }]
    });
  });
});

describe('values are read strictly', () => {
  test.each<[ParameterType, string, unknown]>([
    ['INTEGER', '2147483647', 2147483647],
    ['INTEGER', '2147483648', null],
    ['INTEGER', '-5', -5],
    ['INTEGER', '-0', null],
    ['INTEGER', '05', null],
    ['INTEGER', '1.0', null],
    ['INTEGER', ' 1', null],
    ['INTEGER', '1e3', null],
    ['INTEGER', '', null],
    ['BIGINT', '9007199254740991', 9007199254740991n],
    ['BIGINT', '9007199254740993', null],
    ['DOUBLE', '0.25', 0.25],
    ['DOUBLE', '.5', null],
    ['DOUBLE', '0,5', null],
    ['DOUBLE', 'Infinity', null],
    ['BOOLEAN', 'oui', true],
    ['BOOLEAN', 'true', null],
    ['VARCHAR', "l'Haÿ", "l'Haÿ"],
    ['VARCHAR', 'a\u0000', null],
    ['VARCHAR', 'x'.repeat(201), null]
  ])('%s « %s »', (type, text, expected) => {
    expect(parseValue(text, type)?.sql ?? null).toBe(expected);
  });
});
