/** A figure that the site said, and that a correction of its own changed; files of producers are corrected elsewhere. */
export interface OwnCorrection {
  /** ISO day. */
  readonly day: string;
  readonly figure: string;
  readonly said: string;
  readonly says: string;
  readonly why: string;
  readonly href: string;
}

/** The latest first. */
export const OWN_CORRECTIONS: readonly OwnCorrection[] = [
  {
    day: '2026-12-03',
    figure: 'Parts jugées difficiles ou saisonnières d’une somme de cellules de l’enquête BMO',
    said: 'France, 2025 : de 47,2 à 52,7 %',
    says: 'de 47,2 à 53,6 %',
    why: 'La borne haute ne tenait pas compte de l’arrondi de chaque cellule, qui peut baisser le tout et monter la partie.',
    href: '/catalogue/gpec/difficultes_saisonnalite?territoire=pays:FR&niveau=ensemble'
  },
  {
    day: '2026-12-03',
    figure: 'Projets de recrutement d’une intercommunalité ou d’une zone d’emploi',
    said: 'Roche aux Fées Communauté, 2025 : entre 27 819 et 28 054, ceux du bassin de Rennes',
    says: 'entre 580 et 1 440, une estimation au prorata des habitants et son erreur',
    why: 'Un bassin bien plus grand que le territoire était donné pour lui.',
    href: '/catalogue/gpec/portrait_zone?territoire=epci:243500634'
  },
  {
    day: '2026-12-03',
    figure: 'Bassins colorés sur la carte des recrutements difficiles, et métiers dits difficiles',
    said: 'Bretagne, 2025 : 14 bassins colorés sur 26',
    says: 'aucun',
    why: 'L’encadrement dû au secret était pris pour l’erreur de l’enquête ; il faut désormais deux enquêtes de suite au-delà de leur aléa.',
    href: '/catalogue/gpec/difficultes_territoires'
  },
  {
    day: '2026-12-03',
    figure: 'Métiers en tension qui ont une formation à 20 km au plus, pour une région entière',
    said: 'Bretagne : 93 sur 113',
    says: 'on ne sait d’aucun',
    why: 'Aucun lieu de formation n’était lu : être dans la région était compté comme être à 20 km.',
    href: '/catalogue/cprdfop/metiers_sans_formation'
  }
];
