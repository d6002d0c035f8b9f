import type { AnswerOf, RequestId } from '../../catalogue/api/rows.ts';
import { askNear, type Context, type Place } from '../section.ts';

/** Levels at which each request about an occupation is published: others are not asked, which would refuse them one by one. */
export const PUBLISHED = {
  'gpec/diplomes_metier': ['pays', 'region', 'departement', 'zone_emploi', 'epci'],
  'gpec/emplois_metier': ['pays', 'region', 'departement', 'zone_emploi', 'epci'],
  'gpec/metiers_voisins': ['pays', 'region', 'departement'],
  'gpec/projets_metier': ['pays', 'region', 'departement', 'bassin'],
  'gpec/projets_recrutement': ['pays', 'region', 'departement', 'bassin'],
  'gpec/publics_metier': ['pays', 'region', 'departement', 'zone_emploi', 'epci'],
  'gpec/pyramide_ages_metier': ['pays', 'region', 'departement', 'zone_emploi', 'epci'],
  'gpec/ratio_offres_demandeurs': ['region', 'departement', 'bassin'],
  'gpec/tension_metier': ['pays', 'region', 'departement']
} as const satisfies Partial<Record<RequestId, readonly string[]>>;

/** Asks as `askNear` does, among the places of the levels at which the request is published; null when there is none. */
export function askAmong<Id extends keyof typeof PUBLISHED>(
  context: Context,
  id: Id,
  parameters: Record<string, string>
): Promise<{ answer: AnswerOf<Id>; place: Place } | null> {
  const levels: readonly string[] = PUBLISHED[id];
  const [place, ...around] = [context.place, ...context.around].filter(({ maille }) => levels.includes(maille));
  return place ? askNear({ ...context, place, around }, id, parameters) : Promise.resolve(null);
}
