import { formatNumber, formatPercent } from '../../text/numbers.ts';
import { pluralOf } from '../../text/grammar.ts';
import type { AnswerRow, AnswerValue } from '../../catalogue/api/answer.ts';
import type { AnswerOf, RowOf } from '../../catalogue/api/rows.ts';
import { requestPage } from '../../charts/figure-model.ts';
import { isCurrent } from '../life.ts';
import { tensionIsCurrent } from '../taught.ts';
import { ask, askNear, nameOf, type Built, type Context, type Finding, type SectionBody } from '../section.ts';

/** From which an activity is said to be a speciality, and its change to be one. */
export const SPECIALISED = 1.5;
export const CHANGE = 0.03;
/** Jobs of 55 and over for one under 30, from which a renewal is in question; occupations of fewer jobs are left to chance. */
export const AGEING = 1.5;
const LEAST_JOBS = 500;
const LEAST_SALARIED = 200;
/** In the order in which they are read. */
const KINDS: readonly Finding['kind'][] = ['force', 'alerte', 'constat'];
/** Findings of a rule: the strongest ones. */
const MOST = 3;

/** Strengths and warnings, found by rules that are written beside them. */
export async function findings(context: Context): Promise<Built> {
  const { place, comparator } = context;
  const section: SectionBody = { sentences: [], figures: [], findings: [] };
  if (place.maille === 'pays') return { section, key: null };
  const reference: Record<string, string> =
    comparator && comparator.territoire !== place.territoire ? { reference: comparator.territoire } : {};
  const [special, shift, untaught, renewal] = await Promise.all([
    askNear(context, 'gpec/specialisation_activites', { niveau: 'a17', ...reference }),
    ask(context, 'gpec/structurel_residuel', { territoire: place.territoire, niveau: 'a17', ...reference }),
    askNear(context, 'cprdfop/metiers_sans_formation', {}),
    askNear(context, 'gpec/renouvellement_metiers', {})
  ]);
  const beside = comparator ? nameOf(comparator) : 'la référence';
  const found = [
    ...(special && shift && special.place === place ? specialities(special.answer, shift, beside) : []),
    ...(untaught ? tenseUntaught(untaught.answer, nameOf(untaught.place)) : []),
    ...(renewal ? ageing(renewal.answer, nameOf(renewal.place)) : [])
  ];
  section.findings = KINDS.flatMap((wanted) => found.filter(({ kind }) => kind === wanted));
  if (found.length > 0)
    section.sentences.push(
      'Ces constats sont trouvés par des règles, écrites sous chacun ; une règle voit ce qui dépasse un seuil, non ce qui importe.'
    );
  return { section, key: null };
}

/** Specialised and growing, or specialised and declining: private jobs, which are counted. */
export function specialities(
  special: AnswerOf<'gpec/specialisation_activites'>,
  shift: AnswerOf<'gpec/structurel_residuel'>,
  reference: string
): Finding[] {
  const changes = new Map(shift.lignes.map((row) => [String(row['code']), row]));
  const rows = special.lignes.flatMap((row) => {
    const change = changes.get(String(row['code']));
    const [index, before, after] = [
      numberOf(row, 'indice'),
      numberOf(change, 'effectif_depart'),
      numberOf(change, 'effectif')
    ];
    if (index === null || before === null || after === null || before < LEAST_SALARIED || index < SPECIALISED)
      return [];
    return { row, index, from: Number(change?.['annee_depart']), change: after / before - 1 };
  });
  const links = [
    { text: 'Spécialisation', href: requestPage(special) },
    { text: 'Évolution', href: requestPage(shift) }
  ];
  const finding = (kind: Finding['kind'], { row, index, from, change }: (typeof rows)[number]): Finding => ({
    kind,
    title: `${String(row['activite'])} : spécialisée et en ${kind === 'force' ? 'croissance' : 'recul'}`,
    sentence: `Cette activité pèse ${formatNumber(index, 1, true)} fois plus ici que dans l’emploi privé de la référence (${reference}), et ses effectifs ont ${change < 0 ? 'baissé' : 'augmenté'} de ${formatPercent(Math.abs(change))} de ${from} à ${special.parametres['annee'] ?? ''}.`,
    rule: `Indice de spécificité de ${formatNumber(SPECIALISED, 1)} ou plus, et variation d’au moins ${formatPercent(CHANGE, 0)} des salariés du privé ; ${formatNumber(LEAST_SALARIED)} salariés au moins.`,
    links
  });
  const growing = rows.filter(({ change }) => change >= CHANGE).sort((a, b) => b.index - a.index);
  const declining = rows.filter(({ change }) => change <= -CHANGE).sort((a, b) => a.change - b.change);
  const current = isCurrent(special, 'urssaf_communes', special.parametres['annee'] ?? '');
  const found = [
    ...growing.slice(0, MOST).map((row) => finding('force', row)),
    ...declining.slice(0, MOST).map((row) => finding('alerte', row))
  ];
  return current ? found : found.map((one) => ({ ...one, kind: 'constat' as const }));
}

