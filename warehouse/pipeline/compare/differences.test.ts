import { cpSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Differences } from '../../../src/lib/catalogue/records/changes.ts';
import { requestDates } from '../../../src/lib/catalogue/records/request-dates.ts';
import { readDifferences } from '../../../src/lib/catalogue/records/changes.ts';
import { again } from '../../../tests/support/depth.ts';
import { publishNext } from '../../../tests/support/next-snapshot.ts';
import { TEST_REQUESTS } from '../../../tests/support/requests.ts';
import { makeFolder, removeFolder } from '../../../tests/support/snapshot-fixture.ts';
import { soundnessOf } from '../file-sum.ts';
import { besidePath, readCurrent, snapshotFile } from '../publish/publication.ts';
import { cleanFolder } from '../publish/retention.ts';
import { boundChanges } from './bound-changes.ts';

const PROJECTS = {
  'essai/projets': TEST_REQUESTS['essai/projets'] ?? '',
  'essai/demandeurs': TEST_REQUESTS['essai/demandeurs'] ?? ''
};
const REGION = "territoire = 'region:53' and annee = 2025 and metier =";

/** A survey of 2026, and in that of 2025 one count revised (100, now 110), one hidden, one row gone, one new. */
const REVISED = `
update publie.cube_projets_recrutement set projets = 110, projets_min = 110, projets_max = 110
  where ${REGION} 'fap2021:A0X40';
update publie.cube_projets_recrutement set projets = null, projets_min = 1, projets_max = 4,
  projets_statut = 'non_diffuse' where ${REGION} 'fap2021:B1X50';
delete from publie.cube_projets_recrutement where ${REGION} 'fap2021:T9X99';
insert into publie.cube_projets_recrutement (annee, territoire, metier, niveau, projets, projets_min, projets_max,
  projets_statut, projets_difficiles, projets_difficiles_min, projets_difficiles_max, projets_difficiles_statut,
  projets_saisonniers, projets_saisonniers_min, projets_saisonniers_max, projets_saisonniers_statut, origine, reprojete)
  select 2025, territoire, 'fap2021:C9X99', columns(* exclude (annee, territoire, metier, arrondi, projets_arrondi))
  from publie.cube_projets_recrutement where ${REGION} 'fap2021:A0X40';
insert into publie.cube_projets_recrutement (annee, territoire, metier, niveau, projets, projets_min, projets_max,
  projets_statut, projets_difficiles, projets_difficiles_min, projets_difficiles_max, projets_difficiles_statut,
  projets_saisonniers, projets_saisonniers_min, projets_saisonniers_max, projets_saisonniers_statut, origine, reprojete)
  select 2026, columns(* exclude (annee, arrondi, projets_arrondi)) from publie.cube_projets_recrutement where ${REGION} 'fap2021:A0X40';
update reference.millesimes set dernier = false where domaine = 'bmo';
insert into reference.millesimes (domaine, millesime, libelle, dernier) values ('bmo', '2026', 'enquête 2026', true);`;

const REVISED_AGAIN = `update publie.cube_projets_recrutement set projets = 120, projets_min = 120, projets_max = 120
  where ${REGION} 'fap2021:A0X40';`;

const first = makeFolder();
let folder: string;
/** What the revised survey, published after the first, says it changed. */
let revised: Differences;
beforeAll(async () => {
  await publishNext(first, 'aa', PROJECTS, { builtAt: '2026-09-01T08:00:00.000Z' });
  const next = makeFolder();
  cpSync(first, next, { recursive: true });
  revised = await publishNext(next, 'bb', PROJECTS, { change: REVISED });
  removeFolder(next);
});
beforeEach(() => {
  folder = makeFolder();
  cpSync(first, folder, { recursive: true });
});
afterEach(() => removeFolder(folder));
afterAll(() => removeFolder(first));

describe('a first snapshot', () => {
  it('says that nothing precedes it, and runs nothing', () => {
    expect(readDifferences(readFileSync(besidePath(folder, 'differences', 'aa'), 'utf8'))).toMatchObject({
      precedent: null,
      requetes: {},
      executions: 0,
      historique: [{ genre: 'premier', requete: null }]
    });
  });
});

