import { describe, expect, test } from 'vitest';
import type { RestsOn } from '../../catalogue/request/header.ts';
import type { RequestColumn, RequestDefinition } from '../../catalogue/request/request.ts';
import { buildColumn } from '../../table/build-column.ts';
import { jsonRows } from '../../table/json-rows.ts';
import { makeTable } from '../../table/table.ts';
import { keepKnown, knowledgeOf } from './knowledge.ts';
import type { Reference, SourceRecord } from '../snapshot/reference.ts';

function source(name: string, lue: boolean, over: Partial<SourceRecord> = {}): SourceRecord {
  return {
    source: name,
    titre: `Fichier ${name}`,
    producteur: 'P',
    licence: '',
    adresse: '',
    millesime: lue ? '2024' : '',
    fichiers: '',
    presente: lue,
    synthetique: false,
    facultative: true,
    referentiel: false,
    apport: '',
    acces: 'ouvert',
    ajout: '',
    vie_mois: null,
    mois_entre_parutions: null,
    muette: [],
    lue,
    ...over
  };
}

const COUNT: RequestColumn = { nom: 'n', type: 'int64', role: 'mesure', libelle: 'N', protege: true, bornes: true };

function request(repose_sur: RestsOn, cubes: readonly string[] = []): RequestDefinition {
  return {
    id: 'essai/essai',
    version: '0',
    titre: 'T',
    question: 'Q ?',
    code: 'E0',
    notes: [],
    parametres: [],
    colonnes: [COUNT],
    lecture: '',
    cubes,
    repose_sur
  };
}

function reference(
  sources: readonly SourceRecord[],
  lineage: Readonly<Record<string, readonly string[]>> = {}
): Reference {
  return { sources, lineage: new Map(Object.entries(lineage)) } as unknown as Reference;
}

/** The values 0, 7 and a figure hidden between 2 and 5. */
const TABLE = makeTable([
  buildColumn('n', 'int64', [0, 7, null]),
  buildColumn('n_min', 'int64', [0, 7, 2]),
  buildColumn('n_max', 'int64', [0, 7, 5]),
  buildColumn('n_statut', 'text', ['diffuse', 'diffuse', 'secret'])
]);

function told(sans: 'inconnu' | 'au_moins' | 'au_plus' | 'dit', read: readonly string[]): unknown[] {
  const rests: RestsOn = { lignes: [], valeurs: [{ colonnes: ['n'], sources: ['a', 'b'], sans }] };
  const rows = jsonRows(
    keepKnown(request(rests), TABLE, reference(['a', 'b'].map((name) => source(name, read.includes(name)))))
  );
  return rows.map((row) => [row['n'], row['n_min'], row['n_max'], row['n_statut']]);
}

describe('a figure of which a source was not read', () => {
  test('stays as it is when all were', () => {
    expect(told('au_moins', ['a', 'b'])).toEqual([
      [0, 0, 0, 'diffuse'],
      [7, 7, 7, 'diffuse'],
      [null, 2, 5, 'secret']
    ]);
  });

  test('a sum is the least it can be, and a zero is not known at all', () => {
    expect(told('au_moins', ['a'])).toEqual([
      [null, null, null, 'non_disponible'],
      [null, 7, null, 'intervalle'],
      [null, 2, null, 'secret']
    ]);
  });

  test('a distance is the most it can be', () => {
    expect(told('au_plus', ['a'])).toEqual([
      [null, null, 0, 'intervalle'],
      [null, null, 7, 'intervalle'],
      [null, null, 5, 'secret']
    ]);
  });

  test('without any of its sources, or where a part says nothing, it is not available', () => {
    for (const rows of [told('au_moins', []), told('au_plus', []), told('inconnu', ['a'])])
      for (const row of rows) expect(row).toEqual([null, null, null, 'non_disponible']);
  });

  test('one whose row says what it rests on is left', () => {
    expect(told('dit', ['a'])).toEqual([
      [0, 0, 0, 'diffuse'],
      [7, 7, 7, 'diffuse'],
      [null, 2, 5, 'secret']
    ]);
  });
});

describe('a figure whose row lacks something', () => {
  const SIGNAL: RequestColumn = {
    nom: 's',
    type: 'boolean',
    role: 'signal',
    libelle: 'S',
    protege: false,
    bornes: false
  };
  const rests: RestsOn = { lignes: [], valeurs: [{ colonnes: ['n'], sources: [], si: 's', sans: 'au_moins' }] };

  test('is the least it can be, and those of other rows stay', () => {
    const table = makeTable([...TABLE.columns, buildColumn('s', 'boolean', [false, true, null])]);
    const asked = { ...request(rests), colonnes: [COUNT, SIGNAL] };
    expect(
      jsonRows(keepKnown(asked, table, reference([]))).map((row) => [
        row['n'],
        row['n_min'],
        row['n_max'],
        row['n_statut']
      ])
    ).toEqual([
      [0, 0, 0, 'diffuse'],
      [null, 7, null, 'intervalle'],
      [null, 2, 5, 'secret']
    ]);
  });
});

describe('the state of an answer', () => {
  const rests: RestsOn = { lignes: ['a', 'b'], valeurs: [] };

  test('is whole when all it rests on was read', () => {
    expect(knowledgeOf(request(rests), 3, reference([source('a', true), source('b', true)]))).toEqual({
      state: 'complet',
      reasons: [],
      unread: []
    });
  });

  test('is partial otherwise, and says what was read and what was not', () => {
    expect(knowledgeOf(request(rests), 3, reference([source('a', true), source('b', false)]))).toEqual({
      state: 'partiel',
      reasons: ['Réponse partielle. Lu : Fichier a (2024). Non lu, faute de fichier : Fichier b.'],
      unread: ['b']
    });
  });

  test('a file of another region was read for nothing', () => {
    const foreign = knowledgeOf(request(rests), 3, reference([source('a', true), source('b', true, { lue: false })]));
    expect(foreign).toMatchObject({ state: 'partiel', unread: ['b'] });
    expect(foreign.reasons[0]).toContain('Fichier b (le fichier reçu ne dit rien de cette région)');
  });

  test('without rows, is that of its absent source, never that there is nothing', () => {
    const empty = { lignes: [], valeurs: [] };
    // Its only counted table has two sources; one read is enough for its silence to speak.
    const lineage = { 'publie.cube_x': ['a', 'b'] };
    expect(
      knowledgeOf(request(empty, ['publie.cube_x']), 0, reference([source('a', false), source('b', false)], lineage))
    ).toMatchObject({ state: 'source_absente', unread: ['a', 'b'] });
    expect(
      knowledgeOf(request(empty, ['publie.cube_x']), 0, reference([source('a', true), source('b', false)], lineage))
    ).toMatchObject({ state: 'vide', unread: [] });
  });
});
