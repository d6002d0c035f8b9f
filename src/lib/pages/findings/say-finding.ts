import type { AnswerRow } from '../../catalogue/api/answer.ts';
import { figureOf, type JudgedRow } from '../../catalogue/findings/judge-rows.ts';
import type { FindingRule } from '../../catalogue/findings/rule.ts';
import { requestPage } from '../../charts/figure-model.ts';
import { formatMonth, periodName } from '../../text/dates.ts';
import { pluralOf } from '../../text/grammar.ts';
import { formatMeasure, formatNumber, formatPercent } from '../../text/numbers.ts';
import { readRow, type ReadingContext } from '../../words/sentence.ts';
import { decisionPage } from '../decisions/from-finding.ts';
import { isCurrent, isRecent } from '../source-life.ts';
import type { Finding } from '../section.ts';
import type { Asked } from './judge-rule.ts';

const SURENESS: Readonly<Record<FindingRule['surete'], string>> = {
  comptage: 'Chiffres comptés',
  enquete: 'Enquête, dont l’erreur n’est pas publiée',
  estimation: 'Estimation'
};

/** A row that a rule found, in words. */
export function sayFinding(rule: FindingRule, judged: JudgedRow, asked: Asked): Finding {
  const { answer, joined, place } = asked;
  const context = readingOf(rule, judged.row, asked);
  const vintage = vintageOf(rule, judged.row, asked);
  const current = vintage === null || (rule.vie?.source ?? []).every((source) => isCurrent(answer, source, vintage));
  const say = (template: string): string => readRow(template, context);
  const title = say(rule.titre);
  return {
    id: rule.id,
    kind: current ? rule.nature : 'constat',
    dated: !current,
    recent: isRecent(answer, vintage),
    theme: rule.theme,
    about: aboutOf(rule, judged.row),
    title: `${title}${current || vintage === null ? '' : ` (données de ${vintage.replace('_', '-')})`}`,
    sentence: say(rule.phrase),
    rule: `${ruleInWords(rule)}${current ? '' : ' Ces données ont passé la durée de vie que leur source déclare : elles sont datées, et n’alertent plus.'}`,
    people: peopleOf(rule, judged.row),
    sureness: `${SURENESS[rule.surete]}${judged.bounded ? ' ; un chiffre n’est connu que par ses bornes, et tout l’encadrement passe le seuil' : ''}.`,
    next: say(rule.suite.phrase),
    decision: decisionPage(rule, { answer, row: judged.row, title, place: place.territoire }),
    links: [
      ...(rule.suite.liens ?? []).map(({ texte, adresse }) => ({
        text: say(texte),
        href: addressOf(adresse, { ...judged.row, territoire: place.territoire })
      })),
      ...[answer, joined].flatMap((one) => (one === null ? [] : { text: one.requete.titre, href: requestPage(one) }))
    ]
  };
}

/** The rule in words, its thresholds in figures. */
export function ruleInWords({ regle, seuils }: Pick<FindingRule, 'regle' | 'seuils'>): string {
  return readRow(regle, readingContext([], {}, thresholdWords(seuils)));
}

/** What it says once later, with its thresholds in figures. */
export function thresholdsIn(template: string, { seuils }: Pick<FindingRule, 'seuils'>): string {
  return Object.entries(thresholdWords(seuils)).reduce(
    (text, [name, words]) => text.replaceAll(`{${name}}`, words),
    template
  );
}

function readingOf({ seuils, demande }: FindingRule, row: AnswerRow, { answer, joined, place }: Asked): ReadingContext {
  const parameters = Object.fromEntries(
    Object.entries(answer.parametres).map(([name, value]) => [
      name,
      /^\d{4}(-\d{2})?$/.test(value) ? formatMonth(value) : (answer.parametres_libelles[name] ?? value)
    ])
  );
  const spoken = Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? periodName(value) : value])
  );
  return readingContext([...answer.colonnes, ...(joined?.colonnes ?? [])], spoken, {
    ...parameters,
    ...thresholdWords(seuils),
    lieu: place.lieu,
    reference: answer.parametres_libelles[demande.comparateur ?? ''] ?? 'la référence'
  });
}

function readingContext(
  columns: ReadingContext['columns'],
  row: AnswerRow,
  parameters: ReadingContext['parameters']
): ReadingContext {
  return { columns, row, parameters };
}

/** Each threshold as a sentence writes it. */
export function thresholdWords(seuils: FindingRule['seuils']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(seuils).map(([name, { valeur, unite }]) => [
      name,
      unite === 'pourcent'
        ? formatPercent(valeur, 0)
        : unite === 'points'
          ? `${formatNumber(valeur * 100, 1)} ${pluralOf(valeur * 100, 'point', 'points')}`
          : formatNumber(valeur, 2)
    ])
  );
}

/** The vintage by which a source is judged old: of the row, of what was asked, else of the file that was read; null without. */
function vintageOf({ vie }: FindingRule, row: AnswerRow, { answer }: Asked): string | null {
  const value =
    vie?.colonne !== undefined
      ? row[vie.colonne]
      : vie?.parametre !== undefined
        ? answer.parametres[vie.parametre]
        : answer.sources.find(({ source }) => vie?.source.includes(source))?.millesime;
  return value === undefined || value === null ? null : String(value);
}

/** What the first column named by a title holds: the occupation, the course, the activity that the row is about. */
function aboutOf({ titre }: FindingRule, row: AnswerRow): string | null {
  const named = row[/\{([a-z0-9_]+)/.exec(titre)?.[1] ?? ''];
  return typeof named === 'string' ? named : null;
}

/** The people whom a row concerns, at least, and in words. */
function peopleOf({ personnes }: FindingRule, row: AnswerRow): Finding['people'] {
  const bounds = personnes === 'inconnu' ? null : figureOf(row, personnes.colonne);
  if (personnes === 'inconnu' || bounds === null) return null;
  const { min, max } = bounds;
  const [one = '', several = ''] = personnes.nom.split('|');
  const finite = (side: number): number | null => (Number.isFinite(side) ? Math.round(side) : null);
  const words = formatMeasure(
    { value: min === max ? finite(min) : null, min: finite(min), max: finite(max) },
    { kind: 'number', decimals: 0, fixed: false },
    ''
  );
  return { least: finite(min) ?? 0, words: `${words} ${pluralOf(finite(max) ?? min, one, several)}` };
}

function addressOf(template: string, row: AnswerRow): string {
  return template.replaceAll(/\{([a-z0-9_]+)\}/g, (_, name: string) =>
    encodeURIComponent(String(row[name] ?? '')).replaceAll('%3A', ':')
  );
}
