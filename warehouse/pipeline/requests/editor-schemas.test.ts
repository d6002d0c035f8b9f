import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import type { z } from 'zod';
import { afterAll, describe, expect, expectTypeOf, it } from 'vitest';
import type { ColumnSpec, ParameterSpec, RequestHeader } from '../../../src/lib/catalogue/request/header.ts';
import type { Role } from '../../../src/lib/catalogue/request/vocabulary.ts';
import { REQUEST_HEADER } from '../../../src/lib/catalogue/header/header-schema.ts';
import type { Maille } from '../../../src/lib/catalogue/levels.ts';
import type { ClassId } from '../../../src/lib/catalogue/disclosure-classes.ts';
import { editorSchemas, SCHEMAS_FOLDER, staleSchemas, writeSchemas } from './editor-schemas.ts';
import { isFailure } from '../failure.ts';
import { parseYaml, readAs } from '../declared/fields.ts';
import { PROJECT_FOLDER, PROFILES_FOLDER, QUERIES_FOLDER, SOURCES_FOLDER, WAREHOUSE_FOLDER } from '../layout.ts';
import type { Masking } from '../mask/masking.ts';
import { CHECK_HEADER, MODEL_HEADER } from '../models/model-header.ts';
import { PROFILE } from '../declared/profile-schema.ts';
import type { Profile } from '../declared/profile.ts';
import { SOURCE } from '../declared/source-schema.ts';
import { readSources, type Source } from '../declared/source.ts';
import { readSqlFile, splitSqlFile } from '../declared/sql-file.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-schemas-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What the files of a folder say, by their path in the project. */
function said(folder: string, name: RegExp, read: (path: string) => unknown): [string, unknown][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => [relative(PROJECT_FOLDER, join(folder, file)), read(join(folder, file))]);
}
const yaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const header = (path: string): unknown => readSqlFile(path).header;

