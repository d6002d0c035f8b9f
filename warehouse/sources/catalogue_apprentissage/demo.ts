import { centresIn } from '../../demo/apprenticeship-centres.ts';
import { FORMATIONS } from '../../demo/formations.ts';
import { neighbourTowns } from '../../demo/neighbours.ts';
import { noiseOf, type Noise } from '../../demo/noise.ts';
import { organisationSiret } from '../../demo/organisations.ts';
import { APPRENTICE_TITLES, ficheOfDiploma, type Fiche } from '../../demo/register-fiches.ts';
import { schoolCode, type School } from '../../demo/schools.ts';
import type { Territory } from '../../demo/territory.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** Organisations of continuing training and of personal accounts stop below this rank. */
const FIRST_ORGANISATION = 200;
/** Schools and guidance centres of the neighbouring towns stop below this rank. */
const FIRST_NEIGHBOUR = 970;
const PAGE = 200;
const LEVELS: Readonly<Record<number, string>> = {
  3: '3 (CAP...)',
  4: '4 (BAC...)',
  5: '5 (BTS, DEUST...)',
  6: '6 (Licence, BUT...)'
};

interface Centre {
  uai: string;
  siret: string;
  commune: { code: string; nom: string; departement: string; postal: string };
  population: number;
  lat: number;
  lng: number;
  /** What the school that houses it teaches, codes of diplomas. */
  house: readonly string[];
}

interface Taught {
  fiche: Fiche;
  years: number | null;
  profil: string;
  centres: number;
}

/** Answers of the catalogue's interface, in two pages: what the centres of the region and of neighbouring towns teach to apprentices. */
export function files({ territory, schools, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const taught: Taught[] = [
    ...FORMATIONS.filter(({ apprenticeship }) => apprenticeship).map((formation) => ({
      fiche: ficheOfDiploma(formation),
      years: formation.diploma.years,
      profil: formation.profil,
      centres: Math.max(2, Math.round(formation.spread * 0.8))
    })),
    ...APPRENTICE_TITLES.map((fiche) => ({ fiche, years: null, profil: fiche.profil, centres: fiche.centres }))
  ];
  const own = centresOfRegion(territory, schools);
  const beyond = neighbourCentres(territory, own.length);
  const courses = [
    ...taught.flatMap((item) => chosen(item, own, noise).map((centre) => ({ item, centre }))),
    ...beyond.flatMap((centre, index) =>
      [index, index + beyond.length].flatMap((rank) => taught.slice(rank, rank + 1).map((item) => ({ item, centre })))
    )
  ].map(({ item, centre }, rank) => spoilt(courseOf(item, centre, rank, noise), rank));
  const again = courses
    .slice(PAGE - 1, PAGE)
    .map((course) => ({ ...course, published: false, last_update_at: '2025-08-30T04:00:00.000Z' }));
  return [courses.slice(0, PAGE), [...again, ...courses.slice(PAGE)]].map((formations, index) => ({
    path: `formation/catalogue_apprentissage_formations_2025_${index + 1}.json`,
    bytes: Buffer.from(
      `${JSON.stringify({ formations, pagination: { page: String(index + 1), resultats_par_page: PAGE, nombre_de_page: 2, total: courses.length } }, null, 1)}\n`
    )
  }));
}

function centresOfRegion(territory: Territory, schools: readonly School[]): Centre[] {
  return territory.departements
    .filter(({ region }) => region === territory.region)
    .flatMap(({ code }) => centresIn(code, schools))
    .map(({ uai, school: { commune, lat, lng, offer } }, index) => ({
      uai,
      siret: organisationSiret(FIRST_ORGANISATION + index),
      commune,
      population: commune.population,
      lat,
      lng,
      house: offer.flatMap((formation) => ficheOfDiploma(formation).cfd ?? [])
    }));
}

function neighbourCentres(territory: Territory, known: number): Centre[] {
  return neighbourTowns(territory).map((town, index) => ({
    uai: schoolCode(town.departement, FIRST_NEIGHBOUR + index),
    siret: organisationSiret(FIRST_ORGANISATION + known + index),
    commune: town,
    population: 0,
    lat: town.lat,
    lng: town.lng,
    house: []
  }));
}

/** The centres that teach something: those that have it as a school first, then those of its kind of town. */
function chosen({ fiche, profil, centres }: Taught, own: readonly Centre[], noise: Noise): Centre[] {
  const score = (centre: Centre): number =>
    (fiche.cfd !== null && centre.house.includes(fiche.cfd) ? 2 : 1) *
    ({ v: centre.population > 15_000 ? 2 : 0.5, a: centre.population > 15_000 ? 0.5 : 1.5 }[profil] ?? 1) *
    noise.around(0.6, 'apprentissage', fiche.number, centre.uai);
  return own
    .map((centre) => ({ centre, score: score(centre) }))
    .sort((a, b) => b.score - a.score || (a.centre.uai < b.centre.uai ? -1 : 1))
    .slice(0, centres)
    .map(({ centre }) => centre);
}

function courseOf(
  { fiche, years }: Taught,
  { uai, siret, commune, lat, lng }: Centre,
  rank: number,
  noise: Noise
): Record<string, unknown> {
  const day = String(noise.integer(1, 28, 'mise à jour', rank)).padStart(2, '0');
  const [place, away] = [`${lat.toFixed(6)},${lng.toFixed(6)}`, `${lng.toFixed(6)},${lat.toFixed(6)}`];
  return {
    cle_ministere_educatif: `${String(990_000 + rank)}P01X${siret}${siret}-${commune.code}#L01`,
    etablissement_gestionnaire_siret: siret,
    etablissement_formateur_siret: siret,
    etablissement_formateur_uai: uai,
    etablissement_formateur_enseigne: 'CENTRE DE FORMATION DE DEMONSTRATION',
    cfd: fiche.cfd,
    cfd_outdated: false,
    code_postal: commune.postal,
    code_commune_insee: commune.code,
    num_departement: commune.departement,
    localite: commune.nom,
    uai_formation: rank % 30 === 11 ? null : uai,
    intitule_long: fiche.title.toUpperCase(),
    diplome: fiche.kind,
    niveau: LEVELS[fiche.level ?? 3],
    rncp_code: `RNCP${fiche.number}`,
    rncp_intitule: fiche.title,
    rncp_eligible_apprentissage: true,
    rome_codes: fiche.cards,
    // One place in forty has its coordinates the other way round, one in twenty-five has none.
    lieu_formation_geo_coordonnees: rank % 40 === 9 ? away : rank % 25 === 3 ? null : place,
    capacite: null,
    duree: years === null ? 'X' : String(years),
    annee: '1',
    date_debut:
      noise.unit('rentrées', rank) < 0.3
        ? ['2025-09-01T00:00:00.000Z', '2026-09-01T00:00:00.000Z']
        : ['2025-09-01T00:00:00.000Z'],
    entierement_a_distance: false,
    tags: ['2025'],
    published: rank % 33 !== 20,
    intitule_rco: fiche.title,
    last_update_at: `2025-07-${day}T04:00:00.000Z`
  };
}

/** Two lines that the rules refuse: a wrong SIRET, and neither a diploma nor a fiche. */
function spoilt(course: Record<string, unknown>, rank: number): Record<string, unknown> {
  if (rank === 50) return { ...course, etablissement_formateur_siret: '99900000000001' };
  if (rank === 51) return { ...course, cfd: null, rncp_code: null };
  return course;
}
