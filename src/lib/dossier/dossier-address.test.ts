import { describe, expect, test } from 'vitest';
import { SECTIONS } from '../pages/lists/registry.ts';
import { dossierQuery, movesOf, readDossierAddress, type DossierRequest } from './dossier-address.ts';

function read(query: string): DossierRequest {
  const found = readDossierAddress(new URLSearchParams(query));
  if (!found) throw new Error(query);
  return found.request;
}

const ids = (request: DossierRequest | null): string[] => request?.sections.map(({ id }) => id) ?? [];

describe('the address of a dossier', () => {
  test('keeps the order asked, each section once', () => {
    expect(ids(read('territoire=region:53&sections=acces,recrutement,acces'))).toEqual(['acces', 'recrutement']);
  });

  test('a form without script sends section again and again', () => {
    expect(ids(read('territoire=region:53&section=formation&section=acces'))).toEqual(['formation', 'acces']);
  });

  test('a model is all the sections of its subject, the first model when none is named', () => {
    const gpec = SECTIONS.filter(({ subject }) => subject === 'gpec').map(({ id }) => id);
    expect(ids(read('territoire=region:53&modele=gpec'))).toEqual(gpec);
    expect(ids(read('territoire=region:53'))).toEqual(gpec);
  });

  test('an unknown section is named, not lost in silence', () => {
    const found = readDossierAddress(new URLSearchParams('territoire=region:53&sections=acces,horoscope'));
    expect(found?.unknown).toEqual(['horoscope']);
    expect(ids(found?.request ?? null)).toEqual(['acces']);
  });

  test('a request of the catalogue is a part, with its parameters, and comes back from its address whole', () => {
    const piece = 'gpec/projets_metier?metier=fap2021:T2A60&territoire=bassin:5314,bassin:5301';
    const request = read(`territoire=region:53&sections=acces&ajouter=${encodeURIComponent(piece)}`);
    expect(request.sections.map(({ question }) => question).at(-1)).toBe('gpec/projets_metier');
    const again = read(dossierQuery(request));
    expect(ids(again)).toEqual(ids(request));
    const [, address = ''] = /^gpec\/projets_metier\?(.*)$/.exec(again.sections.at(-1)?.address ?? '') ?? [];
    expect(Object.fromEntries(new URLSearchParams(address))).toEqual({
      metier: 'fap2021:T2A60',
      territoire: 'bassin:5314,bassin:5301'
    });
    expect(ids(read(`${dossierQuery(again)}&ajouter=reference/rome`)).length).toBe(3);
  });

  test('without a territory there is no dossier', () => {
    expect(readDossierAddress(new URLSearchParams('modele=gpec'))).toBeNull();
    expect(readDossierAddress(new URLSearchParams('territoire=%20'))).toBeNull();
  });

  test('written then read, it is the same, and legible', () => {
    const request = read('territoire=zone_emploi:5315&comparer=pays:FR&sections=acces,formation&tableaux=oui');
    const query = dossierQuery(request);
    expect(query).toBe('territoire=zone_emploi:5315&comparer=pays:FR&sections=acces,formation&tableaux=oui');
    expect(read(query)).toEqual(request);
  });
});

describe('what a section can become', () => {
  const moves = movesOf(read('territoire=region:53&sections=recrutement,demandeurs,acces'));

  test('up and down change places with its neighbour; the ends have one way only', () => {
    expect(moves.map(({ up }) => ids(up))).toEqual([
      [],
      ['demandeurs', 'recrutement', 'acces'],
      ['recrutement', 'acces', 'demandeurs']
    ]);
    expect(moves.map(({ down }) => ids(down))).toEqual([
      ['demandeurs', 'recrutement', 'acces'],
      ['recrutement', 'acces', 'demandeurs'],
      []
    ]);
  });

  test('left out, the others keep their order; the last one stays', () => {
    expect(moves.map(({ without }) => ids(without))).toEqual([
      ['demandeurs', 'acces'],
      ['recrutement', 'acces'],
      ['recrutement', 'demandeurs']
    ]);
    expect(movesOf(read('territoire=region:53&sections=acces'))[0]?.without).toBeNull();
  });
});
