import { describe, expect, it } from 'vitest';
import type { Answer, AnswerColumn, AnswerRow } from '../../catalogue/api/answer.ts';
import { countInWords, countOf, halfHeld, percentInWords, ratioOf, sumOf } from '../bounded-sum.ts';
import { builtOf, plain as spaces } from '../../../../tests/support/made-entry.ts';
import { between, madeAnswer, madeColumn, secret, shown } from '../../../../tests/support/made-answer.ts';
import { madePlace } from '../../../../tests/support/made-place.ts';

const REGION = madePlace('region:53', 'Bretagne', 'en Bretagne');

function answer(
  columns: Readonly<Record<string, Partial<AnswerColumn>>>,
  lignes: readonly AnswerRow[],
  parametres: Record<string, string> = {}
): Answer<never> {
  const colonnes = Object.entries(columns).map(([nom, over]) =>
    madeColumn(nom, 'mesure', { type: 'entier', protege: true, bornes: true, ...over })
  );
  return madeAnswer({ parametres, colonnes, lignes });
}

const RATE = { role: 'taux', type: 'decimal', ic: true, ecart: true } as const;

it('counts the balances that are below zero whatever is not known, and those that are above', async () => {
  const title = async (...rows: AnswerRow[]): Promise<string> => {
    const { section } = await builtOf('formations/metiers', REGION, {
      'cprdfop/adequation_sortants_besoins': answer({ bilan: { role: 'difference' } }, rows, {
        horizon: '2030',
        scenario: 'reference'
      })
    });
    return spaces(section.figures[0]?.title ?? '');
  };
  expect(await title(shown('bilan', -12), shown('bilan', 0), secret('bilan', -30, -2))).toBe(
    'Bilan négatif pour 2 familles de métiers sur 3, positif ou nul pour 1'
  );
  expect(await title(shown('bilan', -12), secret('bilan', -30, null), secret('bilan', null, -1))).toBe(
    'Bilan négatif pour 2 familles de métiers sur 3, positif ou nul pour 0'
  );
  expect(await title(secret('bilan', -30, null))).toBe('Sortants et postes à pourvoir : bilan inconnu');
});

describe('sums of figures', () => {
  it('add the bounds of what is hidden, never a zero', () => {
    const sum = sumOf(answer({ n: {} }, [shown('n', 1200), secret('n', 1, 4)]), 'n');
    expect(sum).toEqual({ value: null, min: 1201, max: 1204 });
    expect(spaces(countInWords(sum))).toBe('entre 1 201 et 1 204');
  });

  it('without an upper bound, are at least what is known', () => {
    const sum = sumOf(answer({ n: {} }, [shown('n', 20), secret('n', null, null)]), 'n');
    expect(countInWords(sum)).toBe('au moins 20');
    expect(countInWords(sumOf(answer({ n: {} }, [secret('n', null, null)]), 'n'))).toBe('un nombre non diffusé');
  });

  it('give shares between the least over the most and the most over the least', () => {
    const share = ratioOf({ value: null, min: 40, max: 44 }, { value: null, min: 80, max: 100 });
    expect(spaces(percentInWords(share) ?? '')).toBe('entre 40,0 % et 55,0 %');
    expect(ratioOf({ value: 0, min: 0, max: 0 }, { value: 0, min: 0, max: 0 })).toBeNull();
    expect(spaces(percentInWords(ratioOf({ value: 0, min: 0, max: 0 }, { value: 8, min: 8, max: 8 })) ?? '')).toBe(
      '0,0 %'
    );
  });

  it('count in words, none and one included', () => {
    expect([0, 1, 3].map((count) => countOf(count, 'métier', 'métiers', false))).toEqual([
      'aucun métier',
      'un métier',
      '3 métiers'
    ]);
  });

  it('half is held by the largest rows, and is not said where one is hidden', () => {
    const rows = [50, 30, 10, 5, 5].map((value) => shown('n', value));
    expect(halfHeld(answer({ n: {} }, rows), 'n')).toEqual({ held: 1, of: 5 });
    expect(halfHeld(answer({ n: {} }, [...rows, secret('n', 1, 4)]), 'n')).toBeNull();
  });
});

it('what to open or question is what the list counts, and the page leads to it', async () => {
  const listed = madeAnswer({
    parametres: { territoire: 'region:53' },
    colonnes: [madeColumn('proposition', 'texte')],
    lignes: [{ proposition: 'questionner' }, { proposition: 'ne pas conclure' }]
  });
  const { section, text } = await builtOf('formations/metiers', REGION, { 'cprdfop/carte_formations': listed });
  expect(text).toBe(
    'En Bretagne, sur 2 formations : 0 à ouvrir, 0 à conforter, 1 à questionner ; pour 1, les fichiers lus ne permettent pas de conclure.'
  );
  expect(section.figures).toEqual([]);
  expect(section.doors?.map(({ href }) => href)).toEqual(['/formations/carte?territoire=region:53']);
  const none = madeAnswer({ ...listed, lignes: [{ proposition: 'ne pas conclure' }] });
  expect((await builtOf('formations/metiers', REGION, { 'cprdfop/carte_formations': none })).text).toBe(
    'En Bretagne, sur 1 formation, aucune proposition ; pour 1, les fichiers lus ne permettent pas de conclure.'
  );
});

