import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWarehouse } from '../../warehouse/pipeline/run/build.ts';
import { addedFile, realFile } from '../../tests/support/added-files.ts';
import { faultsOfPages, readServed, type Get, type Served } from '../../tests/support/walk-pages.ts';
import { withSite } from './with-site.ts';

const PROFILES = ['bretagne', 'normandie', 'tests/profiles/corse.yaml'];
/** Of each level, how many territories have their pages read. */
const EACH = 3;
const LEVELS = ['departement', 'zone_emploi', 'bassin', 'epci', 'commune'];
const OCCUPATIONS = 10;
export const PAGES = ['/', '/metiers', '/formations', '/carte', '/constats', '/decisions', '/donnees', '/catalogue'];

/** Three real regions, their pages read: what they deny and give, or leave empty. @throws Error */
export async function realPages(): Promise<void> {
  if (!existsSync(realFile('.'))) {
    console.log(
      `Fichiers des producteurs absents de ${realFile('.')} : pages de régions non lues (MAILLE_DATA les désigne).`
    );
    return;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'maille-pages-'));
  const faults: string[] = [];
  try {
    const data = join(scratch, 'fichiers');
    mkdirSync(data);
    for (const [name, folder] of [['a', realFile('.')] as const, ['b', addedFile('.')] as const])
      if (existsSync(folder)) symlinkSync(folder, join(data, name));
    for (const [rank, profile] of PROFILES.entries()) {
      const out = join(scratch, String(rank));
      await buildWarehouse({ profile, data, out });
      faults.push(...(await readRegion(profile, out)));
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  if (faults.length > 0)
    throw new Error(`Des pages se contredisent :\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
}

/** Faults of the pages of a built region. */
export async function readRegion(said: string, out: string): Promise<string[]> {
  const faults: string[] = [];
  await withSite(async (origin) => {
    const get: Get = async (address) => {
      const answer = await fetch(origin + address);
      return { status: answer.status, text: await answer.text() };
    };
    const served = await readServed(get);
    const addresses = await addressesOf(get, served);
    faults.push(...(await faultsOfPages(get, served, addresses)));
    console.log(`${said} : ${addresses.length} pages lues, ${faults.length} fautes`);
  }, out);
  return faults;
}

/** Pages of each level, and of the occupations that most recruit. */
async function addressesOf(get: Get, { region, territories }: Served): Promise<string[]> {
  const places = [
    region,
    ...LEVELS.flatMap((level) =>
      territories
        .filter(({ maille, region: own }) => maille === level && own === region)
        .slice(0, EACH)
        .map(({ territoire }) => territoire)
    )
  ];
  const asked = await get(`/api/v1/requests/gpec/projets_recrutement?limit=${OCCUPATIONS}`);
  const occupations = (JSON.parse(asked.text) as { lignes: { code: string }[] }).lignes.map(({ code }) => code);
  return [
    ...PAGES,
    ...places.flatMap((place) => [
      `/territoires/${place}`,
      ...['/formations', '/pilotage', '/pilotage/seance', '/filieres/agroalimentaire'].map(
        (page) => `${page}?territoire=${place}`
      )
    ]),
    ...places.slice(0, 3).flatMap((place) => occupations.map((code) => `/metiers/${code}?territoire=${place}`))
  ];
}