const KINDS: readonly {
  name: string;
  schema: z.ZodType;
  files: [string, unknown][];
  mistakes: readonly [string, unknown, RegExp][];
}[] = [
  {
    name: 'source',
    schema: SOURCE,
    files: said(SOURCES_FOLDER, /^[a-z_]+\/source\.yaml$/, yaml),
    mistakes: [
      [
        'an unknown key',
        { glisante: true },
        /^essai, clé « glisante » inconnue, vouliez-vous « glissante » \? Clés possibles : titre, producteur/
      ],
      [
        'a class that is none',
        { secret: 'personne' },
        /^essai, secret : « personne » inconnu, vouliez-vous « personnes » \? Possibles : aucune/
      ],
      [
        'a word for a yes or no',
        { facultative: 'oui' },
        /^essai, facultative : true ou false est attendu, « oui » est écrit\. Écrivez/
      ],
      [
        'a share in percent',
        { part_rejets_max: 5 },
        /^essai, part_rejets_max : 5 est hors des bornes\. Il faut au plus 1/
      ],
      [
        'a way of ending that is none',
        { derniere_ligne: 'fini' },
        /^essai, derniere_ligne : « fini » inconnu, vouliez-vous « finie »/
      ],
      [
        'a rhythm in words',
        { parution: { tous_les: 'an' } },
        /^essai, parution\.tous_les : un nombre entier de mois est attendu\. Exemple : parution/
      ],
      [
        'a format that is none',
        { entites: { a: { format: 'cvs', colonnes: {} } } },
        /^essai, entites\.a\.format : « cvs » inconnu, vouliez-vous « csv »/
      ],
      [
        'a column described by a misspelt key',
        { entites: { a: { colonnes: { b: { nom: ['x'] } } } } },
        /^essai, entites\.a\.colonnes\.b : clé « nom » inconnue, vouliez-vous « noms »/
      ],
      [
        'a source without its tables',
        { entites: undefined },
        /^essai, entites : des noms, chacun avec sa description, sont attendus, la clé manque\. Ajoutez-la/
      ],
      [
        'a title in a list',
        { titre: ['a'] },
        /^essai, titre : un texte est attendu, « \["a"\] » est écrit\. Mettez entre guillemets/
      ]
    ]
  },
  {
    name: 'profile',
    schema: PROFILE,
    files: said(PROFILES_FOLDER, /\.yaml$/, yaml),
    mistakes: [
      [
        'a code without quotes',
        { code: 53 },
        /^essai, code : un texte est attendu, « 53 » est écrit\. Mettez entre guillemets/
      ],
      [
        'a resolution out of reach',
        { resolution_base: 15 },
        /^essai, resolution_base : 15 est hors des bornes\. Il faut au plus 11/
      ],
      [
        'a crossing without its kilometres',
        { traversees: [{ de: { lat: 48, lng: -4 }, a: { lat: 48, lng: -5 } }] },
        /^essai, traversees, élément 1, km : un nombre est attendu, la clé manque\. Ajoutez-la/
      ],
      [
        'a note with an unknown key',
        { sources: { precisions: { bmo: { synthétique: true } } } },
        /^essai, sources\.precisions\.bmo : clé « synthétique » inconnue, vouliez-vous « synthetique »/
      ],
      [
        'an objective in two senses',
        {
          objectifs: [
            { objectif: 'a', libelle: 'A', indicateur: 'b', sens: 'stable', cible: 1, annee_cible: 2028, citation: 'c' }
          ]
        },
        /^essai, objectifs, élément 1, sens : « stable » inconnu\. Possibles : hausse, baisse/
      ],
      [
        'margins of an unknown survey',
        { marges: { bmoo: [] } },
        /^essai, marges : clé « bmoo » inconnue, vouliez-vous « bmo »/
      ],
      [
        'functions that are no list',
        { usage: { fonctions: 'accueil' } },
        /^essai, usage\.fonctions : une liste est attendue, « accueil » est écrit/
      ]
    ]
  },
  {
    name: 'model',
    schema: MODEL_HEADER,
    files: said(join(WAREHOUSE_FOLDER, 'published'), /\.sql$/, header),
    mistakes: [
      ['an unknown key', { trie: ['a'] }, /^essai, clé « trie » inconnue, vouliez-vous « tri »/],
      [
        'a mask without its measure',
        { secret: { millesime: 'annee', commune: 'commune', mailles: ['commune'] } },
        /^essai, secret\.mesure : un texte est attendu, la clé manque/
      ],
      [
        'an empty mask',
        { secret: null },
        /^essai, secret : des clés, chacune avec sa valeur, sont attendues, rien n’est écrit/
      ],
      [
        'an axis without its total',
        {
          secret: {
            mesure: 'n',
            millesime: 'annee',
            commune: 'commune',
            commune_fichier: 'f',
            mailles: ['commune'],
            axes: { sexe: {} }
          }
        },
        /^essai, secret\.axes\.sexe\.total : un texte est attendu, la clé manque/
      ],
      [
        'distances without a limit',
        { trajets: {} },
        /^essai, trajets\.limite_km : un nombre est attendu, la clé manque/
      ]
    ]
  },
  {
    name: 'check',
    schema: CHECK_HEADER,
    files: said(join(WAREHOUSE_FOLDER, 'checks'), /\.sql$/, header),
    mistakes: [
      [
        'a severity that is none',
        { severite: 'erreurs' },
        /^essai, severite : « erreurs » inconnu, vouliez-vous « erreur »/
      ]
    ]
  },
  {
    name: 'request',
    schema: REQUEST_HEADER,
    files: said(QUERIES_FOLDER, /\.sql$/, header),
    mistakes: [
      ['an unknown key', { titres: 'a' }, /^essai, clé « titres » inconnue, vouliez-vous « titre »/],
      [
        'a role that is none',
        { colonnes: { a: { role: 'mesures', libelle: 'A' } } },
        /^essai, colonnes\.a\.role : « mesures » inconnu, vouliez-vous « mesure »/
      ],
      [
        'a level that is none',
        { parametres: { t: { domaine: 'territoires', mailles: ['departements'] } } },
        /^essai, parametres\.t\.mailles, élément 1 : « departements » inconnu, vouliez-vous « departement »/
      ]
    ]
  }
];