/** Hard to recruit, and nothing in the files read that leads to it, all of them read: what is not known raises nothing. */
export function tenseUntaught(answer: AnswerOf<'cprdfop/metiers_sans_formation'>, where: string): Finding[] {
  const rows = answer.lignes.filter(
    (row) =>
      row['sans_formation'] === true &&
      Number(row['classe']) === 5 &&
      (numberOf(row, 'emploi_moyen') ?? 0) >= LEAST_JOBS
  );
  const current = tensionIsCurrent(answer);
  return rows
    .sort((a, b) => (numberOf(b, 'emploi_moyen') ?? 0) - (numberOf(a, 'emploi_moyen') ?? 0))
    .slice(0, MOST)
    .map((row) => ({
      kind: current ? 'alerte' : 'constat',
      title: `${String(row['metier'])} : en tension${current ? '' : ` en ${String(row['annee_tension'])}`}, aucune formation dans les fichiers lus`,
      sentence: `Classe de tension ${String(row['classe'])} sur 5 en ${String(row['annee_tension'])} ; ${where} : ${String(row['situation'])}.`,
      rule: `Classe de tension 5, aucune formation reliée au métier dans le territoire et à ${answer.parametres['distance'] ?? ''} km autour, toutes les voies étant lues ; ${formatNumber(LEAST_JOBS)} emplois au moins dans la région. Une tension a deux ans de vie : au-delà, elle est datée et n’alerte plus.`,
      links: [{ text: 'Métiers sans formation', href: requestPage(answer) }]
    }));
}

/** "2,2 emplois", or "au moins 1,6 emploi" where the ratio is known by its bounds. */
function elders(row: RowOf<'gpec/renouvellement_metiers'>): string {
  const known = numberOf(row, 'ratio');
  const ratio = known ?? numberOf(row, 'ratio_min') ?? 0;
  return `${known === null ? 'au moins ' : ''}${formatNumber(ratio, 1, true)} ${pluralOf(ratio, 'emploi', 'emplois')}`;
}

/** Many near retirement, few young: a census figure, without a test. */
export function ageing(answer: AnswerOf<'gpec/renouvellement_metiers'>, where: string): Finding[] {
  const rows = answer.lignes.filter(
    (row) => (numberOf(row, 'ratio_min') ?? 0) >= AGEING && (numberOf(row, 'emplois') ?? 0) >= LEAST_JOBS
  );
  return rows
    .sort((a, b) => (numberOf(b, 'ratio_min') ?? 0) - (numberOf(a, 'ratio_min') ?? 0))
    .slice(0, MOST)
    .map((row) => ({
      kind: 'alerte',
      title: `${String(row['metier'])} : des départs sans relève visible`,
      sentence: `${where} : ${elders(row)} de 55 ans ou plus pour un emploi de moins de 30 ans, sur ${formatNumber(Math.round(numberOf(row, 'emplois') ?? 0))} emplois environ (recensement ${answer.parametres['annee'] ?? ''}, un sondage).`,
      rule: `Au moins ${formatNumber(AGEING, 1)} emploi de 55 ans ou plus pour un de moins de 30 ans ; métiers de ${formatNumber(LEAST_JOBS)} emplois au moins.`,
      links: [{ text: 'Renouvellement', href: requestPage(answer) }]
    }));
}

/** A figure that is shown; null for one that is hidden or absent, which founds no rule. */
function numberOf<Row extends AnswerRow>(row: Row | undefined, name: keyof Row & string): number | null {
  const value: AnswerValue | undefined = row?.[name];
  return typeof value === 'number' ? value : null;
}
