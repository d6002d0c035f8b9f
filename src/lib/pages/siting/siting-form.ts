import {
  SITING_GOALS,
  SITING_LIMITS,
  SITING_MEASURES,
  SITING_ROUTES,
  SITING_TOWNS
} from '../../catalogue/api/siting-choices.ts';
import { KILOMETRES } from '../../catalogue/request/domains.ts';
import { MOST_PLACES } from './scenario.ts';

/** What the form of openings asks, as typed: the interface judges it, and says what is wrong in words. */
export interface SitingForm {
  /** A name or a code. */
  readonly formation: string;
  readonly domaine: string;
  readonly lieux: string;
  /** Empty for the usual one of the measure. */
  readonly distance: string;
  /** Empty for minutes where the snapshot has them, else kilometres. */
  readonly mesure: string;
  readonly mode: string;
  readonly voie: string;
  readonly objectif: string;
  readonly communes: string;
  readonly demande: string;
  /** Places opened in each commune, for the scenario that follows. */
  readonly places: string;
}

export const USUAL: SitingForm = {
  formation: '',
  domaine: '',
  lieux: '1',
  distance: '',
  mesure: '',
  mode: 'matrice',
  voie: 'scolaire',
  objectif: 'couverture',
  communes: 'toutes',
  demande: 'jeunes',
  places: '24'
};

export const CHOICES = {
  objectif: Object.entries(SITING_GOALS),
  communes: Object.entries(SITING_TOWNS),
  mesure: [['', 'en minutes, ou en kilomètres si elles manquent'], ...Object.entries(SITING_MEASURES)],
  voie: Object.entries(SITING_ROUTES).filter(([voie]) => voie !== 'accueil'),
  demande: [
    ['jeunes', 'les jeunes'],
    ['habitants', 'tous les habitants']
  ]
} as const;
const { km, minutes } = SITING_LIMITS.distance;
export const LIMITS = {
  lieux: SITING_LIMITS.lieux,
  distance: { min: km.min, max: minutes.max },
  places: { min: 1, max: MOST_PLACES }
} as const;

const LONGEST = 120;
/** Minutes beyond which no way is kept. */
const MOST_MINUTES = 60;

export function readSitingForm(query: URLSearchParams): SitingForm {
  const text = (name: keyof SitingForm): string => query.get(name)?.trim().slice(0, LONGEST) || USUAL[name];
  return {
    formation: text('formation'),
    domaine: text('domaine'),
    lieux: text('lieux'),
    distance: text('distance'),
    mesure: text('mesure'),
    mode: text('mode'),
    voie: text('voie'),
    objectif: text('objectif'),
    communes: text('communes'),
    demande: text('demande'),
    places: text('places')
  };
}

/** The address of a form, without what is usual. */
export function sitingAddress(form: SitingForm, territoire: string): string {
  const said = Object.entries(form).filter(([name, value]) => value !== USUAL[name as keyof SitingForm]);
  return `/formations/ou-ouvrir?${new URLSearchParams([['territoire', territoire], ...said]).toString().replaceAll('%3A', ':')}`;
}

/** What the choice of sites is asked; a course goes before a domain. */
export function sitingParameters(form: SitingForm, territoire: string, course: string | null): Record<string, string> {
  const { lieux, distance, objectif, communes, mesure, voie } = form;
  return { ...distanceParameters(form, territoire, course), lieux, distance, objectif, communes, mesure, voie };
}

/** The form with the measure that it leaves open. @param minutes the snapshot has travel times, which only schools are reached by */
export function withMeasure(form: SitingForm, minutes: boolean): SitingForm {
  return { ...form, mesure: form.mesure || (minutes && form.voie === 'scolaire' ? 'minutes' : 'km') };
}

/** The request that the choice is made from, whose map it shows. */
export function distanceRequest({
  mesure,
  voie
}: SitingForm): 'cprdfop/desserte_par_la_terre' | 'cprdfop/desserte_apprentissage' | 'cprdfop/minutes_formation' {
  if (mesure === 'minutes') return 'cprdfop/minutes_formation';
  return voie === 'apprentissage' ? 'cprdfop/desserte_apprentissage' : 'cprdfop/desserte_par_la_terre';
}

/** What the distances that it is made from are asked. */
export function distanceParameters(
  { domaine, demande, mesure, mode }: SitingForm,
  territoire: string,
  course: string | null
): Record<string, string> {
  return {
    territoire,
    demande,
    ...(mesure === 'minutes' ? { mode } : {}),
    ...(course === null ? { domaine } : { formation: course })
  };
}

/** The measure of the requests that take all of them: kilometres, or a mode of travel; null for the first mode known. */
export function measureOf({ mesure, mode }: SitingForm): string | null {
  if (mesure !== 'minutes') return KILOMETRES;
  return mode === USUAL.mode ? null : mode;
}

/** What closures are asked: within the distance of the openings, or the most that they are measured within. */
export function closureParameters(form: SitingForm, territoire: string, course: string | null): Record<string, string> {
  const { domaine, demande, distance, mesure } = form;
  const { usual } = SITING_LIMITS.distance[mesure === 'minutes' ? 'minutes' : 'km'];
  const asked = measureOf(form);
  return {
    territoire,
    demande,
    distance: String(Math.min(Number(distance || usual), MOST_MINUTES)),
    ...(asked === null ? {} : { mesure: asked }),
    ...(course === null ? { domaine } : { formation: course })
  };
}

/** How many places each opening is simulated with; the usual number when what was typed is none. */
export function placesOf({ places }: SitingForm): number {
  const typed = /^\d+$/.test(places) ? Number(places) : NaN;
  return typed >= LIMITS.places.min && typed <= LIMITS.places.max ? typed : Number(USUAL.places);
}
