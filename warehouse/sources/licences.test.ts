import { expect, it } from 'vitest';
import { readSources } from '../pipeline/declared/source.ts';

const SOURCES = readSources();
/** Licences under which anybody may republish, and what a region or the software itself brings. */
const OPEN =
  /^(?:Licence Ouverte|ODbL|Informations publiques réutilisables \(mentions légales d|GPL-3\.0 \(dépôt du producteur\)$|Licence du logiciel|Citation de chiffres publiés|Choix de la région|Description du site)/;
/** Portals where a producer publishes under the Licence Ouverte alone. */
const OPEN_PORTALS = /^https:\/\/data\.(?:education|enseignementsup-recherche)\.gouv\.fr\/explore\//;
/** Repositories of producers; another is that of a copy, which says nothing of the data's licence. */
const PRODUCERS = /^https:\/\/github\.com\/(?:StatDares|etalab|gregoiredavid)\//;

const named = (wrong: (source: (typeof SOURCES)[number]) => boolean): string[] =>
  SOURCES.filter(wrong).map(({ name }) => name);

it('the licence of a card is that of its producer, and says whether it may be republished', () => {
  expect(named(({ droits, licence }) => (droits === 'libre') !== OPEN.test(licence) && droits !== 'interne')).toEqual(
    []
  );
  expect(named(({ droits, adresse }) => droits !== 'libre' && OPEN_PORTALS.test(adresse))).toEqual([]);
});

it('an open licence has its page, where it was read', () => {
  expect(
    named(({ licence, adresse }) => /^(?:Licence Ouverte|ODbL|GPL)/.test(licence) && !/^https:\/\//.test(adresse))
  ).toEqual([]);
  expect(
    named(({ droits, adresse }) => droits === 'libre' && /github\.com/.test(adresse) && !PRODUCERS.test(adresse))
  ).toEqual([]);
});
