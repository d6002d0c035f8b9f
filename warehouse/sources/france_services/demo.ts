import { neighbourTowns } from '../../demo/neighbours.ts';
import { noiseOf } from '../../demo/noise.ts';
import { pointIn } from '../../demo/schools.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const HEADER =
  'id_fs,insee_dep,lib_fs,adresse,complement_adresse,insee_com,code_postal,lib_com,latitude,longitude,mail,telephone,h_lundi,h_mardi,h_mercredi,h_jeudi,h_vendredi,h_samedi,prise_rdv,commentaire,type_fs,format_fs,groupe_fs,labellisation_fs'.split(
    ','
  );

/** One space in twenty communes of the demo is a bus, which is received elsewhere than where it starts from. */
export function files({ territory, land, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const chosen = territory.communes.filter(
    ({ code, population }) => population > 2500 && noise.unit('france services', code) < 0.35
  );
  const own = chosen.map((commune, index) =>
    row(
      index + 1,
      commune,
      pointIn(commune, land, noise, 'france services'),
      index % 20 === 7 ? 'Bus_équivalent' : 'Fixe'
    )
  );
  const across = neighbourTowns(territory).map((town, index) => row(chosen.length + index + 1, town, town, 'Fixe'));
  return [
    { path: 'spro/liste-fs-20240801.csv', bytes: textFile(HEADER, [...own, ...across], { ...PLAIN, quote: 'all' }) }
  ];
}

function row(
  id: number,
  town: { code: string; nom: string; departement: string; postal: string },
  point: { lat: number; lng: number },
  format: string
): Cell[] {
  return [
    id,
    town.departement,
    `France services fictif, ${town.nom}`,
    'Adresse de démonstration',
    '',
    town.code,
    town.postal,
    town.nom,
    point.lat,
    point.lng,
    '',
    '',
    '09:00 - 12:00',
    '',
    '09:00 - 12:00 / 14:00 - 16:30',
    '',
    '09:00 - 12:00',
    '',
    'Non',
    id % 9 === 0 ? 'Fermé le mardi,\nouvert sur rendez-vous' : '',
    'Principal',
    format,
    '',
    'Espace labellisé 01/01/2020'
  ];
}
