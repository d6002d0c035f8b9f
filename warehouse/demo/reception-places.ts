import { unaccented } from '../../src/lib/text/unaccented.ts';
import type { Land } from './land.ts';
import { neighbourTowns, type NeighbourTown } from './neighbours.ts';
import { noiseOf, type Noise } from './noise.ts';
import { pointIn } from './schools.ts';
import type { Commune } from './territory.ts';
import type { DemoWorld } from './writer.ts';

export const ADDRESS = '1 rue de la Démonstration';
/** As many as the reception template counts (`accueil`), in the largest communes. */
const LOCAL_MISSIONS = 14;
const YOUTH_POINTS = 30;

/** A place of guidance; without coordinates, its directory does not know where it is. */
export interface Place {
  id: string;
  name: string;
  network: string;
  town: Pick<Commune, 'code' | 'nom' | 'postal' | 'departement' | 'lat' | 'lng'>;
  siret: string | null;
  lat: number | null;
  lng: number | null;
}

/** Places of guidance of the region and of the neighbouring towns, by who gives them, and the communes of the region, the largest first. */
export interface ReceptionPlaces {
  largest: readonly Commune[];
  seats: Place[];
  youth: Place[];
  others: Place[];
}

/** Missions locales and the other places of guidance, which four directories that overlap give each in its layout. */
export function receptionPlaces({ territory, land, seed }: DemoWorld): ReceptionPlaces {
  const noise = noiseOf(seed);
  const largest = [...territory.communes].sort((a, b) => b.population - a.population || (a.code < b.code ? -1 : 1));
  const seats = largest
    .slice(0, LOCAL_MISSIONS)
    .map((town, index): Place =>
      placeOf(`ml-${index + 1}`, `Mission locale de ${town.nom}`, 'mission-locale', town, `ml/${index}`, land, noise)
    );
  const youth = largest
    .slice(0, YOUTH_POINTS)
    .map((town, index) =>
      placeOf(
        `ij-${index + 1}`,
        `Point information jeunesse de ${town.nom}`,
        'reseau-information-jeunesse',
        town,
        `ij/${index}`,
        land,
        noise
      )
    );
  const others = [...otherPlaces(largest, land, noise), ...neighbourTowns(territory).flatMap(neighbourPlaces)];
  return { largest, seats, youth, others };
}

/** Branches of missions locales, Cap emploi, Apec, a cité des métiers, a maison de l'emploi, advice on VAE and skills audits, and a CCAS that guides nobody. */
function otherPlaces(largest: readonly Commune[], land: Land, noise: Noise): Place[] {
  const departements = [...new Map([...largest].reverse().map((town) => [town.departement, town])).values()];
  const at = (kind: string, network: string, towns: readonly Commune[], name: (town: Commune) => string): Place[] =>
    towns.map((town, index) =>
      placeOf(`${kind}-${index + 1}`, name(town), network, town, `${kind}/${index}`, land, noise)
    );
  return [
    ...at(
      'antenne',
      'mission-locale',
      largest.slice(LOCAL_MISSIONS, 34),
      (town) => `Mission locale - antenne de ${town.nom}`
    ),
    ...at('cap', 'cap-emploi-reseau-cheops', departements, (town) => `Cap emploi ${town.departement}`),
    ...at('apec', '', largest.slice(0, 2), (town) => `Apec ${town.nom}`),
    ...at('cite', '', largest.slice(3, 4), (town) => `Cité des métiers de ${town.nom}`),
    ...at('maison', 'maisons-de-l-emploi', largest.slice(4, 6), (town) => `Maison de l’emploi de ${town.nom}`),
    ...at('vae', '', largest.slice(0, 6), (town) => `Point relais conseil de ${town.nom}`),
    ...at('bilan', '', largest.slice(0, 9), (town) => `Atelier des parcours de démonstration, ${town.nom}`),
    ...at('ccas', 'ccas-cias', largest.slice(0, 10), (town) => `CCAS de ${town.nom}`)
  ];
}

/** A mission locale and a Cap emploi in each neighbouring town, since data·inclusion covers France. */
function neighbourPlaces(town: NeighbourTown): Place[] {
  const { lat, lng } = town;
  return [
    {
      id: `ml-voisine-${town.code}`,
      name: `Mission locale de ${town.nom}`,
      network: 'mission-locale',
      town,
      siret: null,
      lat,
      lng
    },
    {
      id: `cap-voisin-${town.code}`,
      name: `Cap emploi de ${town.nom}`,
      network: 'cap-emploi-reseau-cheops',
      town,
      siret: null,
      lat,
      lng
    }
  ];
}

/** One place in thirteen comes without coordinates, as some do in a real directory. */
export function placeOf(
  id: string,
  name: string,
  network: string,
  town: Commune,
  word: string,
  land: Land,
  noise: Noise
): Place {
  const known = noise.unit('lieu', word, 'position') > 1 / 13;
  const point = pointIn(town, land, noise, `lieu/${word}`);
  // No establishment bears a SIREN of 000 000 0xx.
  const siret =
    network === 'mission-locale' && id.startsWith('ml-') ? `0000000${id.slice(3).padStart(2, '0')}00011` : null;
  return { id, name, network, town, siret, lat: known ? point.lat : null, lng: known ? point.lng : null };
}

export function officialName(town: Pick<Commune, 'nom' | 'departement'>): string {
  return `${town.departement}-ML ${unaccented(town.nom.toUpperCase()).replaceAll('-', ' ')}`;
}
