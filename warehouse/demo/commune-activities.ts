import type { Commune } from './territory.ts';

/** One position of the 17 of NAF rév. 2, with its place in the region: near Insee's estimates of jobs at the end of 2022, once its communes are drawn. */
export interface ActivityProfile {
  code: string;
  libelle: string;
  /** Share of the region's salaried jobs. */
  share: number;
  /** Jobs of a mean establishment. */
  averageSize: number;
}

const TEXT = `
AZ|0.0326|4|Agriculture, sylviculture et pêche
C1|0.0553|28|Fabrication de denrées alimentaires, de boissons et de produits à base de tabac
C2|0.0006|60|Cokéfaction et raffinage
C3|0.01|34|Fabrication d'équipements électriques, électroniques, informatiques ; fabrication de machines
C4|0.0062|42|Fabrication de matériels de transport
C5|0.0446|15|Fabrication d'autres produits industriels
DE|0.0109|18|Industries extractives, énergie, eau, gestion des déchets et dépollution
FZ|0.0786|7|Construction
GZ|0.1227|9|Commerce ; réparation d'automobiles et de motocycles
HZ|0.0441|19|Transports et entreposage
IZ|0.0436|6|Hébergement et restauration
JZ|0.0268|16|Information et communication
KZ|0.0259|10|Activités financières et d'assurance
LZ|0.008|4|Activités immobilières
MN|0.1179|12|Activités scientifiques et techniques ; services administratifs et de soutien
OQ|0.3202|24|Administration publique, enseignement, santé humaine et action sociale
RU|0.0426|5|Autres activités de services`;

export const ACTIVITIES: readonly ActivityProfile[] = TEXT.trim()
  .split('\n')
  .map((line) => {
    const [code = '', share = '', averageSize = '', libelle = ''] = line.split('|');
    return { code, libelle, share: Number(share), averageSize: Number(averageSize) };
  });

/** How much more of an activity a commune has than the region: traits of its bassin, and town or country. */
export function weightOf(activity: ActivityProfile, { bassin, population }: Commune): number {
  const rural = Math.min(3, (3000 / Math.max(population, 200)) ** 0.4);
  switch (activity.code) {
    case 'AZ':
      return (0.25 + 0.6 * bassin.agricole + 0.3 * bassin.mer) * rural ** 2;
    case 'C1':
      return 0.35 + 0.6 * bassin.industrie;
    case 'C3':
    case 'C4':
    case 'C5':
      return 0.5 + 0.5 * bassin.industrie;
    case 'FZ':
      return rural ** 0.5;
    case 'IZ':
      return 0.6 + 0.5 * bassin.cote;
    case 'JZ':
    case 'KZ':
    case 'MN':
      return 0.85 * rural ** -0.3;
    default:
      return 1;
  }
}
