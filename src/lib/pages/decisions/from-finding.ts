import { comparisonsIn } from '../../catalogue/findings/condition.ts';
import type { FindingRule } from '../../catalogue/findings/rule.ts';
import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import { writeIndicator } from './indicator.ts';

/**
 * The page where a finding becomes a line of the template of decisions: its text, and the figure that its rule announces as
 * indicator, at every vintage to come; without a key that tells its row from others, no indicator.
 */
export function decisionPage(
  rule: Pick<FindingRule, 'conditions' | 'demande' | 'rejeu'>,
  { answer, row, title, place }: { answer: Answer; row: AnswerRow; title: string; place: string }
): string {
  const query = new URLSearchParams({ territoire: place, decision: title });
  // What the rule announces is what is followed: the share of one survey, where two made the finding.
  const [judged] = comparisonsIn([...(rule.rejeu?.vrai ?? []), ...rule.conditions]).filter(
    ({ operand }) => operand.kind === 'seuil'
  );
  if (judged !== undefined && rule.rejeu !== null) {
    const filter = (rule.rejeu.cle ?? []).map((name) => `${name}=${String(row[name] ?? '')}`).join(';');
    const parameters = Object.entries(answer.parametres).filter(([name]) => name !== rule.demande.millesime);
    query.set(
      'indicateur',
      writeIndicator({
        request: answer.requete.id,
        parameters: { ...Object.fromEntries(parameters), ...(filter === '' ? {} : { filtre: filter }) },
        column: judged.column
      })
    );
  }
  return `/decisions?${query.toString()}#nouvelle`;
}
