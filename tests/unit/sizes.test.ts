import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Lines a file may have: above `soft` it needs a reason below, above `hard` it is cut in two. Tests and generated files are free. */
const LIMITS: Readonly<Record<string, { soft: number; hard: number }>> = {
  '.ts': { soft: 150, hard: 300 },
  '.svelte': { soft: 120, hard: 250 },
  '.sql': { soft: 60, hard: 120 }
};

const EXCEPTIONS: Readonly<Record<string, string>> = {
  'src/routes/+page.svelte': 'half of it is the style of the page',
  'src/routes/carte/+page.svelte': 'a third of it is the style of the page',
  'src/routes/catalogue/[...id]/+page.svelte': 'a third of it is the style of the page',
  'src/routes/donnees/+page.svelte': 'a quarter of it is the style of the page',
  'src/routes/methode/+page.svelte': 'a page of text',
  'src/routes/accessibilite/+page.svelte': 'a page of text',
  'src/lib/components/DossierSection.svelte': 'half of it is the style of the section',
  'src/lib/components/Figure.svelte': 'half of it is the style of the figure',
  'src/lib/components/IndicatorList.svelte': 'two thirds of it is the style of the list',
  'src/lib/components/IndicatorScreen.svelte': 'two thirds of it is the style of the screen',
  'src/routes/pilotage/seance/+page.svelte': 'the keys, notes and links of one meeting, and its style',
  'src/lib/components/ApiTrial.svelte': 'a third of it is the style of the forms',
  'src/routes/api/+page.svelte': 'half of it is text',
  'src/lib/components/MapControls.svelte': 'a third of it is the style of the form',
  'src/lib/components/HexMap.svelte': 'the life of one map: its listeners read the same state',
  'src/lib/charts/answer-drawing.ts': 'one short function by kind of chart',
  'src/lib/catalogue/check-header.ts': 'one short function by rule of the header',
  'src/lib/catalogue/api-types.ts': 'what each address answers, a type after another',
  'src/lib/server/reference.ts': 'reads the reference tables once, a few lines each',
  'warehouse/build/source.ts': 'every key of a source.yaml, read one by one',
  'warehouse/build/build.ts': 'the steps of a build, in their order',
  'warehouse/build/describe-request.ts': 'one short function by rule that joins a header with its select',
  'warehouse/demo/occupations.ts': 'mostly a table of occupations',
  'warehouse/demo/private-activities.ts': 'mostly a table of activities',
  'warehouse/demo/occupation-cards.ts': 'a table of occupations and their codes',
  'warehouse/sources/visites_journal/tally.ts': 'one tally: its steps share the open days and visits',
  'warehouse/published/reference/millesimes.sql': 'one line by domain',
  'warehouse/sources/offre_formation/regles.sql': 'one short select by control of the network',
  'warehouse/demo/bmo.ts': 'one calibrated survey: its steps share their totals',
  'warehouse/published/cube_indicateurs.sql': 'eight indicators, each with its formula, and a quarter of it the header',
  'queries/cprdfop/quadrant_insertion_poursuite.sql': 'its header describes thirteen columns',
  'src/lib/catalogue/format-fr.ts': 'French figures in all their shapes, one rounding behind them',
  'src/lib/catalogue/answer.ts': 'the types of an answer, each with its meaning',
  'src/lib/catalogue/header.ts': 'the types of a header, each with its meaning',
  'src/lib/catalogue/resolve-parameters.ts': 'each domain of parameters, with its refusals',
  'src/lib/catalogue/changes.ts': 'the types of what changed, each with its meaning',
  'src/lib/server/snapshot-store.ts': 'one life of the snapshot in service: its pointer, its verification and what replaces it share their state',
  'warehouse/build/losses.ts': 'one short function by kind of loss',
  'src/lib/server/engine.ts': 'the steps of an answer, in their order',
  'queries/cprdfop/emploi_6_12_18_24_mois.sql': 'half of it is the header',
  'queries/cprdfop/objectifs_contrat.sql': 'half of it is the header',
  'queries/cprdfop/poursuite_devenir_favorable.sql': 'half of it is the header',
  'queries/cprdfop/simulateur_places.sql': 'half of it is the header',
  'queries/cprdfop/simulateur_bilan.sql': 'two thirds of it is its header, of ten parameters and fourteen columns',
  'queries/cprdfop/ecart_scolaire_apprentissage.sql': 'half of it is the header',
  'queries/spro/telephone_publics.sql': 'half of it is the header',
  'queries/cprdfop/apprentissage.sql': 'half of it is the header',
  'queries/cprdfop/taux_remplissage.sql': 'half of it is the header',
  'queries/cprdfop/adequation_sortants_besoins.sql': 'half of it is the header',
  'queries/cprdfop/accessibilite_places.sql': 'half of it is the header',
  'queries/spro/usage_territoires.sql': 'half of it is the header',
  'queries/cprdfop/distance_sans_voiture.sql': 'half of it is the header',
  'queries/gpec/portrait_zone.sql': 'one short select by indicator',
  'queries/gpec/diplomes_metier.sql': 'half of it is the header',
  'queries/cprdfop/quadrant_devenir_tension.sql': 'half of it is the header',
  'queries/cprdfop/metiers_sans_formation.sql': 'half of it is the header',
  'queries/cprdfop/formations_sans_debouche.sql': 'half of it is the header',
  'queries/gpec/carte_emploi.sql': 'half of it is the header',
  'queries/gpec/metiers_voisins.sql': 'half of it is the header',
  'queries/gpec/structurel_residuel.sql': 'three effects by activity and in all, and its header',
  'queries/gpec/embauches_activite.sql': 'half of it is the header',
  'queries/gpec/profil_saisonnier.sql': 'a moving average and its header',
  'queries/gpec/ratio_offres_demandeurs.sql': 'two files over twelve whole months, and its header',
  'queries/gpec/diversite_emploi.sql': 'half of it is the header',
  'warehouse/marts/dim_activites.sql': 'the lists of a nomenclature',
  'queries/spro/interet_tension.sql': 'half of it is the header',
  'queries/spro/besoin_usage.sql': 'half of it is the header',
  'queries/cprdfop/couverture_population.sql': 'half of it is the header',
  'warehouse/macros/tables/zones_simulation.sql': 'two macros that go together'
};

