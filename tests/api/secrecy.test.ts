import readWorkbook from 'read-excel-file/node';
import { tableFromIPC } from 'apache-arrow';
import type { Feature, FeatureCollection } from 'geojson';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApi, type Api } from '../support/api.ts';
import { catalogueOf } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

/** A table with a secret cell, the coarser level that shows it, ranks, a quotient and a tested rate. */
const SECRET = `/*---
titre: Secret d’essai
question: Combien, et à quel rang ?
code: T9
parametres:
  territoire: { domaine: territoires, mailles: [region, bassin], defaut: region, libelle: Territoire }
colonnes:
  place: { role: dimension, libelle: Territoire }
  demandeurs: { role: mesure, unite: personnes, libelle: Demandeurs }
  sur: { role: mesure, libelle: Sur }
  ref: { role: mesure, libelle: Référence }
  ref_sur: { role: mesure, libelle: Référence sur }
  rang: { role: rang, de: [demandeurs], libelle: Rang }
  indice: { role: quotient, de: [demandeurs, sur, ref, ref_sur], libelle: Indice de spécificité }
  part: { role: taux, de: [ref, ref_sur], partie: true, test: { contre: [sur, ref_sur] }, libelle: Part }
lecture: "{place} : {rang}, {indice}, part {part} ({part_ecart}) ; {territoire}."
---*/
select territoire as place, demandeurs, demandeurs_statut,
  case when demandeurs_statut = 'secret' then 'bassin:5314' end as demandeurs_visible,
  500000 as sur, 100000 as ref, 1000000 as ref_sur
from publie.cube_demandeurs where mois = '2024-12' and $territoire::VARCHAR is not null order by demandeurs desc nulls last`;

let api: Api;
const folder = makeFolder();
const PATH = '/api/v1/requests/essai/secret';

