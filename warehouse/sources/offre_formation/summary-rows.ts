import type { LoadedRow } from '../../pipeline/read/load-context.ts';
import { childOf, childrenOf, type Element } from './element.ts';
import { addressOf, conditionsOf, extraOf, sessionOf, subjectOf, type LineOf } from './rows.ts';
import { attributeOf, labelOf, valueOf } from './text.ts';

/** A summary (`resume-offre`): a course, its action and its sessions in one element, the same rows as a course. */
export function rowsOfSummary(summary: Element, lineOf: LineOf): LoadedRow[] {
  const line = lineOf(summary);
  const numero = attributeOf(summary, 'numero');
  const organism = childOf(summary, 'nom-organisme');
  const formation: LoadedRow = {
    entity: 'formations',
    line,
    values: {
      ...subjectOf(summary),
      numero,
      nature: 'resume-offre',
      niveau_sortie: valueOf(childOf(summary, 'code-niveau-sortie')) ?? extraOf(summary, ['code-niveau-sortie']),
      organisme: labelOf(organism),
      siret: valueOf(childOf(summary, 'SIRET'))
    }
  };
  const address = addressOf(summary);
  const sessions = childrenOf(summary, 'session');
  const actionLine = lineOf(childOf(summary, 'nombre-heures-total') ?? summary);
  const action: LoadedRow = {
    entity: 'actions',
    line: actionLine,
    values: {
      ...conditionsOf(summary),
      ...address,
      latitude: address.latitude ?? extraOf(summary, ['latitude']),
      longitude: address.longitude ?? extraOf(summary, ['longitude']),
      ligne_formation: String(line),
      numero
    }
  };
  const rows = sessions.map((session): LoadedRow => ({
    entity: 'sessions',
    line: lineOf(session),
    values: {
      ...sessionOf(session),
      numero: attributeOf(session, 'numero') ?? numero,
      ligne_formation: String(line),
      ligne_action: String(actionLine)
    }
  }));
  return [formation, action, ...rows];
}
