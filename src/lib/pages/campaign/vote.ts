import { writeIndicator } from '../decisions/indicator.ts';
import type { DecisionLine } from '../decisions/template.ts';
import { requestSaid, type CampaignRow } from './campaign.ts';

/** What may be voted of a request, and the state of the decision that it makes. */
export const VOTES: Readonly<Record<string, string>> = {
  Favorable: 'à faire',
  Défavorable: 'abandonnée',
  Ajourné: 'en cours'
};

/** What the decisions of one vote have in common. */
export interface Session {
  readonly date: string;
  readonly body: string;
  readonly service: string;
}

/** The vote of a request as a line of the template of decisions, judged later on the sign that was read. @param region where the sign is read */
export function voteLine(row: CampaignRow, vote: string, session: Session, region: string): DecisionLine {
  const more = Number(row.apres ?? 0) > Number(row.avant ?? 0);
  const judged = row.signe !== null && row.code?.startsWith('cfd:') === true;
  return {
    id: row.decision ?? '',
    date: session.date,
    instance: session.body,
    decision: `${vote} : ${requestSaid(row)}`,
    territoire: row.lieu ?? region,
    ...(row.code?.startsWith('cfd:') ? { formation: row.code } : {}),
    service: session.service,
    ...(judged
      ? {
          indicateur: writeIndicator({
            request: 'cprdfop/formation_rentrees',
            parameters: { territoire: region, formation: row.code ?? '', filtre: 'voie=scolaire' },
            column: row.signe ?? ''
          }),
          // More places ease a demand; fewer fill those that are left. Of how new places fill, no sense is wanted.
          ...(more && row.signe === 'remplissage' ? {} : { sens: more ? 'baisse' : 'hausse' })
        }
      : {}),
    etat: VOTES[vote] ?? ''
  };
}
