import { noiseOf } from '../../demo/noise.ts';
import { ADDRESS, placeOf, receptionPlaces, type Place } from '../../demo/reception-places.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** The directory of the DILA: missions locales, some of the youth information points, and town halls, which guide nobody. */
export function files(world: DemoWorld): DemoFile[] {
  const { land, seed } = world;
  const { largest, seats, youth } = receptionPlaces(world);
  const halls = largest
    .slice(0, 25)
    .map((town, index) =>
      placeOf(`mairie-${index}`, `Mairie - ${town.nom}`, '', town, `mairie/${index}`, land, noiseOf(seed))
    );
  const services = [
    ...seats.map((place) => service(place, 'mission_locale')),
    ...youth.slice(0, 20).map((place) => service(place, 'pij')),
    ...halls.map((place) => service(place, 'mairie'))
  ];
  return [
    { path: 'spro/service_public_annuaire_2025.json', bytes: Buffer.from(JSON.stringify({ service: services })) }
  ];
}

/** A record of the DILA: names of its own, numbers as text, an empty text for an unknown position. */
function service({ id, name, town, lat, lng }: Place, kind: string): unknown {
  const nom =
    kind === 'mission_locale'
      ? `Mission locale pour l'insertion professionnelle et sociale des jeunes (16-25 ans) - ${town.nom}`
      : name;
  return {
    nom,
    siret: null,
    id: `00000000-0000-0000-0000-${id.replace(/\D/g, '').padStart(6, '0')}${kind.length.toString().padStart(6, '0')}`,
    categorie: 'SL',
    code_insee_commune: town.code,
    pivot: [{ type_service_local: kind, code_insee_commune: [town.code] }],
    adresse: [
      {
        type_adresse: 'Adresse',
        numero_voie: ADDRESS,
        code_postal: town.postal,
        nom_commune: town.nom,
        longitude: String(lng ?? ''),
        latitude: String(lat ?? '')
      }
    ]
  };
}
