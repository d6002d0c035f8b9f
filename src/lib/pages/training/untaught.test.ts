import { expect, it } from 'vitest';
import type { AnswerRow } from '../../catalogue/api/answer.ts';
import { madeAnswer } from '../../../../tests/support/made-answer.ts';
import { taughtSentences, untaughtRows, untaughtSubtitle, untaughtTitle } from './untaught.ts';

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

const inWords = (asked: ReturnType<typeof answer>, lieu: string): string => taughtSentences(asked, lieu).join(' ');
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
  expect(spaces(inWords(answer(lines), 'à Brest'))).toBe(
    'À Brest, sur 5 métiers en tension en 2019, 2 ont une formation reliée à 20 km au plus ; 1 en a une dans la région, ailleurs ou en un lieu que les fichiers ne disent pas ; 1 n’en a aucune dans les fichiers lus ; pour 1, on ne peut pas le savoir (faute de fichier : la formation continue, le sanitaire et social).'
  );
});

it('says whose tension it is, when it is not the place’s own', () => {
  const [zone, region] = [{ ...row({ scolaire: 'trouvée' }, false), lieu_tension: 'en Bretagne' }, 'en Bretagne'];
  expect(spaces(inWords(answer([zone]), 'dans la zone d’emploi de Redon'))).toBe(
    'Dans la zone d’emploi de Redon, sur 1 métier en tension en Bretagne en 2019, 1 a une formation reliée à 20 km au plus.'
  );
  expect(spaces(inWords(answer([zone]), region))).toBe(
    'En Bretagne, sur 1 métier en tension en 2019, 1 a une formation reliée à 20 km au plus.'
  );
  expect(spaces(untaughtSubtitle(answer([zone]), 'à Redon'))).toContain(
    'métiers de classe 4 ou plus en Bretagne en 2019 ;'
  );
});

const FOUND = row({ scolaire: 'trouvée' }, false);
const UNREAD = row({ scolaire: UNKNOWN, apprentissage: UNKNOWN, continue: UNKNOWN, sanitaire: UNKNOWN }, null);

it('a file that was not read never makes an occupation one without training', () => {
  const lines = [UNREAD, FOUND, row({ apprentissage: 'trouvée dans la région, lieu non lu' }, null)];
  expect(inWords(answer(lines), 'à Brest')).not.toContain('aucune');
  expect(lines.map(untaughtRows(answer(lines)))).toEqual([true, false, false]);
});

it('says in the title of how many nothing is known', () => {
  const title = (...lignes: AnswerRow[]): string => spaces(untaughtTitle(answer(lignes)));
  expect(title(UNREAD, FOUND)).toBe('1 métier en tension sur 2 dont on ne peut pas savoir s’il a une formation');
  expect(title(UNREAD, row({}, true), row({}, true), FOUND)).toBe(
    '3 métiers en tension sur 4 sans formation trouvée dans les fichiers lus, dont 1 pour lequel on ne peut pas le savoir'
  );
  expect(title(row({}, true), FOUND)).toBe('1 métier en tension sur 2 sans formation trouvée dans les fichiers lus');
  expect(title(FOUND)).toBe('Aucun métier en tension sur 1 sans formation trouvée dans les fichiers lus');
});

it('says none in words, never « 0 a »', () => {
  expect(spaces(inWords(answer([row({}, true), row({}, true)]), 'à Brest'))).toBe(
    'À Brest, sur 2 métiers en tension en 2019, aucun n’a de formation reliée à 20 km au plus ; 2 n’en ont aucune dans les fichiers lus.'
  );
});

it('says of none that it has no training near, where a place or a file is not read', () => {
  const somewhere = row({ apprentissage: 'trouvée dans la région, lieu non lu' }, null);
  for (const lines of [[somewhere], [row({ scolaire: 'trouvée ailleurs dans la région' }, true), UNREAD]])
    expect(spaces(inWords(answer(lines), 'à Brest'))).toContain(
      ' en tension en 2019, on ne sait d’aucun qu’il a une formation reliée à 20 km au plus ; 1 en a une dans la région'
    );
});

it('where it can be known of no occupation, says nothing, counts none and draws none', () => {
  const unlinked = { non_lues: ['certif_info', 'effectifs', 'passages_metiers'] };
  for (const asked of [
    madeAnswer({ parametres: {}, lignes: [UNREAD, UNREAD], etat: 'partiel', ...unlinked }),
    madeAnswer({ parametres: {}, lignes: [], etat: 'source_absente', ...unlinked })
  ]) {
    expect(taughtSentences(asked, 'en Bretagne')).toEqual([]);
    expect(untaughtTitle(asked)).toBe('Métiers en tension sans formation, ce que l’on ne peut pas savoir ici');
    expect(asked.lignes.filter(untaughtRows(asked))).toEqual([]);
  }
  // Without tensions there is no tense occupation to speak of.
  const untold = madeAnswer({ parametres: {}, lignes: [], etat: 'source_absente', non_lues: ['dares_tensions'] });
  expect([taughtSentences(untold, 'en Bretagne'), untaughtTitle(untold)]).toEqual([
    [],
    'Métiers en tension et formations'
  ]);
});
