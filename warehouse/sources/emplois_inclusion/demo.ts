import { ADDRESS, officialName, receptionPlaces, type Place } from '../../demo/reception-places.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** Organisations of the Emplois de l'inclusion: some of the missions locales. */
export function files(world: DemoWorld): DemoFile[] {
  return [
    {
      path: 'spro/itou_FT_ML_organizations.json',
      bytes: Buffer.from(JSON.stringify(receptionPlaces(world).seats.slice(0, 10).map(organisation)))
    }
  ];
}

function organisation({ town, siret, lat, lng }: Place): unknown {
  const city = officialName(town).replace(/^\w+-ML /, '');
  return {
    name: `MISSION LOCALE - ${city}`,
    kind: 'ML',
    siret,
    code_safir_pole_emploi: null,
    address_line_1: ADDRESS.toUpperCase(),
    post_code: town.postal,
    city,
    department: town.departement,
    coords: lat === null ? null : `SRID=4326;POINT (${lng ?? ''} ${lat})`
  };
}