beforeAll(async () => {
  await publishFixture(folder, 's1');
  api = makeApi(
    folder,
    await catalogueOf({
      'essai/secret': SECRET,
      'essai/liste': SECRET.replace('place: { role: dimension', 'place: { role: territoire').replace(
        'code: T9',
        'code: T8'
      )
    })
  );
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

async function bytes(format: string): Promise<Buffer> {
  const response = await api.get(`${PATH}?format=${format}`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

describe('a secret cell, its coarser level and its rank', () => {
  test('where rows are territories, the level is named, and no address pretends to lead to the row', async () => {
    const { territoires_visibles } = (await api.json('/api/v1/requests/essai/liste')) as {
      territoires_visibles: unknown;
    };
    expect(territoires_visibles).toEqual([{ territoire: 'bassin:5314', nom: 'bassin de Rennes', adresse: null }]);
  });
  test('in JSON: null, never zero; companions named; the level that shows it, with its address', async () => {
    const body = (await api.json(PATH)) as {
      lignes: Record<string, unknown>[];
      colonnes: Record<string, unknown>[];
      territoires_visibles: unknown;
      requete: Record<string, unknown>;
    };
    expect(body.colonnes.find(({ nom }) => nom === 'demandeurs')).toMatchObject({
      protege: true,
      bornes: false,
      visible: true
    });
    expect(body.colonnes.find(({ nom }) => nom === 'part')).toMatchObject({ ecart: true, de: ['ref', 'ref_sur'] });
    expect(
      body.lignes.map(({ demandeurs, demandeurs_statut, demandeurs_visible }) => [
        demandeurs,
        demandeurs_statut,
        demandeurs_visible
      ])
    ).toEqual([
      [292720, 'diffuse', null],
      [20340, 'diffuse', null],
      [null, 'secret', 'bassin:5314']
    ]);
    // The secret may stand anywhere, so the two others are first or second, second or third.
    expect(
      body.lignes.map(({ rang, rang_min, rang_max, rang_statut }) => [rang, rang_min, rang_max, rang_statut])
    ).toEqual([
      [null, 1, 2, 'intervalle'],
      [null, 2, 3, 'intervalle'],
      [null, null, null, 'secret']
    ]);
    // 292,720 / 500,000 over 100,000 / 1,000,000.
    expect(body.lignes[0]?.['indice']).toBeCloseTo(5.8544, 10);
    expect(body.lignes[2]).toMatchObject({
      indice: null,
      indice_min: null,
      indice_statut: 'secret',
      part_ecart: 'inferieur'
    });
    expect(body.territoires_visibles).toEqual([
      { territoire: 'bassin:5314', nom: 'bassin de Rennes', adresse: `${PATH}?territoire=bassin:5314` }
    ]);
    expect(body.requete['enquete']).toBe(false);
    expect(String(body.requete['lecture']).replaceAll('\u202f', ' ')).toBe(
      'Region:53 : entre 1ᵉʳ et 2ᵉ, 5,85, part 10,0 % (significativement en dessous de la référence) ; en Bretagne.'
    );
  });

  test('in csv-fr and xlsx: signs, ranks and places in words', async () => {
    const lines = (await bytes('csv-fr')).toString('utf8').split('\r\n');
    expect(lines[0]).toContain('Demandeurs (personnes) – territoire qui le montre');
    expect(lines[0]).toContain('Part – écart à la référence');
    expect(lines[3]).toMatch(/^commune:29019;s;secret statistique;bassin de Rennes \(bassin:5314\);/);
    expect(lines[1]).toContain(';1;1,5;2;1ᵉʳ à 2ᵉ;encadrement;');
    const sheets = await readWorkbook(await bytes('xlsx'));
    const [head = [], , , last = []] = sheets[0]?.data ?? [];
    const at = (title: string) => last[head.indexOf(title)];
    expect(at('Demandeurs (personnes)')).toBe('s');
    expect(at('Demandeurs (personnes) – territoire qui le montre')).toBe('bassin de Rennes (bassin:5314)');
    expect([at('Rang – minimum'), at('Rang – lecture')]).toEqual([null, 's']);
    expect(at('Part – écart à la référence')).toBe('significativement en dessous de la référence');
  });

  test('in typed files: null, with the code of the place', async () => {
    const table = tableFromIPC(await bytes('arrow'));
    expect([
      table.getChild('demandeurs')?.get(2),
      table.getChild('demandeurs_visible')?.get(2),
      table.getChild('rang')?.get(2),
      table.getChild('rang_min')?.get(1)
    ]).toEqual([null, 'bassin:5314', null, 2]);
    const csv = (await bytes('csv')).toString('utf8').split('\r\n');
    expect(csv[0]).toContain('demandeurs,demandeurs_statut,demandeurs_visible');
    expect(csv[3]).toMatch(/^commune:29019,,secret,bassin:5314,/);
  });

  test('as a layer, a feature, a file: null, its status, the place that shows it', async () => {
    const rows = '/api/v1/requests/essai/liste';
    const features = async (address: string) => ((await api.json(address)) as unknown as FeatureCollection).features;
    const items = '/api/ogc/collections/essai.liste/items';
    const alone = (await api.json(`${items}/commune:29019`)) as unknown as Feature;
    // The fixture has the outline of Brest.
    for (const { properties, geometry } of [
      ...(await features(`${rows}?format=geojson`)).slice(2),
      ...(await features(items)).slice(2),
      ...(await features(`${items}?bbox=-5,48,-4,49`)),
      alone
    ]) {
      expect(properties).toMatchObject({
        place: 'commune:29019',
        demandeurs: null,
        demandeurs_statut: 'secret',
        demandeurs_visible: 'bassin:5314',
        rang_min: null,
        rang_milieu: null,
        rang_max: null,
        indice: null
      });
      // No row has a rank: a property without a number would be a text.
      expect(properties).not.toHaveProperty('rang');
      expect(geometry.type).toBe('Polygon');
    }
    const file = await (await api.get(`${rows}?format=parquet`)).arrayBuffer();
    expect((await parquetReadObjects({ file }))[2]).toMatchObject({
      demandeurs: null,
      demandeurs_statut: 'secret',
      rang: null,
      geometry: { type: 'Polygon' }
    });
    const bare = await (await api.get(`${rows}?format=csv-fr`)).text();
    expect(bare.split('\r\n')[3]).toMatch(/^commune:29019;s;secret statistique;bassin de Rennes \(bassin:5314\);/);
  });
});
