import type { RequestId } from '../api/rows.ts';
import { perhaps, readBy, type FieldProblem, type Path } from '../header/schema-problems.ts';
import { readYamlLines, type FileProblem } from '../header/yaml-lines.ts';
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
  const fail = (problems: readonly FileProblem[]): never => {
    const ordered = [...problems].sort((one, other) => one.line - other.line);
    throw new RuleError(
      ordered.map(({ line, message }) => `findings/${id}.yaml, ligne ${line} : ${message}`).join('\n')
    );
  };
  if (domain === undefined)
    return fail([{ line: 1, message: `domaine inconnu ; possibles : ${FINDING_DOMAINS.join(', ')}` }]);
  const yaml = readYamlLines(text);
  if (yaml.problems.length > 0) return fail(yaml.problems);
  const failAt = (problems: readonly FieldProblem[]): never =>
    fail(problems.map(({ path, message }) => ({ line: yaml.lineOf(path), message })));
  const { value, problems } = readBy(FINDING_RULE, yaml.value);
  if (value === null) return failAt(problems);
  const thresholds = Object.keys(value.seuils);
  const wrong: FieldProblem[] = [];
  const read = (written: WrittenConditions, path: Path): Condition[] =>
    written.flatMap((one, index) => readOne(one, thresholds, [...path, index], wrong));
  const { conditions, rejeu, demande, jointe, ...rule } = value;
  const asked = [
    { path: ['demande', 'requete'], one: demande },
    { path: ['jointe', 'requete'], one: jointe }
  ];
  for (const { path, one } of asked)
    if (one !== undefined && !isKnown(one))
      wrong.push({ path, message: `requête « ${one.requete} » inconnue${perhaps(one.requete, REQUESTS)}` });
  const judged = {
    conditions: read(conditions, ['conditions']),
    rejeu:
      rejeu === undefined
        ? null
        : { ...rejeu, parmi: read(rejeu.parmi ?? [], ['rejeu', 'parmi']), vrai: read(rejeu.vrai, ['rejeu', 'vrai']) }
  };
  wrong.push(...unjoined(value, judged));
  if (!isKnown(demande) || (jointe !== undefined && !isKnown(jointe))) return failAt(wrong);
  const parsed = { ...rule, ...judged, id, domain, version: fileSum(text), demande, jointe };
  wrong.push(...unknownColumns(parsed));
  return wrong.length > 0 ? failAt(wrong) : parsed;
}

const REQUESTS = Object.keys(LOCK);

function isKnown<Asked extends { readonly requete: string }>(asked: Asked): asked is Asked & { requete: RequestId } {
  return asked.requete in LOCK;
}

function readOne(
  written: WrittenConditions[number],
  thresholds: readonly string[],
  path: Path,
  wrong: FieldProblem[]
): Condition[] {
  const texts = typeof written === 'string' ? [written] : written.une_de;
  const comparisons = texts.flatMap((text) => {
    const read = readComparison(text, thresholds);
    if (read === null)
      wrong.push({
        path,
        message: `« ${text} » n’est pas une comparaison ; écrivez « colonne >= seuil », le seuil étant nommé sous seuils`
      });
    return read ?? [];
  });
  return typeof written === 'string' ? comparisons : [{ une_de: comparisons }];
}

/** What joins two parts of a rule. */
function unjoined(
  { seuils, rejeu, sans_rejeu, demande, jointe, regle, phrase }: WrittenRule,
  { conditions, rejeu: replay }: Pick<FindingRule, 'conditions' | 'rejeu'>
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const add = (path: Path, message: string): unknown => problems.push({ path, message });
  if ((rejeu === undefined) === (sans_rejeu === undefined))
    add(['rejeu'], 'il faut rejeu ou sans_rejeu, et l’un des deux seulement');
  if (rejeu !== undefined && jointe !== undefined)
    add(['rejeu'], 'une règle qui joint deux requêtes ne se rejoue pas encore ; écrivez sans_rejeu');
  if (rejeu !== undefined && rejeu.serie === undefined && demande.millesime === undefined)
    add(['rejeu'], 'rejeu demande millesime (dans demande) ou serie');
  const compared = comparisonsIn([...conditions, ...(replay?.parmi ?? []), ...(replay?.vrai ?? [])]).flatMap(
    ({ operand }) => (operand.kind === 'seuil' ? [operand.name] : [])
  );
  for (const [name, { valeur }] of Object.entries(seuils)) {
    if (!compared.includes(name)) add(['seuils', name], `seuil « ${name} » que rien ne compare ; ôtez-le`);
    if (valeur !== 0 && !`${regle} ${phrase}`.includes(`{${name}`) && !(replay?.annonce ?? '').includes(`{${name}`))
      add(['seuils', name], `seuil « ${name} » que la règle ne dit pas ; écrivez {${name}} dans regle`);
  }
  return problems;
}

function unknownColumns({ demande, jointe, conditions, rejeu, ...rule }: FindingRule): FieldProblem[] {
  const columns = [demande, jointe].flatMap((asked) => (asked === undefined ? [] : columnsOf(asked.requete)));
  const comparedAt = (path: Path, all: readonly Condition[]): Named[] =>
    comparisonsIn(all).flatMap(({ column, operand }) => [
      { path, name: column },
      ...(operand.kind === 'colonne' ? [{ path, name: operand.name }] : [])
    ]);
  const named: Named[] = [
    ...comparedAt(['conditions'], conditions),
    ...comparedAt(['rejeu', 'parmi'], rejeu?.parmi ?? []),
    ...comparedAt(['rejeu', 'vrai'], rejeu?.vrai ?? []),
    { path: ['vie', 'colonne'], name: rule.vie?.colonne },
    { path: ['jointe', 'cle'], name: jointe?.cle },
    { path: ['rejeu', 'serie'], name: rejeu?.serie },
    ...(rejeu?.cle ?? []).map((name) => ({ path: ['rejeu', 'cle'], name })),
    { path: ['personnes', 'colonne'], name: rule.personnes === 'inconnu' ? undefined : rule.personnes.colonne }
  ];
  const texts: readonly (readonly [Path, string])[] = [
    [['titre'], rule.titre],
    [['phrase'], rule.phrase],
    [['regle'], rule.regle],
    [['suite', 'phrase'], rule.suite.phrase]
  ];
  const said = texts.flatMap(([path, text]): Named[] =>
    [...text.matchAll(PLACEHOLDER)].map(({ 2: name }) => ({ path, name }))
  );
  const words = [...columns, ...Object.keys(rule.seuils), ...WORDS, ...Object.keys(LOCK[demande.requete].parameters)];
  return [...unknownAmong(named, columns), ...unknownAmong(said, words)];
}

/** A name that a rule writes, and where. */
interface Named {
  readonly path: Path;
  readonly name: string | undefined;
}

/** Each name that is none of those known, where it is written first. */
function unknownAmong(named: readonly Named[], known: readonly string[]): FieldProblem[] {
  const seen = new Set(known);
  return named.flatMap(({ path, name }) =>
    name === undefined || seen.has(name) || !seen.add(name)
      ? []
      : [{ path, message: `« ${name} » n’est dans aucune réponse de la règle${perhaps(name, known)}` }]
  );
}

/** What a sentence may name beside columns, thresholds and parameters. */
const WORDS = ['lieu', 'reference'];

function columnsOf(request: RequestId): string[] {
  return Object.entries(LOCK[request].columns).flatMap(([name, words]) => [
    name,
    ...words
      .split(' ')
      .slice(1)
      .map((part) => `${name}_${part}`)
  ]);
}
