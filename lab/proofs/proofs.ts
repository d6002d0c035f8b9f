/** npm run proofs [name…]: what takes too long for every change. */
import { ahead } from './ahead.ts';
import { alerts } from './alerts.ts';
import { assistants } from './assistants.ts';
import { builds } from './builds.ts';
import { calc } from './calc.ts';
import { clients } from './clients.ts';
import { csv } from './csv.ts';
import { dcat } from './dcat.ts';
import { depth } from './depth.ts';
import { disclosure } from './disclosure.ts';
import { faults } from './faults.ts';
import { indexIdentity } from './index-identity.ts';
import { kit } from './kit.ts';
import { knowledge } from './knowledge.ts';
import { lheo } from './lheo.ts';
import { minutes } from './minutes.ts';
import { nation } from './nation.ts';
import { pages } from './pages.ts';
import { ogc } from './ogc.ts';
import { openapi } from './openapi.ts';
import { pastVersions } from './past-versions.ts';
import { copies } from './copies.ts';
import { region } from './region.ts';
import { retention } from './retention.ts';
import { release } from './release.ts';
import { search } from './search.ts';
import { sameSnapshot } from './same-snapshot.ts';
import { tiles } from './tiles.ts';

const all = {
  ahead,
  alerts,
  assistants,
  builds,
  calc,
  clients,
  csv,
  dcat,
  depth,
  faults,
  index: indexIdentity,
  disclosure,
  kit,
  knowledge,
  lheo,
  minutes,
  nation,
  pages,
  'past-versions': pastVersions,
  ogc,
  openapi,
  copies,
  region,
  retention,
  release,
  'same-snapshot': sameSnapshot,
  search,
  tiles
};
const wanted = process.argv.slice(2);

for (const [name, run] of Object.entries(all)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n## ${name}`);
  await run();
}