const ROOT = resolve(import.meta.dirname, '../..');
const measured = ['src', 'warehouse', 'queries'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = `${folder}/${name.replaceAll('\\', '/')}`;
    const limit = LIMITS[/\.[a-z]+$/.exec(path)?.[0] ?? ''];
    if (limit === undefined || /\.(test|spec|gen)\.ts$/.test(path)) return [];
    return [{ path, lines: readFileSync(join(ROOT, path), 'utf8').replace(/\n$/, '').split('\n').length, ...limit }];
  })
);

test('files are found in each folder, of each kind', () => {
  for (const start of ['src/lib/', 'src/routes/', 'warehouse/build/', 'queries/gpec/']) expect(measured.some(({ path }) => path.startsWith(start)), start).toBe(true);
  for (const extension of Object.keys(LIMITS)) expect(measured.some(({ path }) => path.endsWith(extension)), extension).toBe(true);
});

test('no file is above the hard limit', () => {
  expect(measured.filter(({ lines, hard }) => lines > hard).map(({ path, lines, hard }) => `${path}: ${lines} lines, ${hard} at most`)).toEqual([]);
});

test('a file above the soft limit has its reason here', () => {
  expect(measured.filter(({ path, lines, soft }) => lines > soft && EXCEPTIONS[path] === undefined).map(({ path, lines, soft }) => `${path}: ${lines} lines, ${soft} without a reason`)).toEqual([]);
});

test('every exception is a file that exists', () => {
  expect(Object.keys(EXCEPTIONS).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