describe('a snapshot after another', () => {
  it('tells what was revised, hidden, added and gone, with the parameters of then', () => {
    const { requetes, precedent, comparee, executions, historique } = revised;
    expect(comparee).toBe(true);
    expect(precedent).toEqual({ id: 'aa', construit_le: '2026-09-01T08:00:00.000Z' });
    // The country, the region, three départements and two bassins, on both sides; the other request reads nothing that
    // changed.
    expect(executions).toBe(14);
    expect(Object.keys(requetes)).toEqual(['essai/projets']);
    const request = requetes['essai/projets'];
    expect(request).toMatchObject({
      methode: null,
      nouvelle: false,
      valeurs: 'comparees',
      millesimes: [{ libelle: 'Année', ajoutes: ['enquête 2026'], retires: [] }]
    });
    expect(request?.lectures).toHaveLength(1);
    const lecture = request?.lectures[0];
    expect(lecture?.parametres).toEqual({ territoire: 'region:53', annee: '2025', niveau: 'metier' });
    // Shown in both: the count, the hard ones and their share, of farmers only. The share goes from 60/100 to 60/110;
    // masons have bounds.
    expect(lecture?.comptes).toEqual({
      lignes: 2,
      valeurs: 3,
      revisees: 2,
      masquees: 1,
      diffusees: 0,
      bornes: 1,
      nouvelles: 1,
      disparues: 1,
      ambigues: 0
    });
    expect(lecture?.maximum).toMatchObject({
      ancien: 100,
      nouveau: 110,
      ecart: 10,
      relatif: 0.1,
      cle: { code: 'fap2021:A0X40' },
      colonne: { nom: 'projets' }
    });
    expect(lecture?.changements.map(({ genre, colonne }) => [genre, colonne?.nom])).toEqual([
      ['revisee', 'projets'],
      ['revisee', 'difficulte'],
      ['masquee', 'projets'],
      ['bornes', 'difficulte'],
      ['nouvelle', undefined],
      ['disparue', undefined]
    ]);
    expect(JSON.stringify(lecture?.changements.filter(({ genre }) => genre === 'masquee'))).not.toMatch(
      /"ancien"|\b20\b/
    );
    expect(historique.map(({ genre, instantane }) => [genre, instantane])).toEqual([
      ['millesime', 'bb'],
      ['valeurs', 'bb'],
      ['premier', 'aa']
    ]);
    // The one that changed is newer; the other keeps the date of the first snapshot.
    const others = Object.keys(revised.catalogue ?? {}).filter((id) => id !== 'essai/projets');
    expect(others.length).toBeGreaterThan(0);
    expect(revised.dates).toEqual({
      'essai/projets': { parue: '2026-09-01T08:00:00.000Z', modifiee: revised.construit_le },
      ...Object.fromEntries(
        others.map((id) => [id, { parue: '2026-09-01T08:00:00.000Z', modifiee: '2026-09-01T08:00:00.000Z' }])
      )
    });
    // Past the hundred events that are told, the date stays.
    const later = { historique: [], construit_le: '2030-01-01', dates: revised.dates ?? {} };
    expect(requestDates('essai/projets', later).modifiee).toBe(revised.construit_le);
    expect(historique[1]?.phrase).toBe(
      'Projets d’essai, Bretagne : 2 valeurs révisées sur 3, au plus +10,0\u202f% (Agriculteurs, "salariés" ; élevage : projets), 1 valeur n’est plus diffusée, 1 encadrement modifié, 1 ligne nouvelle, 1 ligne disparue.'
    );
  });

  again('runs nothing where nothing that a request reads has changed', async () => {
    const { requetes, executions } = await publishNext(folder, 'bb', PROJECTS, {
      change: 'update publie.cube_insertion set sortants = sortants + 1'
    });
    expect([requetes, executions]).toEqual([{}, 0]);
  });

  it('tells a changed method, and compares what was published then with what is now', async () => {
    const other = {
      ...PROJECTS,
      'essai/demandeurs': (PROJECTS['essai/demandeurs'] ?? '').replace(
        'select mois, demandeurs,',
        'select mois, (demandeurs * 2)::INTEGER as demandeurs,'
      )
    };
    const { requetes, historique } = await publishNext(folder, 'bb', other, {
      change: 'update publie.cube_insertion set sortants = sortants + 1'
    });
    expect(Object.keys(requetes)).toEqual(['essai/demandeurs']);
    expect(requetes['essai/demandeurs']?.methode?.avant).not.toBe(requetes['essai/demandeurs']?.methode?.apres);
    expect(requetes['essai/demandeurs']?.maximum).toMatchObject({ ancien: 292720, nouveau: 585440, relatif: 1 });
    expect(historique.map(({ genre }) => genre)).toEqual(['methode', 'valeurs', 'premier']);
  });

  again('the same tables with another request: told, nothing run, what was said of the tables stays', async () => {
    await publishNext(folder, 'bb', PROJECTS, { change: REVISED });
    const text = `${PROJECTS['essai/demandeurs'] ?? ''}, 1`;
    const twice = await publishNext(
      folder,
      'bb',
      { ...PROJECTS, 'essai/demandeurs': text, 'essai/insertion': TEST_REQUESTS['essai/insertion'] ?? '' },
      { change: REVISED, builtAt: '2026-10-04T08:00:00.000Z' }
    );
    expect(twice.precedent?.id).toBe('aa');
    expect(twice.requetes['essai/projets']?.comptes.revisees).toBe(2);
    expect(twice.requetes['essai/demandeurs']).toMatchObject({ valeurs: 'non_comparees', methode: {} });
    expect(twice.requetes['essai/insertion']).toMatchObject({ nouvelle: true, titre: 'Insertion d’essai' });
    expect(twice.historique.map(({ genre }) => genre)).toEqual([
      'methode',
      'nouvelle_requete',
      'millesime',
      'valeurs',
      'premier'
    ]);
  });

  it('a request that the tables of then do not hold is said, not compared; the others are', async () => {
    const broken = { ...PROJECTS, 'essai/neuve': TEST_REQUESTS['essai/effectifs'] ?? '' };
    writeFileSync(
      besidePath(folder, 'differences', 'aa'),
      JSON.stringify({
        ...readDifferences(readFileSync(besidePath(folder, 'differences', 'aa'), 'utf8')),
        catalogue: { ...PROJECTS, 'essai/neuve': 'select 1' }
      })
    );
    const { requetes } = await publishNext(folder, 'bb', broken, { change: REVISED });
    expect(requetes['essai/neuve']).toMatchObject({
      valeurs: 'non_comparees',
      remarques: ['Cette requête ne se lit pas sur l’instantané précédent.']
    });
    expect(requetes['essai/projets']?.comptes.revisees).toBe(2);
  });

  it('a request that the tables of now do not hold is said, not left out', async () => {
    const text = (PROJECTS['essai/demandeurs'] ?? '').replace('select mois,', 'select inconnue as mois,');
    const { requetes } = await publishNext(folder, 'bb', { ...PROJECTS, 'essai/demandeurs': text });
    expect(requetes['essai/demandeurs']).toMatchObject({
      titre: 'essai/demandeurs',
      valeurs: 'non_comparees',
      remarques: ['Cette requête n’a pas pu être comparée.']
    });
  });

  again('keeps fifty changes of an answer, the largest, and says that it cut', async () => {
    const many = (step: number) =>
      `insert into publie.cube_projets_recrutement (annee, territoire, metier, niveau, projets, projets_min,
        projets_max, projets_statut, projets_difficiles, projets_difficiles_min, projets_difficiles_max,
        projets_difficiles_statut, projets_saisonniers, projets_saisonniers_min, projets_saisonniers_max,
        projets_saisonniers_statut, origine, reprojete)
        select 2025, 'region:53', 'fap2021:X' || i, 'metier', 100 + i * ${step}, 100 + i * ${step}, 100 + i * ${step},
        'diffuse', null, null, null, 'secret', columns(c.* exclude (annee, territoire, metier, niveau, projets,
        projets_min, projets_max, projets_statut, projets_difficiles, projets_difficiles_min, projets_difficiles_max,
        projets_difficiles_statut, arrondi, projets_arrondi)) from range(1, 121) as t(i), (select *
        from publie.cube_projets_recrutement limit 1) as c`;
    await publishNext(folder, 'cc', PROJECTS, { change: many(0) });
    const { requetes } = await publishNext(folder, 'dd', PROJECTS, { change: many(1) });
    const lecture = requetes['essai/projets']?.lectures[0];
    expect(lecture).toMatchObject({ coupe: true, comptes: { revisees: 120 }, maximum: { nouveau: 220 } });
    expect(lecture?.changements.map(({ nouveau }) => nouveau)).toEqual(
      Array.from({ length: 50 }, (_, rank) => 220 - rank)
    );
  });
});

