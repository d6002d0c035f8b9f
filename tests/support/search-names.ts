import type { Diploma } from '../../src/lib/server/snapshot/diplomas.ts';
import type { Occupation, Reference, Territory } from '../../src/lib/server/snapshot/reference.ts';
import type { SearchTables } from '../../src/lib/server/search/read-tables.ts';

/** Made-up names for the doors of the search. */

export const diploma = (cfd: string, diplome: string, libelle: string, more: Partial<Diploma> = {}): Diploma => ({
  formation: `cfd:${cfd}`,
  cfd,
  courant: `cfd:${cfd}`,
  libelle,
  diplome,
  niveau: diplome === 'CAP' ? 3 : diplome === 'BTS' ? 5 : 4,
  nsf: null,
  nsf_libelle: null,
  ouverture: null,
  fermeture: null,
  remplace: [],
  remplace_par: [],
  certifications: [],
  fiches_rapprochees: false,
  certifinfo: [],
  famille: null,
  annee_commune: null,
  citee: true,
  ...more
});
export const DIPLOMAS: readonly Diploma[] = [
  diploma('50022139', 'CAP', 'Cuisine', {
    courant: 'cfd:50022146',
    ouverture: '2016-09-01',
    certifications: ['rncp:37553']
  }),
  diploma('50022146', 'CAP', 'Cuisine', { ouverture: '2024-09-01', citee: false, certifications: ['rncp:38430'] }),
  diploma('40022106', 'Bac pro', 'Cuisine'),
  diploma('01022105', 'Mention complémentaire', 'Cuisinier en desserts de restaurant'),
  diploma('32031209', 'BTS', 'Management des unités commerciales', { remplace_par: ['cfd:32031213'] }),
  diploma('32031213', 'BTS', 'Management commercial opérationnel', { remplace: ['cfd:32031209'] }),
  diploma('32031409', 'BTS', 'Gestion de la PME'),
  diploma('40031213', 'Bac pro', 'Métiers du commerce option A', { certifications: ['rncp:38399'] }),
  diploma('40031214', 'Bac pro', 'Métiers du commerce option B', { certifications: ['rncp:38399'] }),
  diploma('46C22101', 'Titre de niveau 4', 'Cuisine (46C22101)'),
  diploma('50031101', 'CAP', 'Transport', { citee: false }),
  diploma('40031101', 'Bac pro', 'Logistique (seconde commune)'),
  diploma('40031102', 'Bac pro', 'Logistique, transport et douane internationale'),
  diploma('40013401', 'Bac pro', 'Artisanat')
];

const occupation = (metier: string, niveau: string, libelle: string): Occupation => {
  const [nomenclature = '', code = ''] = metier.split(':');
  return { metier, nomenclature, niveau, code, libelle, page: metier };
};
const OCCUPATIONS = [
  occupation('fap2021:V0X60c', 'fap341', 'Aides-soignants'),
  occupation('fap2021:V0X60', 'fap228', 'Aides-soignants'),
  occupation('fap2009:V0Z60', 'fap225', 'Aides-soignants'),
  occupation('fap2009:B4Z42', 'fap225', 'Menuisiers et ouvriers de l’agencement et de l’isolation'),
  occupation('rome:H2206', 'rome', 'Menuisier / Menuisière'),
  occupation('rome:K1311', 'rome', 'Assistant / Assistante de vie aux familles'),
  occupation('rome:B1101', 'rome', 'Artiste'),
  occupation('rome:H2902', 'rome', 'Chaudronnier'),
  occupation('fap2009:D2Z42', 'fap225', 'Soudeurs sur acier et alliages légers')
];

const territory = (valeur: string, libelle: string, population: number): Territory => {
  const [maille = '', code = ''] = valeur.split(':');
  return {
    valeur,
    maille,
    code,
    libelle,
    lieu: `à ${libelle}`,
    departement: null,
    region: 'region:53',
    population,
    lat: null,
    lng: null,
    dansRegion: true
  } as Territory;
};

export const REFERENCE = {
  summary: { region: 'region:53' },
  sources: [],
  appellations: [],
  diplomas: DIPLOMAS,
  occupations: OCCUPATIONS,
  occupationNames: [
    ...OCCUPATIONS.map(({ metier, libelle }) => ({ metier, nom: libelle, libelle: true })),
    { metier: 'rome:K1311', nom: 'Auxiliaire de vie', libelle: false },
    { metier: 'rome:H2206', nom: 'Ébéniste', libelle: false },
    { metier: 'rome:H2902', nom: 'Soudeur naval', libelle: false }
  ],
  territories: [
    territory('commune:35238', 'Rennes', 225_081),
    territory('bassin:5314', 'Rennes', 700_000),
    territory('zone_emploi:5315', 'Rennes', 800_000),
    territory('zone_emploi:5314', 'Quimperlé', 60_000),
    territory('departement:35', 'Ille-et-Vilaine', 1_100_000),
    territory('commune:29019', 'Brest', 139_000),
    territory('academie:17', 'Nantes', 3_900_000)
  ]
} as unknown as Reference;

export const TABLES: SearchTables = {
  towns: [],
  around: [],
  certifications: [],
  skills: [],
  receptions: [],
  networks: [],
  sectors: [],
  schools: [],
  quarters: [],
  links: []
};
