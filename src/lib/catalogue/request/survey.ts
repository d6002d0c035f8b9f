import { enumerated } from '../../text/grammar.ts';

/** What is known of the error of a survey, after « Enquête : ». @param columns tested ones have `ecart` or `test` */
export function surveyError(
  columns: readonly { readonly libelle: string; readonly ecart?: boolean; readonly test?: unknown }[]
): string {
  const tested = columns.filter(({ ecart, test }) => ecart === true || test !== undefined);
  return tested.length === 0
    ? 'son erreur n’est pas publiée, aucun écart n’est testé'
    : `son erreur n’est pas publiée, rien d’autre n’est testé que ${enumerated(tested.map(({ libelle }) => `« ${libelle} »`))}`;
}

/** The sentence of a drawing or a map; null when the figures come from no survey. */
export function surveyLegend(answer: {
  readonly requete: { readonly enquete: boolean };
  readonly colonnes: readonly { readonly libelle: string; readonly ecart?: boolean }[];
}): string | null {
  return answer.requete.enquete ? `Enquête : ${surveyError(answer.colonnes)}.` : null;
}