describe('a file that would be too large', () => {
  it('keeps of each answer its share, three at least, and the whole of the default one', () => {
    const request = revised.requetes['essai/projets'];
    const [answer] = request?.lectures ?? [];
    if (request === undefined || answer === undefined) throw new Error('rien à raccourcir');
    const many = { ...request, lectures: [answer, answer, { ...answer, changements: answer.changements.slice(0, 2) }] };
    expect(boundChanges({ x: many }, 14)).toEqual({ requetes: { x: many }, cut: false });
    const { requetes: bound, cut } = boundChanges({ x: many }, 10);
    // Six, six and two: of ten for fourteen, the second keeps four, the third all of its two.
    expect([cut, bound['x']?.lectures.map(({ changements, coupe }) => [changements.length, coupe])]).toEqual([
      true,
      [
        [6, false],
        [4, true],
        [2, false]
      ]
    ]);
    expect(bound['x']?.lectures[1]?.comptes).toEqual(answer.comptes);
  });
});

describe('a comparison that outlasts its time', () => {
  const read = (where: string): Differences =>
    readDifferences(readFileSync(besidePath(where, 'differences', 'bb'), 'utf8'));

  it('leaves a snapshot in service that says so, even killed there, and ends as one compared at once', async () => {
    const killed = makeFolder();
    const time = 60_000;
    const copy = (): Promise<void> => Promise.resolve(cpSync(folder, killed, { recursive: true }));
    await publishNext(folder, 'bb', PROJECTS, { change: REVISED, time, onSwitch: copy });
    const atSwitch = read(killed);
    expect(atSwitch.remarques).toEqual([expect.stringContaining('0 requête comparée sur 1.')]);
    expect(atSwitch.requetes).toMatchObject({
      'essai/projets': {
        valeurs: 'non_comparees',
        lectures: [],
        remarques: [expect.stringContaining('faute de temps')]
      }
    });
    expect(Object.keys(atSwitch.requetes)).toHaveLength(1);
    const served = readCurrent(killed);
    expect([served?.id, served?.comparee, served && soundnessOf(killed, served)]).toEqual(['bb', undefined, 'sain']);
    expect((await publishNext(killed, 'cc', PROJECTS, { change: `${REVISED} ${REVISED_AGAIN}` })).precedent?.id).toBe(
      'bb'
    );
    expect(readCurrent(folder)?.comparee).toBeDefined();
    expect(read(folder)).toEqual(revised);
    removeFolder(killed);
  });

  it('is never presented as whole', async () => {
    const { requetes, remarques, executions } = await publishNext(folder, 'bb', PROJECTS, { change: REVISED, time: 0 });
    expect([Object.values(requetes).map(({ valeurs }) => valeurs), executions]).toEqual([['non_comparees'], 0]);
    expect(remarques).toEqual([expect.stringMatching(/arrêtée faute de temps : 0 requête comparée sur 1\.$/)]);
    const asked = await publishNext(folder, 'cc', PROJECTS, {
      change: `${REVISED} ${REVISED_AGAIN}`,
      isWanted: () => true
    });
    expect([asked.executions, asked.remarques]).toEqual([
      0,
      [expect.stringMatching(/pour laisser la place à une autre commande : 0 requête comparée sur 1\.$/)]
    ]);
  });
});

