import { unaccented } from '../../src/lib/text/unaccented.ts';
import type { DemoFile } from './demo-file.ts';
import type { Land } from './land.ts';
import { neighbourTowns, type NeighbourTown } from './neighbours.ts';
import { noiseOf, type Noise } from './noise.ts';
import { pointIn } from './schools.ts';
import type { Commune, Territory } from './territory.ts';
import { PLAIN, textFile, type Cell } from './text-file.ts';

const COVERAGE =
  'Code INSEE;Nom Commune;Département Commune;Région Commune;Code Région Commune;Code ML;Nom Officiel ML;Région ML;Code Région ML;Commune présente sur plusieurs ML;Adresse ML;Code Postal ML;Ville ML'.split(
    ';'
  );
const STRUCTURES =
  'source,id,nom,description,date_maj,siret,commune,code_postal,code_insee,adresse,complement_adresse,longitude,latitude,telephone,courriel,site_web,horaires_accueil,accessibilite_lieu,reseaux_porteurs'.split(
    ','
  );
const SERVICES = 'source,id,structure_id,nom,description,type,thematiques,frais,publics,modes_accueil'.split(',');
const ADDRESS = '1 rue de la Démonstration';
/** Two seats at nearly the same distance share a commune. */
const SHARED = 1.04;
/** As many as the reception template counts (`guidance-service.ts`), in the largest communes. */
const LOCAL_MISSIONS = 14;
const YOUTH_POINTS = 30;

interface Place {
  id: string;
  name: string;
  network: string;
  town: Pick<Commune, 'code' | 'nom' | 'postal' | 'departement' | 'lat' | 'lng'>;
  siret: string | null;
  lat: number | null;
  lng: number | null;
}

/** Missions locales with the communes they cover, and the other places of guidance, in the layouts of four directories that overlap. */
export function receptionPlaceFiles(territory: Territory, land: Land, seed: number): DemoFile[] {
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
  const csv = (path: string, header: readonly string[], rows: Cell[][], delimiter: ',' | ';' = ','): DemoFile => ({
    path,
    bytes: textFile(header, rows, { ...PLAIN, delimiter })
  });
  return [
    csv(
      'spro/mission_locale_zones_de_couverture_2025.csv',
      COVERAGE,
      territory.communes.flatMap((commune) => coverage(commune, seats, territory.region)),
      ';'
    ),
    csv(
      'spro/geopoints_mission_locale.csv',
      ['nom', 'lat', 'lng', 'siret'],
      seats
        .filter(({ lat }) => lat !== null)
        .slice(0, 8)
        .map((seat) => [officialName(seat.town), seat.lat, seat.lng, seat.siret]),
      ';'
    ),
    csv('spro/data-inclusion_structures_v1_2025-09-01.csv', STRUCTURES, [...seats, ...youth, ...others].map(structure)),
    csv('spro/data-inclusion_services_v1_2025-09-01.csv', SERVICES, [...seats, ...youth, ...others].flatMap(services)),
    {
      path: 'spro/service_public_annuaire_2025.json',
      bytes: Buffer.from(
        JSON.stringify({
          service: [
            ...seats.map((place) => service(place, 'mission_locale')),
            ...youth.slice(0, 20).map((place) => service(place, 'pij')),
            ...largest
              .slice(0, 25)
              .map((town, index) =>
                service(
                  placeOf(`mairie-${index}`, `Mairie - ${town.nom}`, '', town, `mairie/${index}`, land, noise),
                  'mairie'
                )
              )
          ]
        })
      )
    },
    {
      path: 'spro/itou_FT_ML_organizations.json',
      bytes: Buffer.from(JSON.stringify(seats.slice(0, 10).map(organisation)))
    }
  ];
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
function placeOf(
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

function officialName(town: Pick<Commune, 'nom' | 'departement'>): string {
  return `${town.departement}-ML ${unaccented(town.nom.toUpperCase()).replaceAll('-', ' ')}`;
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

/** Lists come as JSON or between braces, according to who fed the base. */
function structure({ id, name, network, town, siret, lat, lng }: Place, index: number): Cell[] {
  const networks = network === '' ? '' : index % 2 === 0 ? JSON.stringify([network]) : `{${network}}`;
  return [
    'demo',
    `demo--${id}`,
    name,
    'DONNÉE SYNTHÉTIQUE,\nsans rendez-vous',
    '2025-08-15',
    siret,
    town.nom,
    town.postal,
    town.code,
    ADDRESS,
    null,
    lng,
    lat,
    null,
    null,
    null,
    null,
    null,
    networks
  ];
}

const OFFERS: Readonly<Record<string, readonly [string, string][]>> = {
  ml: [
    ['Choisir un métier', 'choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite'],
    ['Trouver une formation', 'se-former--trouver-sa-formation'],
    ['Atelier candidature', 'preparer-sa-candidature--faire-un-cv']
  ],
  ij: [['Informer sur les métiers', 'choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite']],
  cap: [['Accompagner vers l’emploi', 'trouver-un-emploi--suivre-ses-candidatures']],
  vae: [['Conseil en validation des acquis de l’expérience (VAE)', 'se-former--valoriser-son-experience']],
  bilan: [['Bilan de compétences', 'choisir-un-metier--identifier-ses-competences']],
  ccas: [['Aide alimentaire', 'equipement-et-alimentation--alimentation']]
};

function services({ id }: Place): Cell[][] {
  return (OFFERS[id.split('-')[0] ?? ''] ?? []).map(([name, theme], index): Cell[] => [
    'demo',
    `demo--${id}-s${index + 1}`,
    `demo--${id}`,
    name,
    'DONNÉE SYNTHÉTIQUE',
    'accompagnement',
    JSON.stringify([theme]),
    'gratuit',
    null,
    null
  ]);
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
