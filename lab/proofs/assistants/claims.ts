/** A claim, what a reader of the publications would answer, and where. */
export interface JudgedClaim {
  readonly said: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly verdict: 'contredit' | 'ne_peut_etre_su';
  /** Held on the demonstration too: it names no figure. */
  readonly everywhere?: true;
  /** A territory or a date at which the publications say that it holds. */
  readonly holds?: { readonly territoire?: string; readonly periode?: string };
}

const bmo = (mesure: string, territoire: string, periode: string, rest: object) => ({
  requete: 'gpec/difficultes_saisonnalite',
  parametres: { niveau: 'ensemble' },
  mesure,
  territoire,
  periode,
  ...rest
});
const jobless = (territoire: string, trimestre: string, rest: object) => ({
  requete: 'gpec/taux_chomage',
  mesure: 'taux',
  territoire,
  periode: trimestre,
  ...rest
});
const hidden = (mesure: string, rest: object) => ({
  requete: 'gpec/projets_recrutement',
  mesure,
  territoire: 'bassin:5303',
  periode: '2025',
  ligne: { code: 'fap2021:B2X35' },
  ...rest
});
const posts = (territoire: string, valeur: number) => ({
  requete: 'gpec/postes_par_taille',
  mesure: 'postes',
  territoire,
  periode: '2024',
  ligne: { taille: 'aucun poste' },
  valeur
});
const no = (said: string, given: object, holds?: JudgedClaim['holds']): JudgedClaim => ({
  said,
  given: { ...given },
  verdict: 'contredit',
  ...(holds && { holds })
});
const unknown = (said: string, given: object): JudgedClaim => ({
  said,
  given: { ...given },
  verdict: 'ne_peut_etre_su'
});
const never = (said: string, given: object): JudgedClaim => ({ ...unknown(said, given), everywhere: true });

