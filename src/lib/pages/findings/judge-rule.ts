import type { Answer } from '../../catalogue/api/answer.ts';
import { judgeAnswer, NOT_JUDGED, type Judgement } from '../../catalogue/findings/judge-answer.ts';
import type { FindingRule } from '../../catalogue/findings/rule.ts';
import { placesStanding } from '../elsewhere.ts';
import { ask, type Context, type Place } from '../section.ts';

/** What a rule was answered. */
export interface Asked {
  readonly answer: Answer;
  readonly joined: Answer | null;
  /** The territory of the answer: the place, or one that stands for it. */
  readonly place: Place;
}

export interface RuleOutcome extends Judgement {
  readonly rule: FindingRule;
  /** Null when nothing answers. */
  readonly asked: Asked | null;
  /** Why it was not judged, or not wholly; empty otherwise. */
  readonly reasons: readonly string[];
}

/** Asks what a rule needs for a place, or for a territory that stands for it, and judges the rows. */
export async function judgeRule(context: Context, rule: FindingRule): Promise<RuleOutcome> {
  const { asked, reasons } = await askRule(context, rule);
  const judged = asked === null ? NOT_JUDGED : judgeAnswer(rule, asked.answer, asked.joined);
  return { rule, asked, reasons, ...judged };
}

async function askRule(
  context: Context,
  { demande, jointe }: FindingRule
): Promise<{ asked: Asked | null; reasons: readonly string[] }> {
  const own = demande.territoire ?? 'territoire';
  const places = placesFor(demande, context);
  let reasons: readonly string[] = [];
  for (const candidate of places) {
    const where = own === false ? {} : { [own]: candidate.territoire };
    const [answer, joined] = await Promise.all([
      askWith(context, demande, where),
      jointe === undefined ? null : askWith(context, jointe, where)
    ]);
    if (answer === null) continue;
    const missing = [answer, joined].flatMap((one) => one?.motifs ?? []);
    if (reasons.length === 0) reasons = missing;
    if (answer.lignes.length > 0 && (jointe === undefined || (joined?.lignes.length ?? 0) > 0))
      return { asked: { answer, joined, place: candidate }, reasons: missing };
    // It would be absent all around.
    if (answer.etat === 'source_absente') break;
  }
  return { asked: null, reasons: reasons.length > 0 ? reasons : ['Ces chiffres ne sont pas publiés à cette maille.'] };
}

/** The place, then those that stand for it; what is asked of no place is of the region alone. */
function placesFor({ territoire }: FindingRule['demande'], context: Context): readonly Place[] {
  const places = placesStanding(context);
  return territoire === false ? places.filter(({ maille }) => maille === 'region') : places;
}

/** With the page's comparator, or with the usual one where the request does not compare with that level. */
async function askWith(
  context: Context,
  { requete, parametres, comparateur }: Pick<FindingRule['demande'], 'requete' | 'parametres' | 'comparateur'>,
  where: Readonly<Record<string, string>>
): Promise<Answer | null> {
  const given = { ...parametres, ...where };
  const { comparator } = context;
  const compared =
    comparateur === undefined || comparator === null
      ? null
      : await ask(context, requete, { ...given, [comparateur]: comparator.territoire });
  return compared ?? ask(context, requete, given);
}