describe('outcomes', () => {
  const columns = { voie: { role: 'dimension' }, effectif: { unite: 'élèves' }, devenir: RATE } as const;
  const schools = { voie: 'scolaire', ...shown('effectif', 3588), ...shown('devenir', 0.714) };
  const apprentices = { voie: 'apprentissage', ...between('effectif', 100, 119), ...between('devenir', 0.6, 0.9) };
  const said = async (...rows: AnswerRow[]): Promise<string> =>
    (
      await builtOf('formations/devenir', REGION, {
        'cprdfop/poursuite_devenir_favorable?par=ensemble': answer(columns, rows, { millesime: '2022_2023' })
      })
    ).text;

  it('are given for each route with the pupils they are a share of, as an interval when one is hidden', async () => {
    expect(await said(schools, apprentices)).toBe(
      'En Bretagne, 71,4 % des élèves (3 588 en année terminale) et entre 60,0 % et 90,0 % des apprentis (entre 100 et 119) poursuivent des études ou ont un emploi salarié six mois après, promotions 2022-2023.\nLes deux voies n’accueillent pas les mêmes jeunes, ni dans les mêmes formations : l’écart n’est pas un effet de la voie.'
    );
  });

  it('of one route are not told from another', async () => {
    expect(await said(schools)).toBe(
      'En Bretagne, 71,4 % des élèves (3 588 en année terminale) poursuivent des études ou ont un emploi salarié six mois après, promotions 2022-2023.'
    );
  });
});

it('a group is named as less present only when its index is clearly under one, whatever is hidden', async () => {
  const columns = {
    groupe: { role: 'dimension' },
    indice: { role: 'quotient', type: 'decimal' },
    part_entrees: { role: 'taux', type: 'decimal' },
    part_demandeurs: { role: 'taux', type: 'decimal' }
  } as const;
  const row = (groupe: string, index: AnswerRow): AnswerRow => ({
    groupe,
    ...index,
    ...shown('part_entrees', 0.1),
    ...shown('part_demandeurs', 0.2)
  });
  const { text } = await builtOf('formations/acces-formation', REGION, {
    'cprdfop/equite_acces_formation?par=age': answer(
      columns,
      [
        row('femmes', shown('indice', 0.5)),
        row('hommes', shown('indice', 0.95)),
        row('jeunes', secret('indice', 0.4, 1.1)),
        row('aînés', secret('indice', 0.4, 0.8))
      ],
      { annee: '2024' }
    )
  });
  expect([...text.matchAll(/« (.*?) »/g)].map(([, name]) => name)).toEqual(['femmes', 'aînés']);
});

it('objectives are counted by state, and those that are late say what was expected', async () => {
  const row = (libelle: string, etat: string): AnswerRow => ({
    libelle,
    etat,
    millesime: '2022-2023',
    ...shown('valeur', 0.667),
    cible: 0.75,
    attendu: 0.71,
    echeance: '2027'
  });
  const rate = { role: 'taux', type: 'decimal', protege: false, bornes: false } as const;
  const named = { role: 'dimension', protege: false, bornes: false } as const;
  const { text } = await builtOf('formations/objectifs', REGION, {
    'cprdfop/objectifs_contrat': answer(
      {
        ...Object.fromEntries(
          ['libelle', 'etat', 'millesime', 'echeance', 'sens', 'depart', 'annee_depart', 'responsable', 'citation'].map(
            (name) => [name, named]
          )
        ),
        valeur: { role: 'taux', type: 'decimal' },
        cible: rate,
        attendu: rate
      },
      [row('a', 'cible tenue'), row('b', 'sous la trajectoire'), row('c', 'non mesuré')]
    )
  });
  expect(text).toBe(
    'Sur 3 objectifs : 1 à leur cible, 0 sur leur trajectoire, 1 en retard ou manqués, 0 à atteindre sans trajectoire fixée, 0 dont la valeur n’est connue qu’entre des bornes, 1 non mesurés.\n« b » : 66,7 % en 2022-2023, quand 71,0 % étaient attendus à cette date, pour une cible de 75,0 % en 2027.'
  );
});

it('a quota that is not known is not a quota unfilled', async () => {
  const { text } = await builtOf('formations/continue', REGION, {
    'cprdfop/formations_sanitaires_sociales': answer(
      { remplissage: { role: 'taux', type: 'decimal' } },
      [shown('remplissage', 0.9), shown('remplissage', 1), { remplissage: null, remplissage_statut: 'non_disponible' }],
      { annee: '2024' }
    )
  });
  expect(text).toContain('sur 2 formations sanitaires et sociales au quota connu, 1 a moins d’inscrits');
});
