import { expect, it } from 'vitest';
import type { SourceAccess } from '$lib/catalogue/access.ts';
import type { RequestSummary } from '$lib/catalogue/api/documents.ts';
import { answeredWith, questionCounts, questionsOf } from './questions.ts';

function request(
  code: string,
  id: string,
  acces: SourceAccess,
  attend: readonly (readonly string[])[] | null
): RequestSummary {
  const disponible = attend === null;
  return { id, titre: id, code, acces, disponible, attend: attend ?? [] } as unknown as RequestSummary;
}

const CATALOGUE = [
  request('G27', 'gpec/profil', 'convention', [['demandeurs_communes']]),
  request('G27', 'gpec/evolution', 'ouvert', null),
  request('C03', 'cprdfop/bts', 'ouvert', [['parcoursup', 'voeux_bts']]),
  request('C24', 'cprdfop/retour', 'ouvert', [['retour_emploi'], ['offre_formation']]),
  request('S14', 'spro/telephone', 'region', [['plateformes_tel']]),
  request('S23', 'spro/autre', 'region', [['plateformes_tel']]),
  request('R05', 'reference/sources', 'ouvert', null)
];

it('a question is as easy as its easiest request, and codes of the product are none of the domain', () => {
  expect(
    questionsOf(CATALOGUE).map(({ code, access, answered, requests }) => [
      code,
      access,
      answered,
      requests.map(({ href }) => href)
    ])
  ).toEqual([
    ['C03', 'ouvert', false, ['/catalogue/cprdfop/bts']],
    ['C24', 'ouvert', false, ['/catalogue/cprdfop/retour']],
    ['G27', 'ouvert', true, ['/catalogue/gpec/evolution', '/catalogue/gpec/profil']],
    ['S14', 'region', false, ['/catalogue/spro/telephone']]
  ]);
  expect(questionCounts(questionsOf(CATALOGUE))).toEqual([
    { name: 'fichier ouvert', answered: 1, total: 3 },
    { name: 'rempli par la Région', answered: 0, total: 1 }
  ]);
});

it('a file counts the questions that it answers by itself, never one of two that are both needed', () => {
  const questions = questionsOf(CATALOGUE);
  const codesWith = (source: string) => answeredWith(source, questions).map(({ code }) => code);
  expect(codesWith('voeux_bts')).toEqual(['C03']);
  expect(codesWith('parcoursup')).toEqual(['C03']);
  expect(codesWith('retour_emploi')).toEqual([]);
  expect(codesWith('demandeurs_communes')).toEqual([]);
  expect(codesWith('plateformes_tel')).toEqual(['S14']);
});
