import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RequestDetail, RequestList } from '../../src/lib/catalogue/api/documents.ts';
import { CATALOGUE, REQUESTS } from '../support/catalogue.ts';
import { makeApi, type Api } from '../support/api.ts';
import { oneIn } from '../support/depth.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';
import { writeTrials } from '../support/trials.ts';

let api: Api;
const folder = makeFolder();

beforeAll(async () => {
  await publishFixture(folder, 'c1');
  api = makeApi(folder, CATALOGUE);
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

async function list(query = ''): Promise<RequestList> {
  return (await api.json(`/api/v1/requests${query}`)) as unknown as RequestList;
}

const facet = ({ facettes }: RequestList, name: string) => facettes.find(({ nom }) => nom === name)?.valeurs ?? [];

describe('the list of requests', () => {
  test('is whole without a filter, and every facet counts it', async () => {
    const all = await list();
    expect(all.requetes).toHaveLength(REQUESTS.length);
    expect([all.total, all.catalogue]).toEqual([REQUESTS.length, REQUESTS.length]);
    for (const name of ['theme', 'disponible'])
      expect(facet(all, name).reduce((sum, { nombre }) => sum + nombre, 0)).toBe(REQUESTS.length);
    expect(all.requetes.every(({ recherche }) => recherche === null)).toBe(true);
  });

  test('its total counts what it lists, not the catalogue', async () => {
    expect(await list('?q=zzzzqq')).toMatchObject({ total: 0, catalogue: REQUESTS.length, requetes: [] });
    const found = await list('?q=formation&theme=gpec');
    expect(found.total).toBe(found.requetes.length);
    expect(found.total).toBeLessThan(REQUESTS.length);
  });

  test('a value of a facet gives the number of requests that it said, whatever the others', async () => {
    for (const base of ['?', '?theme=gpec,cprdfop&', '?q=formation&']) {
      const before = await list(base);
      for (const { nom, valeurs } of before.facettes) {
        const value = valeurs.find(({ nombre, choisi }) => nombre > 0 && !choisi);
        if (value === undefined || base.includes(`${nom}=`)) continue;
        const after = await list(`${base}${nom}=${encodeURIComponent(value.valeur)}`);
        expect([nom, value.valeur, after.requetes.length]).toEqual([nom, value.valeur, value.nombre]);
      }
    }
  });

  test('narrows by level, file, audience and availability at once', async () => {
    const { requetes } = await list('?maille=bassin&source=bmo&public=analystes&disponible=oui');
    expect(requetes.length).toBeGreaterThan(0);
    for (const { mailles, fichiers, publics, disponible } of requetes) {
      expect(mailles).toContain('bassin');
      expect(fichiers).toContain('bmo');
      expect(publics).toContain('analystes');
      expect(disponible).toBe(true);
    }
  });

  test('of a code list, those that a change of it touches, though no figure comes from it', async () => {
    const behind = ['reference.territoires', 'reference.contours', 'publie.population_cellules'];
    const touched = REQUESTS.filter(({ cubes }) => cubes.some((cube) => behind.includes(cube))).map(({ id }) => id);
    const { requetes } = await list('?source=cog');
    expect(requetes.map(({ id }) => id).sort()).toEqual(touched.sort());
    expect(requetes.some(({ fichiers }) => !fichiers.includes('cog'))).toBe(true);
  });

  test('lists the levels at which a request was seen to answer, unless it was another version then', async () => {
    const other = makeFolder();
    await publishFixture(other, 'c2');
    const levels = [{ maille: 'departement' as const, territoire: 'departement:22', lignes: 1 }];
    writeTrials(other, 'c2', [
      { id: 'gpec/projets_recrutement', lignes: 0, mailles: levels },
      { id: 'gpec/tension_et_causes', version: 'ancienne', lignes: 0 }
    ]);
    const tried = makeApi(other, api.engine.catalogue);
    const { requetes } = (await tried.json('/api/v1/requests')) as unknown as RequestList;
    tried.engine.close();
    removeFolder(other);
    const untried = (await list()).requetes;
    expect(requetes.find(({ id }) => id === 'gpec/projets_recrutement')).toMatchObject({
      disponible: true,
      motifs: [],
      mailles: ['departement']
    });
    for (const asked of ['gpec/tension_et_causes', 'gpec/demandeurs_emploi'])
      expect(requetes.find(({ id }) => id === asked)).toEqual(untried.find(({ id }) => id === asked));
  });

  test('a request that cannot be answered says which file is missing, and is listed by that file', async () => {
    const { requetes } = await list('?disponible=non');
    for (const { motifs, fichiers } of requetes) {
      expect(motifs.length).toBeGreaterThan(0);
      expect(fichiers.length).toBeGreaterThan(0);
    }
  });

  test('ranks what is sought, by an old name too, and says what it read', async () => {
    const { requetes, corrections } = await list('?q=salaires');
    expect(requetes[0]?.id).toBe('gpec/salaires_metiers');
    expect(requetes[0]?.recherche?.formes).toContain('salaires');
    expect(corrections).toEqual([]);
    expect((await list('?q=recrutemant')).corrections).toEqual([{ saisi: 'recrutemant', lu: 'recrutement' }]);
  });

  test('shows where a word stands when it is neither in the title nor in the question', async () => {
    const { requetes } = await list('?q=Luo');
    expect(requetes.map(({ id }) => id)).toEqual(['cprdfop/accessibilite_places']);
    expect(requetes[0]?.recherche?.extrait).toMatchObject({
      ou: 'Formule',
      texte: expect.stringContaining('Luo et Wang') as string
    });
    expect((await list('?q=navettes')).requetes[0]?.recherche?.extrait).toBeNull();
  });

  test('refuses what it does not know, with what is near', async () => {
    for (const [query, name, said] of [
      ['?theme=gepc', 'theme', 'gpec'],
      ['?maille=communes', 'maille', 'commune'],
      ['?millesime=l’an dernier', 'millesime', 'année'],
      ['?couleur=rouge', 'couleur', 'inconnu'],
      [`?q=${'a'.repeat(121)}`, 'q', '120']
    ] as const) {
      const response = await api.get(`/api/v1/requests${query}`);
      const document = (await response.json()) as { detail: string; problemes: { parametre: string }[] };
      expect([query, response.status, document.problemes[0]?.parametre]).toEqual([query, 400, name]);
      expect(document.detail).toContain(said);
    }
  });

  test('an empty value is no filter', async () => {
    expect((await list('?q=&theme=')).requetes).toHaveLength(REQUESTS.length);
  });
});

describe('related requests', () => {
  const detail = async (id: string) => (await api.json(`/api/v1/catalogue/${id}`)) as unknown as RequestDetail;

  test('are three of the same indicator, then of the same figures, five at most, with reasons', async () => {
    const { voisines } = await detail('gpec/projets_recrutement');
    expect(voisines).toHaveLength(5);
    expect(voisines.slice(0, 3).map(({ id, raison }) => [id, raison])).toEqual([
      ['gpec/projets_evolution', 'même indicateur'],
      ['gpec/projets_metier', 'même indicateur'],
      ['gpec/projets_regroupements', 'même indicateur']
    ]);
    expect(voisines.slice(3).every(({ raison }) => /^(mêmes chiffres|même fichier)/.test(raison))).toBe(true);
    expect(voisines.map(({ id }) => id)).toContain('gpec/difficultes_saisonnalite');
  });

  test('never hold the request itself, nor one twice', async () => {
    for (const { id } of oneIn(5, REQUESTS)) {
      const near = (await detail(id)).voisines.map((one) => one.id);
      expect([id, near.includes(id), new Set(near).size]).toEqual([id, false, near.length]);
      if (!id.startsWith('reference/')) expect(near.filter((one) => one.startsWith('reference/'))).toEqual([]);
      expect(near.length).toBeLessThanOrEqual(5);
    }
  });
});