describe('what cannot be compared is never fatal', () => {
  it('a snapshot before that is truncated: said without a path, and nothing compared', async () => {
    truncateSync(join(folder, 'snapshot-aa.duckdb'), 5000);
    const next = await publishNext(folder, 'bb', PROJECTS, { change: REVISED });
    expect(next).toMatchObject({
      comparee: false,
      requetes: {},
      remarques: [expect.stringContaining('n’a pas pu être lu')],
      historique: [{ genre: 'premier' }]
    });
    expect(JSON.stringify(next.remarques)).not.toContain(folder);
  });

  again(
    'a snapshot before that says nothing of itself, or nothing readable: compared with the requests of today',
    async () => {
      writeFileSync(besidePath(folder, 'differences', 'aa'), '{"format": 1');
      const next = await publishNext(folder, 'bb', PROJECTS, { change: REVISED });
      expect(next.remarques).toEqual([expect.stringContaining('celui d’aujourd’hui')]);
      expect(next.requetes['essai/projets']?.comptes.revisees).toBe(2);
    }
  );

  it('another region is another story', async () => {
    const next = await publishNext(folder, 'bb', PROJECTS, { change: REVISED, region: 'ailleurs' });
    expect(next).toMatchObject({
      precedent: null,
      executions: 0,
      remarques: [expect.stringContaining('autre région')],
      historique: [{ genre: 'premier' }]
    });
  });

  it('goes with its snapshot', async () => {
    const dateOf = (id: string): string => `2026-10-0${id.slice(1)}T08:00:00.000Z`;
    for (const id of ['b1', 'b2', 'b3']) {
      cpSync(join(first, snapshotFile('aa')), join(folder, snapshotFile(id)));
      cpSync(besidePath(first, 'differences', 'aa'), besidePath(folder, 'differences', id));
      const card = { ...readCurrent(first), id, file: snapshotFile(id), builtAt: dateOf(id) };
      writeFileSync(join(folder, `snapshot-${id}.json`), JSON.stringify(card));
    }
    for (const id of ['b4', 'b5']) await publishNext(folder, id, PROJECTS, { builtAt: dateOf(id) });
    // A build killed after it wrote this, before its snapshot was there.
    writeFileSync(besidePath(folder, 'differences', 'ff'), '{}');
    cleanFolder(folder);
    for (const gone of ['aa', 'ff']) expect(existsSync(besidePath(folder, 'differences', gone)), gone).toBe(false);
    expect(readDifferences(readFileSync(besidePath(folder, 'differences', 'b5'), 'utf8')).precedent?.id).toBe('b4');
  });
});
