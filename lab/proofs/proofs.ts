/** npm run proofs [name…]: what takes too long for every change; without a name, what there is. */
import { ahead } from './ahead.ts';
import { alerts } from './alerts.ts';
import { assistants } from './assistants.ts';
import { attack } from './attack.ts';
import { builds } from './builds.ts';
import { calc } from './calc.ts';
import { clients } from './clients.ts';
import { copies } from './copies.ts';
import { csv } from './csv.ts';
import { dcat } from './dcat.ts';
import { depth } from './depth.ts';
import { disclosure } from './disclosure.ts';
import { faults } from './faults.ts';
import { indexIdentity } from './index-identity.ts';
import { knowledge } from './knowledge.ts';
import { ogc } from './ogc.ts';
import { openapi } from './openapi.ts';
import { pages } from './pages.ts';
import { pastVersions } from './past-versions.ts';
import { release } from './release.ts';
import { retention } from './retention.ts';
import { sameSnapshot } from './same-snapshot.ts';
import { search } from './search.ts';
import { tiles } from './tiles.ts';

const all = {
  ahead,
  alerts,
  assistants,
  builds,
  calc,
  clients,
  copies,
  csv,
  dcat,
  depth,
  disclosure,
  faults,
  index: indexIdentity,
  knowledge,
  ogc,
  openapi,
  pages,
  'past-versions': pastVersions,
  release,
  retention,
  'same-snapshot': sameSnapshot,
  search,
  tiles,
  attack
};
type Name = keyof typeof all;

const SAID: Readonly<Record<Name, string>> = {
  ahead: 'les pages composées d’avance sont celles composées à la demande',
  alerts: 'chaque alerte de Prometheus est levée par sa panne',
  assistants: 'la porte des assistants : chiffres, affirmations, messages hostiles',
  builds: 'constructions entières, régions réelles',
  calc: 'réponses liées dans LibreOffice, case par case',
  clients: 'paquets Python et R, case par case',
  copies: 'copies d’une machine à l’autre, sous un service',
  csv: 'CSV lus par pandas et par R',
  dcat: 'catalogue jugé par les formes de DCAT-AP 3',
  depth: 'exemples que npm test laisse de côté',
  disclosure: 'secret : sièges de la démonstration, masques jusqu’à un million de cases',
  faults: 'constructions tuées, fichiers gâtés, disques pleins',
  index: 'dix millions de points, cellules de h3-js',
  knowledge: 'sources retirées l’une après l’autre',
  ogc: 'service d’entités lu par GDAL et OWSLib',
  openapi: 'description jugée par Redocly, client qu’on en fait',
  pages: 'toutes les pages, régions réelles comprises',
  'past-versions': 'instantanés de versions d’avant, servis par celle-ci',
  release: 'ce qu’on installe, sur une Debian vide',
  retention: 'dix ans d’archives',
  'same-snapshot': 'mêmes fichiers, même instantané',
  search: 'la recherche sur la Bretagne réelle',
  tiles: 'tuiles lues par GDAL',
  attack: '-- <dossier d’instantanés> [--interne <base .duckdb>] [--avant <dossier>] : ce qu’un lecteur en déduit'
};
const [first, ...rest] = process.argv.slice(2);
const isProof = (name: string): name is Name => Object.hasOwn(all, name);

if (first === undefined) for (const [name, said] of Object.entries(SAID)) console.log(`${name.padEnd(14)} ${said}`);
else if (first === 'attack') await attack(rest);
else
  for (const name of [first, ...rest]) {
    if (!isProof(name) || name === 'attack') throw new Error(`${name} : pas une preuve (npm run proofs les nomme).`);
    console.log(`\n## ${name}`);
    await all[name]();
  }
