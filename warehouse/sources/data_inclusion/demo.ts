import { ADDRESS, receptionPlaces, type Place } from '../../demo/reception-places.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const STRUCTURES =
  'source,id,nom,description,date_maj,siret,commune,code_postal,code_insee,adresse,complement_adresse,longitude,latitude,telephone,courriel,site_web,horaires_accueil,accessibilite_lieu,reseaux_porteurs'.split(
    ','
  );
const SERVICES = 'source,id,structure_id,nom,description,type,thematiques,frais,publics,modes_accueil'.split(',');

/** Structures and services of data·inclusion: every place. */
export function files(world: DemoWorld): DemoFile[] {
  const { seats, youth, others } = receptionPlaces(world);
  const places = [...seats, ...youth, ...others];
  return [
    {
      path: 'spro/data-inclusion_structures_v1_2025-09-01.csv',
      bytes: textFile(STRUCTURES, places.map(structure), PLAIN)
    },
    {
      path: 'spro/data-inclusion_services_v1_2025-09-01.csv',
      bytes: textFile(SERVICES, places.flatMap(services), PLAIN)
    }
  ];
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