/** Twenty-three that the publications of `warehouse/concordance` belie, twenty that nobody can judge. Verdicts are by hand. */
export const CLAIMS: readonly JudgedClaim[] = [
  // 131,879 projects in 2025, 152,924 in 2024; 55.7 % difficult (France Travail Bretagne).
  no('Bretagne, 150 000 projets en 2025', bmo('projets', 'region:53', '2025', { valeur: '150 000' })),
  no('Bretagne, 70 % difficiles en 2025', bmo('difficulte', 'region:53', '2025', { valeur: '70 %' })),
  no('Bretagne, 50 % difficiles en 2025', bmo('difficulte', 'region:53', '2025', { valeur: '50 %' })),
  no('Bretagne, le chiffre de 2025 en 2024', bmo('projets', 'region:53', '2024', { valeur: '131 879' }), {
    periode: '2025'
  }),
  no('Bretagne, le chiffre de 2024 en 2025', bmo('projets', 'region:53', '2025', { valeur: '152 924' }), {
    periode: '2024'
  }),
  no('Morbihan, le chiffre de la région', bmo('projets', 'departement:56', '2025', { valeur: '131 879' }), {
    territoire: 'region:53'
  }),
  no('Bretagne, plus de 140 000 projets', bmo('projets', 'region:53', '2025', { signe: '>', valeur: 140000 })),
  no('Bretagne, moins de la moitié difficiles', bmo('difficulte', 'region:53', '2025', { signe: '<', valeur: '50 %' })),
  no('Paris, 60 % difficiles', bmo('difficulte', 'departement:75', '2025', { valeur: '60 %' })),
  no('France, le chiffre de 2024 en 2025', bmo('projets', 'pays:FR', '2025', { valeur: '2,78 millions' }), {
    periode: '2024'
  }),
  no('Île-de-France, 55 % difficiles', bmo('difficulte', 'region:11', '2025', { valeur: '55 %' })),
  no('Landes, 40 % saisonniers', bmo('saisonnalite', 'departement:40', '2025', { valeur: '40 %' })),
  no('Charente-Maritime, 30 % saisonniers', bmo('saisonnalite', 'departement:17', '2025', { valeur: '30 %' })),
  no('Agriculteurs en Nouvelle-Aquitaine, dix fois moins', {
    ...hidden('projets', { valeur: '2 274' }),
    territoire: 'region:75',
    ligne: { metier: 'Agriculteurs' }
  }),
  // 6.5 % in 2021T2, 6.0 % in 2025T1; Côtes-d’Armor 7.0 %, Guingamp 7.9 %, Vitré 4.1 % in 2021T2 (Dreets, Insee).
  no('Chômage, Bretagne, 8 %', jobless('region:53', '2021T2', { valeur: '8 %' })),
  no('Chômage, Bretagne, 7,5 %', jobless('region:53', '2025T1', { valeur: '7,5 %' })),
  no('Chômage, Côtes-d’Armor, 6,5 %', jobless('departement:22', '2021T2', { valeur: '6,5 %' })),
  no('Chômage, Guingamp, le taux de Vitré', jobless('zone_emploi:5306', '2021T2', { valeur: '4,1 %' })),
  no('Chômage, Vitré, 6 %', jobless('zone_emploi:5319', '2024T1', { valeur: '6,0 %' })),
  // 5.8 % against 6.3 %.
  no(
    'Chômage, l’Ille-et-Vilaine au-dessus du Finistère',
    jobless('departement:35', '2024T1', { signe: '>', autre: { territoire: 'departement:29' } })
  ),
  // 3,371,158 on 1 January 2021; 3,449,370 in 2023 (Insee).
  no('Trois millions de Bretons', {
    requete: 'reference/population_annees',
    parametres: { age: 'ensemble' },
    mesure: 'habitants',
    territoire: 'region:53',
    periode: '2021',
    valeur: '3 000 000'
  }),
  no('Habitants de 2021 en 2023', {
    requete: 'reference/territoires',
    mesure: 'population',
    territoire: 'region:53',
    valeur: '3 371 158'
  }),
  // -13.7 %.
  no('Les projets ont augmenté de 13,7 %', {
    requete: 'gpec/projets_evolution',
    parametres: { niveau: 'ensemble' },
    mesure: 'evolution',
    territoire: 'region:53',
    periode: '2025',
    valeur: '+13,7 %'
  }),

  never('Une enquête de 2019', bmo('projets', 'region:53', '2019', { valeur: 100000 })),
  never('Une enquête de 2030', bmo('projets', 'region:53', '2030', { valeur: 100000 })),
  never('Projets d’une commune', bmo('projets', 'commune:35238', '2025', { valeur: 9000 })),
  never('Projets d’une intercommunalité', bmo('difficulte', 'epci:243500139', '2025', { valeur: '60 %' })),
  never('Chômage d’une commune', jobless('commune:29019', '2025T1', { valeur: '7 %' })),
  never('Chômage de 2031', jobless('region:53', '2031T1', { valeur: '7 %' })),
  never('Chômage de 1950', jobless('region:53', '1950T1', { valeur: '1 %' })),
  never(
    'Enquête : la Bretagne au-dessus de la France',
    bmo('difficulte', 'region:53', '2025', { signe: '>', autre: { territoire: 'pays:FR' } })
  ),
  never('Enquête : 2025 sous 2024', bmo('difficulte', 'region:53', '2025', { signe: '<', autre: { periode: '2024' } })),
  never(
    'Enquête : le Finistère devant le Morbihan',
    bmo('projets', 'departement:29', '2025', { signe: '>', autre: { territoire: 'departement:56' } })
  ),
  unknown(
    'Enquête : la Bretagne derrière les Pays de la Loire',
    bmo('projets', 'region:53', '2025', { signe: '<', autre: { territoire: 'region:52' } })
  ),
  // One to four projects in the basin of Morlaix, as the survey hides them.
  unknown('Trois projets cachés', hidden('projets', { valeur: 3 })),
  unknown('Aucun projet difficile, caché', hidden('projets_difficiles', { valeur: 0 })),
  unknown('Plus de deux projets cachés', hidden('projets', { signe: '>', valeur: 2 })),
  // 49,797 to 155,509; 38.4 to 47.1 %; 47.2 to 52.7 %: the cells that are not given leave both.
  unknown('Bretagne 2024, plus de 152 000', bmo('projets', 'region:53', '2024', { signe: '>', valeur: 152000 })),
  unknown(
    'Morbihan, plus de 42 % saisonniers',
    bmo('saisonnalite', 'departement:56', '2025', { signe: '>', valeur: '42 %' })
  ),
  unknown('France, plus de la moitié difficiles', bmo('difficulte', 'pays:FR', '2025', { signe: '>', valeur: '50 %' })),
  // Flores 2024 is not in the files at hand.
  unknown('Postes de Bretagne, fichier absent', posts('region:53', 1261149)),
  unknown('Postes du Finistère, fichier absent', posts('departement:29', 322426)),
  unknown('Postes du Morbihan, fichier absent', posts('departement:56', 0))
];
