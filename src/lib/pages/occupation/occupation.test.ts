import { describe, expect, test } from 'vitest';
import { madeAnswer } from '../../../../tests/support/made-answer.ts';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import {
  cardOf,
  codesAt,
  oneOfEach,
  passageInWords,
  readOccupation,
  type Code,
  type Occupation
} from './occupation.ts';
import { warningOf } from './load-page.ts';
import { groupOccupations, listedIn } from './occupation-list.ts';

const row = (lien: string, code: string, niveau: string, over: Record<string, unknown> = {}) => ({
  lien,
  code,
  metier: code,
  nomenclature: code.split(':')[0] ?? '',
  niveau,
  codes: null,
  sur: null,
  qualite: null,
  autres: null,
  autres_noms: null,
  nom_v3: null,
  page: code,
  ...over
});

function occupationOf(rows: readonly object[], etat: 'complet' | 'partiel' = 'complet'): Occupation {
  const read = readOccupation(madeAnswer({ etat, lignes: rows as never }));
  if (read === null) throw new Error('no row is the occupation itself');
  return read;
}

const CARD = occupationOf([
  row('lui-même', 'rome:H2913', 'rome'),
  row('mène à', 'fap2009:D2Z42', 'fap225', {
    metier: 'Soudeurs',
    codes: 7,
    sur: 10,
    qualite: 'qualifications',
    autres: 0
  }),
  row('mène à', 'fap2009:D3Z20', 'fap225', {
    metier: 'Ouvriers non qualifiés',
    codes: 3,
    sur: 10,
    qualite: 'qualifications',
    autres: 5,
    autres_noms: 'Ajustement ; Conduite, réglage ; Montage ; Découpe ; Moulage'
  }),
  row('même nom', 'fap2021:D1X33', 'fap228', { metier: 'Soudeurs' }),
  row('code voisin', 'fap2021:D3X20', 'fap228')
]);

describe('the codes of an occupation', () => {
  test('stand for it from the surest, and never by a code that is only like another', () => {
    expect(codesAt(CARD, ['fap225']).map(({ code }) => code)).toEqual(['fap2009:D2Z42', 'fap2009:D3Z20']);
    expect(codesAt(CARD, ['fap228', 'fap225'])[0]?.code).toBe('fap2009:D2Z42');
    expect(codesAt(CARD, ['fap228']).map(({ code }) => code)).toEqual(['fap2021:D1X33']);
    expect(readOccupation(madeAnswer({ lignes: [] }))).toBeNull();
  });

  test('of one page are one occupation, whatever the classification', () => {
    const page = { page: 'fap2021:V0X60' };
    const family = occupationOf([
      row('lui-même', 'fap2021:V0X60', 'fap228', page),
      row('mène à', 'fap2009:V4Z84', 'fap225', { codes: 6, sur: 10 }),
      row('mène à', 'fap2009:V0Z60', 'fap225', { codes: 4, sur: 10, ...page }),
      row('vient de', 'rome:A1501', 'rome'),
      row('vient de', 'rome:J1501', 'rome', page)
    ]);
    expect(codesAt(family, ['fap225']).map(({ code }) => code)).toEqual(['fap2009:V0Z60', 'fap2009:V4Z84']);
    expect(codesAt(family, ['rome']).map(({ code }) => code)).toEqual(['rome:J1501']);
    expect(cardOf(family)).toBe('rome:J1501');
    expect(cardOf(occupationOf([row('lui-même', 'fap2021:V0X60', 'fap228')]))).toBeNull();
  });

  test('the family that holds it comes before where a passage leads, and a detailed one before that family', () => {
    const codes = codesAt(
      occupationOf([
        row('lui-même', 'rome:H2913', 'rome'),
        row('mène à', 'fap2009:D2Z42', 'fap225'),
        row('famille', 'fap2009:D2Z', 'fap87')
      ]),
      ['fap225', 'fap87']
    );
    expect(codes.map(({ code }) => code)).toEqual(['fap2009:D2Z', 'fap2009:D2Z42']);
    expect(oneOfEach(codes).map(({ code }) => code)).toEqual(['fap2009:D2Z42']);
    const family = codesAt(
      occupationOf([row('lui-même', 'fap2009:D2Z', 'fap87'), row('mène à', 'fap2009:D2Z42', 'fap225')]),
      ['fap225', 'fap87']
    );
    expect(oneOfEach(family).map(({ code }) => code)).toEqual(['fap2009:D2Z']);
  });

  test('a card that comes from another one is read under it', () => {
    expect(cardOf(CARD)).toBe('rome:H2913');
    expect(cardOf(occupationOf([row('lui-même', 'rome:H2916', 'rome'), row('famille', 'rome:H2913', 'rome')]))).toBe(
      'rome:H2913'
    );
    expect(cardOf(occupationOf([row('lui-même', 'fap2009:D2Z42', 'fap225')]))).toBeNull();
  });

  test('what a passage loses is said, with whom else a wider family counts', () => {
    const said = (code: string, occupation = CARD): string | null => {
      const found = occupation.codes.find((one) => one.code === code) as Code;
      return passageInWords(found, occupation)?.replaceAll('\u202f', ' ') ?? null;
    };
    expect(said('rome:H2913')).toBeNull();
    expect(said('fap2009:D2Z42')).toBe(
      'FAP 2009 « Soudeurs » : 7 des 10 qualifications de la fiche y mènent, et nulle autre fiche dans les passages lus.'
    );
    expect(said('fap2009:D3Z20')).toContain(
      'famille plus large, elle compte aussi « Ajustement », « Conduite, réglage », « Montage » et 2 autres fiches'
    );
    expect(said('fap2021:D1X33')).toContain('aucune table de passage lue ne relie les deux nomenclatures');
  });

  test('a card that kept the code of a wider one has both names, and those that came from it', () => {
    const kept = occupationOf([
      row('lui-même', 'rome:G1602', 'rome', { metier: 'Commis de cuisine', nom_v3: 'Personnel de cuisine' }),
      row('détail', 'rome:G1609', 'rome', { metier: 'Cuisinier' }),
      row('mène à', 'fap2009:S1Z40', 'fap225', { metier: 'Cuisiniers', codes: 10, sur: 10, autres: 0 })
    ]);
    expect(warningOf(kept)).toBe(
      'Offres et demandeurs sont ceux de la fiche v3 « Personnel de cuisine » (G1602), plus large.'
    );
    expect(passageInWords(kept.codes[2] as Code, kept)).toContain('la fiche v3 y va tout entière');
    const born = occupationOf([
      row('lui-même', 'rome:G1609', 'rome'),
      row('famille', 'rome:G1602', 'rome', { metier: 'Commis de cuisine', nom_v3: 'Personnel de cuisine' })
    ]);
    expect(warningOf(born)).toContain('de la fiche v3 « Personnel de cuisine » (G1602), plus large');
    expect(warningOf(CARD)).toBeNull();
  });

  test('that nobody else is in a family is not said while a passage is not read', () => {
    const partial = occupationOf(
      [
        row('lui-même', 'rome:K1304', 'rome'),
        row('mène à', 'fap2009:T1Z60', 'fap225', { metier: 'Employés de maison', codes: 10, sur: 10, autres: 0 })
      ],
      'partiel'
    );
    expect(passageInWords(partial.codes[1] as Code, partial)).toBe(
      'FAP 2009 « Employés de maison » : la fiche y va tout entière.'
    );
  });
});

