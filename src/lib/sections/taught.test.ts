import { expect, it } from 'vitest';
import type { AnswerRow } from '../catalogue/api/answer.ts';
import { madeAnswer } from '../../../tests/support/made-answer.ts';
import { isUntaught, taughtInWords, untaughtSubtitle, untaughtTitle } from './taught.ts';

const NOTHING = 'rien dans les fichiers lus';
const UNKNOWN = 'ne peut être su';

function row(
  routes: Partial<Record<'scolaire' | 'apprentissage' | 'continue' | 'sanitaire', string>>,
  sans_formation: boolean | null,
  situation = 'ne peut être su, faute de fichier'
): AnswerRow {
  return {
    annee_tension: 2019,
    scolaire: NOTHING,
    apprentissage: NOTHING,
    continue: NOTHING,
    sanitaire: NOTHING,
    ...routes,
    sans_formation,
    situation
  };
}

const answer = (lignes: readonly AnswerRow[]) => madeAnswer({ parametres: { distance: '20', seuil: '4' }, lignes });
const spaces = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ');

it('counts apart what is taught within reach, elsewhere, nowhere in the files read, and what cannot be known', () => {
  const lines = [
    row({ scolaire: 'trouvée' }, false),
    row({ apprentissage: 'trouvée', continue: UNKNOWN }, false),
    row({ continue: 'trouvée ailleurs dans la région' }, true),
    row({}, true),
    row({ continue: UNKNOWN, sanitaire: UNKNOWN }, null)
  ];
  expect(spaces(taughtInWords(answer(lines), 'à Brest'))).toBe(
    'À Brest, sur 5 métiers en tension en 2019, 2 ont une formation reliée à 20 km au plus ; 1 en a une dans la région, ailleurs ou en un lieu que les fichiers ne disent pas ; 1 n’en a aucune dans les fichiers lus ; pour 1, cela ne peut être su (non lus en entier : la formation continue, le sanitaire et social).'
  );
});

it('says whose tension it is, when it is not the place’s own', () => {
  const [zone, region] = [{ ...row({ scolaire: 'trouvée' }, false), lieu_tension: 'en Bretagne' }, 'en Bretagne'];
  expect(spaces(taughtInWords(answer([zone]), 'dans la zone d’emploi de Redon'))).toBe(
    'Dans la zone d’emploi de Redon, sur 1 métier en tension en Bretagne en 2019, 1 a une formation reliée à 20 km au plus.'
  );
  expect(spaces(taughtInWords(answer([zone]), region))).toBe(
    'En Bretagne, sur 1 métier en tension en 2019, 1 a une formation reliée à 20 km au plus.'
  );
  expect(spaces(untaughtSubtitle(answer([zone]), 'à Redon'))).toContain(
    'métiers de classe 4 ou plus en Bretagne en 2019 ;'
  );
});

it('a file that was not read never makes an occupation one without training', () => {
  const unread = row({ scolaire: UNKNOWN, apprentissage: UNKNOWN, continue: UNKNOWN, sanitaire: UNKNOWN }, null);
  expect(taughtInWords(answer([unread]), 'à Brest')).not.toContain('aucune');
  expect(spaces(untaughtTitle(answer([unread, row({ scolaire: 'trouvée' }, false)])))).toBe(
    '1 métier en tension sur 2 sans formation trouvée dans les fichiers lus'
  );
  expect(
    [
      unread,
      row({ scolaire: 'trouvée' }, false),
      row({ apprentissage: 'trouvée dans la région, lieu non lu' }, null)
    ].map(isUntaught)
  ).toEqual([true, false, false]);
});
