import type { OccupationSummary } from '../../catalogue/api/documents.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import type { Occupation, Reference } from '../snapshot/reference.ts';
import { summarizeRequest } from './catalogue.ts';

/** Requests with a row for each occupation of a level, at their defaults. */
const ROWS: Readonly<Record<string, string>> = { fap228: 'gpec/projets_recrutement', fap225: 'gpec/tension_et_causes' };

/** An occupation, with the requests that answer of it. @param appellation the name that it was found by */
export function summarizeOccupation(
  occupation: Occupation,
  appellation: string | null,
  requests: Iterable<RequestDefinition>,
  reference: Reference
): OccupationSummary {
  const { metier, nomenclature, niveau, libelle } = occupation;
  const requetes = [...requests].flatMap((one) => {
    const { id, titre, parametres } = one;
    const taking = parametres.find(({ domaine }) => [`metiers.${nomenclature}`, `metiers.${niveau}`].includes(domaine));
    const asked = taking ? `${taking.nom}=${metier}` : ROWS[niveau] === id ? `filtre=code=${metier}` : null;
    if (asked === null || !summarizeRequest(one, reference).disponible) return [];
    return [{ id, titre, adresse: `/catalogue/${id}?${asked}` }];
  });
  return { metier, nomenclature, libelle, appellation, requetes };
}
