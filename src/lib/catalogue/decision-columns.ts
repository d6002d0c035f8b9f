/** Columns of the template of decisions, as `warehouse/sources/decisions` reads them. */
export const DECISION_COLUMNS = [
  'id',
  'date',
  'instance',
  'decision',
  'territoire',
  'formation',
  'metier',
  'service',
  'echeance',
  'indicateur',
  'sens',
  'cible',
  'etat'
] as const;
export type DecisionColumn = (typeof DECISION_COLUMNS)[number];
