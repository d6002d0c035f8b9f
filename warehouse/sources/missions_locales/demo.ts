import { ADDRESS, officialName, receptionPlaces, type Place } from '../../demo/reception-places.ts';
import type { Commune } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const COVERAGE =
  'Code INSEE;Nom Commune;Département Commune;Région Commune;Code Région Commune;Code ML;Nom Officiel ML;Région ML;Code Région ML;Commune présente sur plusieurs ML;Adresse ML;Code Postal ML;Ville ML'.split(
    ';'
  );
/** Two seats at nearly the same distance share a commune. */
const SHARED = 1.04;

/** Missions locales with the communes they cover, and the places of some of them. */
export function files(world: DemoWorld): DemoFile[] {
  const { territory } = world;
  const { seats } = receptionPlaces(world);
  const csv = (path: string, header: readonly string[], rows: Cell[][]): DemoFile => ({
    path,
    bytes: textFile(header, rows, { ...PLAIN, delimiter: ';' })
  });
  return [
    csv(
      'spro/mission_locale_zones_de_couverture_2025.csv',
      COVERAGE,
      territory.communes.flatMap((commune) => coverage(commune, seats, territory.region))
    ),
    csv(
      'spro/geopoints_mission_locale.csv',
      ['nom', 'lat', 'lng', 'siret'],
      seats
        .filter(({ lat }) => lat !== null)
        .slice(0, 8)
        .map((seat) => [officialName(seat.town), seat.lat, seat.lng, seat.siret])
    )
  ];
}

/** The nearest seat, and the next one when it is about as near. */
function coverage(commune: Commune, seats: readonly Place[], region: string): Cell[][] {
  const ranked = seats
    .map((seat) => ({
      seat,
      far: Math.hypot(
        commune.lat - seat.town.lat,
        (commune.lng - seat.town.lng) * Math.cos((commune.lat * Math.PI) / 180)
      )
    }))
    .sort((a, b) => a.far - b.far);
  const kept = ranked.filter(({ far }, index) => index === 0 || (index === 1 && far <= (ranked[0]?.far ?? 0) * SHARED));
  const area = `Bretagne(${region})`;
  return kept.map(({ seat: { town } }): Cell[] => [
    commune.code,
    commune.nom,
    `Département(${commune.departement})`,
    area,
    region,
    town.code,
    officialName(town),
    'Bretagne',
    region,
    kept.length > 1 ? 'Oui' : 'Non',
    ` ${ADDRESS}`,
    town.postal,
    town.nom
  ]);
}