describe.each(KINDS)('the schema for editors of a $name', ({ name, schema, files, mistakes }) => {
  const judge = new Ajv({ allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(join(SCHEMAS_FOLDER, `${name}.schema.json`), 'utf8')) as object
  );
  const [, first] = files[0] ?? [];

  it('accepts every file of the project', () => {
    expect(files.length).toBeGreaterThan(3);
    for (const [file, value] of files) expect([file, judge(value), judge.errors]).toEqual([file, true, null]);
  });

  it.each(mistakes)('refuses what the build does, which says what and what to do: %s', (_, mistake, message) => {
    const spoilt: unknown = JSON.parse(JSON.stringify({ ...(first as object), ...(mistake as object) }));
    expect(judge(spoilt)).toBe(false);
    expect(messageOf(schema, spoilt)).toMatch(message);
  });
});

function messageOf(schema: z.ZodType, value: unknown): string {
  return sayingOf(() => readAs(schema, value, 'essai'));
}

function sayingOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (isFailure(error)) return `${error.message} ${error.todo}`;
  }
  return 'accepté';
}

describe('what joins two fields is judged by the build alone', () => {
  const mask = {
    mesure: 'n',
    millesime: 'annee',
    commune: 'commune',
    commune_fichier: 'commune_fichier',
    mailles: ['commune']
  };
  it.each<[string, z.ZodType, unknown, RegExp]>([
    [
      'a mask from another level',
      MODEL_HEADER,
      { secret: { ...mask, mailles: ['epci', 'commune'] } },
      /^essai, secret\.mailles : la première maille n’est pas « commune »\. Toutes les mailles/
    ],
    [
      'units without the largest',
      MODEL_HEADER,
      { secret: { ...mask, contributeurs: 'e' } },
      /^essai, secret : « contributeurs » et « principal » vont ensemble\. Donnez les deux colonnes, ou aucune/
    ],
    [
      'a class of shares without the largest',
      MODEL_HEADER,
      { secret: { ...mask, part_premier: 'p' } },
      /^essai, secret\.part_premier : « part_premier » demande « principal »/
    ],
    [
      'a vintage read from no entity',
      SOURCE,
      { ...(KINDS[0]?.files[0]?.[1] as object), millesime: { colonne: 'annee' } },
      /^essai, millesime\.entite : un texte est attendu, la clé manque\. Nommez l’entité/
    ],
    [
      'a pattern that cannot be read',
      SOURCE,
      { ...(KINDS[0]?.files[0]?.[1] as object), entites: { a: { fichiers: ['('], colonnes: {} } } },
      /^essai, entites\.a\.fichiers, élément 1 : motif « \( » invalide\. Corrigez l’expression régulière/
    ],
    [
      'a file under agreement without what tells its lines apart',
      SOURCE,
      { ...(KINDS[0]?.files[0]?.[1] as object), secret: 'personnes' },
      /^essai, entites\.[a-z_]+\.cle : une source reçue sous convention dit ce qui distingue ses lignes/
    ],
    [
      'a time zone that is none',
      PROFILE,
      { code: '53', nom: 'a', adjectif: 'b', usage: { fuseau: 'Paris' } },
      /^essai, usage\.fuseau : « Paris » n’est pas un fuseau connu\. Écrivez un nom comme Europe\/Paris/
    ]
  ])('%s', (_, schema, value, message) => {
    expect(messageOf(schema, value)).toMatch(message);
  });

  it('several mistakes are said together, one a line', () => {
    expect(messageOf(CHECK_HEADER, { severite: 'grave', profil: ['a'] }).split('\n')).toHaveLength(2);
  });
});

describe('what is no YAML is said with its line', () => {
  it.each([
    ['a tab before a key', 'titre: a\n\tannee: 3\n', /^essai, ligne 2 : YAML illisible : .*(tabulation|guillemet)/],
    [
      'a colon in a text',
      'titre: a\nquestion: a: b\n',
      /^essai, ligne 2 : YAML illisible : deux « : » sur une ligne\. Mettez entre guillemets/
    ],
    [
      'a key written twice',
      'titre: a\ntitre: b\n',
      /^essai, ligne 2 : YAML illisible : une clé est écrite deux fois\. Gardez-en une/
    ],
    [
      'a name that refers to nothing',
      'titre: *a\n',
      /^essai, ligne 1 : YAML illisible : un texte commence par « \* » ou « & »\. Mettez-le entre guillemets/
    ]
  ])('%s', (_, text, message) => {
    expect(sayingOf(() => parseYaml(text, 'essai'))).toMatch(message);
  });

  it('the line is that of the SQL file for a header', () => {
    expect(sayingOf(() => splitSqlFile('/*---\ndescription: a: b\n---*/\nselect 1', 'modele.sql'))).toMatch(
      /^modele\.sql, ligne 2 : YAML illisible/
    );
  });
});

describe('the files of docs/schemas', () => {
  it('are written once, and said when they are no longer those of the schemas', () => {
    expect(staleSchemas(scratch)).toHaveLength(editorSchemas().size);
    writeSchemas(scratch);
    expect(staleSchemas(scratch)).toEqual([]);
    writeFileSync(join(scratch, 'source.schema.json'), '{}');
    expect(staleSchemas(scratch)).toEqual(['source.schema.json']);
  });
});

it('the rows of a profile are those that its sources read', () => {
  const profile = JSON.parse(editorSchemas().get('profile.schema.json') ?? '') as Described;
  const sections = readSources()
    .flatMap(({ entities }) => entities)
    // Sectors proposed to any region come with the warehouse, and are read by a schema of their own.
    .filter(({ format, section }) => format === 'profil' && !section?.startsWith('filieres.'));
  expect(sections.length).toBeGreaterThan(5);
  for (const { section, columns } of sections) {
    const row = (section ?? '').split('.').reduce<Described>((at, key) => shapeOf(at.properties?.[key] ?? {}), profile);
    const known = Object.keys(row.properties ?? {});
    expect([section, columns.map(({ name }) => name).filter((name) => !known.includes(name))]).toEqual([section, []]);
  }
});

interface Described {
  properties?: Record<string, Described>;
  anyOf?: Described[];
  items?: Described;
}

/** The mapping behind a key, or that of the rows of its list. */
function shapeOf(described: Described): Described {
  const one = described.anyOf?.find(({ properties, items }) => properties ?? items) ?? described;
  return one.items ?? one;
}

it('types are those that the schemas infer', () => {
  expectTypeOf<Source['lastLine']>().toEqualTypeOf<'finie' | 'signalee' | 'libre'>();
  expectTypeOf<Source['secret']>().toEqualTypeOf<ClassId[]>();
  expectTypeOf<Source['rhythm']>().toEqualTypeOf<{ everyMonths: number; delayMonths: number } | null>();
  expectTypeOf<Profile['accessibilite']['contact']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Masking['axes']>().toEqualTypeOf<{ name: string; total: string; parents: string | null }[]>();
  expectTypeOf<ColumnSpec['role']>().toEqualTypeOf<Role>();
  expectTypeOf<NonNullable<ParameterSpec['mailles']>>().toEqualTypeOf<readonly Maille[]>();
  expectTypeOf<RequestHeader['notes']>().toEqualTypeOf<readonly string[]>();
});