test('the list has each family under its field, and a card of the ROME 4.0 under the one it comes from', () => {
  const listed = (rows: readonly (readonly [string, string, string | null])[]) =>
    madeAnswer({
      lignes: rows.map(([metier, niveau, parent]) => ({ metier, niveau, parent, libelle: metier })) as never
    }) as AnswerOf<'reference/metiers'>;
  expect(
    groupOccupations(
      listed([
        ['fap2021:T', 'fap22', null],
        ['fap2021:T4X', 'fap86', 'fap2021:T'],
        ['fap2021:T4X60', 'fap228', 'fap2021:T4X'],
        ['fap2021:T4X60a', 'fap341', 'fap2021:T4X60']
      ]),
      'fap2021'
    )
  ).toEqual([
    {
      code: 'fap2021:T',
      name: 'fap2021:T',
      href: '/metiers/fap2021:T',
      families: [
        { code: 'fap2021:T4X', name: 'fap2021:T4X', parts: [{ code: 'fap2021:T4X60', name: 'fap2021:T4X60' }] }
      ]
    }
  ]);
  expect(
    groupOccupations(
      listed([
        ['rome:K1304', 'rome', null],
        ['rome:A1101', 'rome', null],
        ['rome:K1399', 'rome', 'rome:K1304']
      ]),
      'rome'
    ).map(({ code, families }) => [code, families.map((family) => [family.code, family.parts.length])])
  ).toEqual([
    ['A', [['rome:A1101', 0]]],
    ['K', [['rome:K1304', 1]]]
  ]);
});

test('the list counts the codes that it shows', () => {
  const family = { code: 'fap2021:T4X', name: 'T4X', parts: [{ code: 'fap2021:T4X60', name: 'T4X60' }] };
  const group = { code: 'fap2021:T', name: 'T', href: '/metiers/fap2021:T', families: [family] };
  expect(listedIn([group], 5)).toEqual({ shown: 3, count: 5 });
  expect(listedIn([{ ...group, href: null }], 2)).toEqual({ shown: 2, count: 2 });
});
