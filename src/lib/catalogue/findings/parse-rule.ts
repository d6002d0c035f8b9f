import { parse, YAMLParseError } from 'yaml';
import type { RequestId } from '../api/rows.ts';
import { perhaps, readBy } from '../header/schema-problems.ts';
import { sayYaml } from '../header/yaml-messages.ts';
import { LOCK } from '../request/lock.gen.ts';
import { PLACEHOLDER } from '../request/placeholder.ts';
import { fileSum } from '../request/lock.ts';
import { comparisonsIn, readComparison, type Condition } from './condition.ts';
import { FINDING_DOMAINS, type FindingRule } from './rule.ts';
import { FINDING_RULE, type WrittenConditions, type WrittenRule } from './rule-schema.ts';

/** A file of `findings/` that cannot be used; one line per problem: `file: what is wrong; what to do`. */
export class RuleError extends Error {
  override readonly name = 'RuleError';
}

/** @param id domain and name, `gpec/recrutements-difficiles`. @throws RuleError listing every problem */
export function parseRule(text: string, id: string): FindingRule {
  const domain = FINDING_DOMAINS.find((known) => id.startsWith(`${known}/`));
  const fail = (messages: readonly string[]): never => {
    throw new RuleError(messages.map((message) => `findings/${id}.yaml : ${message}`).join('\n'));
  };
  if (domain === undefined) return fail([`domaine inconnu ; possibles : ${FINDING_DOMAINS.join(', ')}`]);
  const { value, problems } = readBy(
    FINDING_RULE,
    yamlOf(text, (message) => fail([message]))
  );
  if (value === null) return fail(problems.map(({ message }) => message));
  const thresholds = Object.keys(value.seuils);
  const wrong: string[] = [];
  const read = (written: WrittenConditions): Condition[] => written.flatMap((one) => readOne(one, thresholds, wrong));
  const { conditions, rejeu, demande, jointe, ...rule } = value;
  if (!isKnown(demande)) return fail([`requête « ${demande.requete} » inconnue${perhaps(demande.requete, REQUESTS)}`]);
  if (jointe !== undefined && !isKnown(jointe))
    return fail([`requête « ${jointe.requete} » inconnue${perhaps(jointe.requete, REQUESTS)}`]);
  const parsed = {
    ...rule,
    id,
    domain,
    version: fileSum(text),
    demande,
    jointe,
    conditions: read(conditions),
    rejeu: rejeu === undefined ? null : { ...rejeu, parmi: read(rejeu.parmi ?? []), vrai: read(rejeu.vrai) }
  };
  wrong.push(...unjoined(value, parsed), ...unknownColumns(parsed));
  return wrong.length > 0 ? fail(wrong) : parsed;
}

const REQUESTS = Object.keys(LOCK);

function isKnown<Asked extends { readonly requete: string }>(asked: Asked): asked is Asked & { requete: RequestId } {
  return asked.requete in LOCK;
}

function yamlOf(text: string, fail: (message: string) => never): unknown {
  try {
    return parse(text) as unknown;
  } catch (error) {
    return fail(sayYaml(error instanceof YAMLParseError ? error : { code: 'BAD_ALIAS', message: '' }));
  }
}

function readOne(written: WrittenConditions[number], thresholds: readonly string[], wrong: string[]): Condition[] {
  const texts = typeof written === 'string' ? [written] : written.une_de;
  const comparisons = texts.flatMap((text) => {
    const read = readComparison(text, thresholds);
    if (read === null)
      wrong.push(
        `« ${text} » n’est pas une comparaison ; écrivez « colonne >= seuil », le seuil étant nommé sous seuils`
      );
    return read ?? [];
  });
  return typeof written === 'string' ? comparisons : [{ une_de: comparisons }];
}

/** What joins two parts of a rule. */
function unjoined(
  { seuils, rejeu, sans_rejeu, demande, jointe, regle, phrase }: WrittenRule,
  { conditions, rejeu: replay }: Pick<FindingRule, 'conditions' | 'rejeu'>
): string[] {
  const problems: string[] = [];
  if ((rejeu === undefined) === (sans_rejeu === undefined))
    problems.push('il faut rejeu ou sans_rejeu, et l’un des deux seulement');
  if (rejeu !== undefined && jointe !== undefined)
    problems.push('une règle qui joint deux requêtes ne se rejoue pas encore ; écrivez sans_rejeu');
  if (rejeu !== undefined && rejeu.serie === undefined && demande.millesime === undefined)
    problems.push('rejeu demande millesime (dans demande) ou serie');
  const compared = comparisonsIn([...conditions, ...(replay?.parmi ?? []), ...(replay?.vrai ?? [])]).flatMap(
    ({ operand }) => (operand.kind === 'seuil' ? [operand.name] : [])
  );
  for (const [name, { valeur }] of Object.entries(seuils)) {
    if (!compared.includes(name)) problems.push(`seuil « ${name} » que rien ne compare ; ôtez-le`);
    if (valeur !== 0 && !`${regle} ${phrase}`.includes(`{${name}`) && !(replay?.annonce ?? '').includes(`{${name}`))
      problems.push(`seuil « ${name} » que la règle ne dit pas ; écrivez {${name}} dans regle`);
  }
  return problems;
}

/** Columns that a rule names and that its answers have not. */
function unknownColumns({ demande, jointe, conditions, rejeu, ...rule }: FindingRule): string[] {
  const columns = [demande, jointe].flatMap((asked) => (asked === undefined ? [] : columnsOf(asked.requete)));
  const compared = comparisonsIn([...conditions, ...(rejeu?.parmi ?? []), ...(rejeu?.vrai ?? [])]);
  const named = [
    ...compared.flatMap(({ column, operand }) => (operand.kind === 'colonne' ? [column, operand.name] : [column])),
    ...[rule.vie?.colonne, jointe?.cle, rejeu?.serie].flatMap((name) => name ?? []),
    ...(rejeu?.cle ?? []),
    ...(rule.personnes === 'inconnu' ? [] : [rule.personnes.colonne])
  ];
  const said = [rule.titre, rule.phrase, rule.regle, rule.suite.phrase].flatMap((text) =>
    [...text.matchAll(PLACEHOLDER)].flatMap(({ 2: name }) => name ?? [])
  );
  const words = [...columns, ...Object.keys(rule.seuils), ...WORDS, ...Object.keys(LOCK[demande.requete].parameters)];
  return [
    ...[...new Set(named)].filter((name) => !columns.includes(name)).map((name) => [name, columns] as const),
    ...[...new Set(said)].filter((name) => !words.includes(name)).map((name) => [name, words] as const)
  ].map(([name, known]) => `« ${name} » n’est dans aucune réponse de la règle${perhaps(name, known)}`);
}

/** What a sentence may name beside columns, thresholds and parameters. */
const WORDS = ['lieu', 'reference'];

/** Names of the columns of a request, with those of their companions. */
function columnsOf(request: RequestId): string[] {
  return Object.entries(LOCK[request].columns).flatMap(([name, words]) => [
    name,
    ...words
      .split(' ')
      .slice(1)
      .map((part) => `${name}_${part}`)
  ]);
}
