import { expect, test } from 'vitest';
import { REQUESTS } from '../../../tests/support/catalogue.ts';

const COUNTED = REQUESTS.filter(({ colonnes }) => colonnes.some(({ libelle }) => /^demandeurs/i.test(libelle)));

test('every count of job seekers names their category, or says that its file does not', () => {
  expect(COUNTED.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'gpec/evolution_demandeurs_emploi',
      'gpec/demandeurs_profil',
      'spro/besoin_usage',
      'cprdfop/equite_acces_formation'
    ])
  );
  const silent = COUNTED.flatMap(({ id, colonnes }) =>
    colonnes
      .filter(({ libelle, role }) => role !== 'dimension' && /^demandeurs/i.test(libelle) && !/catégorie/.test(libelle))
      .map(({ nom, libelle }) => `${id}, ${nom} : ${libelle}`)
  );
  expect(silent).toEqual([]);
});

test('a sentence on job seekers says their category before their number', () => {
  const late = REQUESTS.flatMap(({ id, lecture = '' }) => {
    const number = /\{(part_)?demandeurs[a-z_]*\}/.exec(lecture);
    const category = /catégorie|\{categorie\}/.exec(lecture);
    return number && /demandeurs d’emploi/.test(lecture) && !(category && category.index < number.index + 80)
      ? [id]
      : [];
  });
  expect(late).toEqual([]);
});
