/** npm run proofs [name…]: what takes too long for every change; without a name, what there is. */
import { ahead } from './ahead.ts';
import { assistants } from './assistants.ts';
import { attack, USAGE as ATTACK } from './attack.ts';
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
import { release } from './release.ts';
import { retention } from './retention.ts';
import { sameSnapshot } from './same-snapshot.ts';
import { search } from './search.ts';
import { tiles } from './tiles.ts';

const all = {
  ahead,
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
  release,
  retention,
  'same-snapshot': sameSnapshot,
  search,
  tiles,
  attack
};
type Name = keyof typeof all;

const [first, ...rest] = process.argv.slice(2);
const isProof = (name: string): name is Name => Object.hasOwn(all, name);

if (first === undefined)
  console.log(`npm run proofs <nom…>, attack à part (${ATTACK}) :\n${Object.keys(all).join(' ')}`);
else if (first === 'attack') await attack(rest);
else
  for (const name of [first, ...rest]) {
    if (!isProof(name) || name === 'attack') throw new Error(`${name} : pas une preuve (npm run proofs les nomme).`);
    console.log(`\n## ${name}`);
    await all[name]();
  }
