import { perhaps, readBy, type FieldProblem, type Path } from '../header/schema-problems.ts';
import { readYamlLines, type FileProblem } from '../header/yaml-lines.ts';
import { LOCK } from '../request/lock.gen.ts';
import { PLACEHOLDER } from '../request/placeholder.ts';
import type { QuestionsFile, Says, ShownRule, Where } from './question.ts';
import { ARGUMENT, QUESTIONS, SHOWN, type WrittenShown } from './question-schema.ts';

/** A file of `questions/` that cannot be used; one line per problem: `file, line: what is wrong; what to do`. */
export class QuestionsError extends Error {
  override readonly name = 'QuestionsError';
}

/** @param name of the file, without extension. @throws QuestionsError listing every problem */
export function parseQuestions(text: string, name: string): QuestionsFile {
  const fail = (problems: readonly FileProblem[]): never => {
    const ordered = [...problems].sort((one, other) => one.line - other.line);
    throw new QuestionsError(
      ordered.map(({ line, message }) => `questions/${name}.yaml, ligne ${line} : ${message}`).join('\n')
    );
  };
  const yaml = readYamlLines(text);
  if (yaml.problems.length > 0) return fail(yaml.problems);
  const failAt = (problems: readonly FieldProblem[]): never =>
    fail(problems.map(({ path, message }) => ({ line: yaml.lineOf(path), message })));
  const { value, problems } = readBy(QUESTIONS, yaml.value);
  if (value === null) return failAt(preciseProblems(yaml.value, problems));
  const wrong = value.questions.flatMap(({ montre }, question) =>
    montre.flatMap((one, index) =>
      [one].flat().flatMap((shown, at) => {
        const path = ['questions', question, 'montre', index, ...(Array.isArray(one) ? [at] : [])];
        return 'argument' in shown ? [] : problemsOf(shown, path);
      })
    )
  );
  const twice = value.questions.filter(({ id }, at) => value.questions.findIndex((one) => one.id === id) !== at);
  wrong.push(
    ...twice.map(({ id }) => ({
      path: ['questions'],
      message: `deux questions s’appellent « ${id} » ; changez l’un des deux id`
    }))
  );
  return wrong.length > 0 ? failAt(wrong) : (value as QuestionsFile);
}

/** What is wrong inside each answer, in place of that it is none of the forms that an answer may have. */
function preciseProblems(written: unknown, problems: readonly FieldProblem[]): readonly FieldProblem[] {
  return problems.flatMap((problem) => {
    const [questions, at, montre, index] = problem.path;
    if (questions !== 'questions' || montre !== 'montre' || index === undefined) return [problem];
    const answer = valueAt(written, problem.path.slice(0, 4));
    const found = (Array.isArray(answer) ? answer : [answer]).flatMap((one: unknown, place) =>
      readBy(typeof one === 'object' && one !== null && 'argument' in one ? ARGUMENT : SHOWN, one).problems.map(
        ({ path, message }) => ({
          path: [questions, at ?? 0, montre, index, ...(Array.isArray(answer) ? [place] : []), ...path],
          message
        })
      )
    );
    return found.length > 0 ? found : [problem];
  });
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key], value);
}

/** A request that there is, and names that its answer has, or that are made from it. */
function problemsOf(shown: WrittenShown, path: Path): FieldProblem[] {
  if (!isKnown(shown))
    return [
      {
        path: [...path, 'requete'],
        message: `requête « ${shown.requete} » inconnue${perhaps(shown.requete, Object.keys(LOCK))}`
      }
    ];
  const { columns, parameters } = LOCK[shown.requete];
  const own = Object.entries<string>(columns).flatMap(([name, words]) => [
    name,
    ...words
      .split(' ')
      .slice(1)
      .map((part) => `${name}_${part}`)
  ]);
  const known = [
    ...OF_PAGE,
    ...OF_SUBJECT,
    ...own,
    ...Object.keys(parameters),
    ...Object.keys(shown.calculs ?? {}),
    ...(shown.comparaison === true ? own.map((name) => `autre_${name}`) : []),
    ...(shown.sous ? OF_CODE : [])
  ];
  const given = [...OF_PAGE, ...(shown.sous ? OF_CODE : [])];
  const doubtful = namesIn(shown)
    .filter(([name, key]) => key !== 'liens' && key !== 'calculs' && given.includes(name) && own.includes(name))
    .map(([name, key]) => ({
      path: [...path, key],
      message: `« ${name} » est une colonne de ${shown.requete} et un mot de la page ; on ne sait lequel est dit`
    }));
  const unknown = namesIn(shown)
    .filter(([name]) => !known.includes(name))
    .map(([name, key]) => ({
      path: [...path, key],
      message: `« ${name} » n’est ni une colonne, ni un paramètre de ${shown.requete}, ni un de ses calculs${perhaps(name, known)}`
    }));
  return [...doubtful, ...unknown];
}

/** What a sentence may name beside what its request gives: places, the state of the answer, its age. */
const OF_PAGE = [
  'lieu',
  'nom_lieu',
  'ici',
  'autre_lieu',
  'autre_nom',
  'part_du_lieu',
  'lecture',
  'ailleurs',
  'reponse',
  'lignes',
  'maille',
  'ancien'
];
/** And of what the page is about. */
const OF_SUBJECT = [
  'page',
  'territoire',
  'formation',
  'fiche',
  'fiche_rapprochee',
  'famille',
  'filiere',
  'salaries',
  'distance'
];
/** And of the code of the subject under which it is asked. */
const OF_CODE = ['nom_code', 'sujet', 'soi', 'sien', 'sous', 'famille', 'passage'];

function isKnown(shown: WrittenShown): shown is ShownRule {
  return shown.requete in LOCK;
}

type Named = readonly [name: string, key: string];

/** Every name that a question reads of an answer, with the key that writes it. */
function namesIn(shown: ShownRule): Named[] {
  const where = (key: string, test: Where | undefined): Named[] => Object.keys(test ?? {}).map((name) => [name, key]);
  const slots = (key: string, template: string): Named[] =>
    [...template.matchAll(PLACEHOLDER)].map(({ 2: name }) => [name ?? '', key]);
  const said = (key: string, says: Says | undefined): Named[] =>
    [says ?? []]
      .flat()
      .flatMap((one) => (typeof one === 'string' ? slots(key, one) : [...slots(key, one.dit), ...where(key, one.si)]));
  const { dit = [], dit_de_chaque: each, tuile, liens, figure, ligne, calculs = {} } = shown;
  const drawn = typeof figure === 'string' ? { titre: figure } : figure;
  return [
    ...dit.flatMap((one) => said('dit', one)),
    ...said('dit_de_chaque', each?.dit),
    ...where('dit_de_chaque', each?.si),
    ...(['sinon', 'en_titre', 'titre_precise', 'entete', 'entete_a_defaut', 'autour'] as const).flatMap((key) =>
      said(key, shown[key])
    ),
    ...[tuile?.titre, tuile?.source, tuile?.precision].flatMap((one) => said('tuile', one)),
    ...[tuile?.valeur, tuile?.annee].flatMap((name): Named[] => (name === undefined ? [] : [[name, 'tuile']])),
    ...where('tuile', tuile?.si),
    ...[liens?.texte, liens?.precision].flatMap((one) => said('liens', one)),
    ...slots('liens', liens?.adresse ?? ''),
    ...where('liens', liens?.si),
    ...where('inconnu', shown.inconnu?.si),
    ...[drawn?.titre, drawn?.sous_titre, drawn?.note].flatMap((one) => said('figure', one)),
    ...(drawn?.colonnes ?? []).map((name): Named => [name, 'figure']),
    ...where('figure', { ...(drawn?.dessine === 'parties' ? {} : drawn?.dessine), ...drawn?.si }),
    ...where('lignes', shown.lignes),
    ...where('ligne', typeof ligne === 'string' ? {} : ligne),
    ...(shown.age ? ([[shown.age.par, 'age']] satisfies Named[]) : []),
    ...Object.values(calculs).flatMap((one) => madeFrom(one, where, said))
  ];
}

function madeFrom(
  made: NonNullable<ShownRule['calculs']>[string],
  where: (key: string, test: Where | undefined) => Named[],
  said: (key: string, says: Says) => Named[]
): Named[] {
  const named = (...names: readonly string[]): Named[] => names.map((name) => [name, 'calculs']);
  if ('compte' in made) return where('calculs', made.compte === 'tout' ? {} : made.compte);
  if ('distincts' in made) return [...named(made.distincts), ...where('calculs', made.si)];
  if ('somme' in made) return [...named(made.somme), ...where('calculs', made.si)];
  if ('moitie' in made) return named(made.moitie);
  if ('rapport' in made) return named(...made.rapport);
  if ('pendant' in made) return named(made.pendant);
  if ('autour' in made) return named(made.autour);
  if ('chaque' in made) return [...said('calculs', made.chaque), ...where('calculs', made.si)];
  if ('colonnes' in made) return named(...made.colonnes);
  if ('fonction' in made) return [];
  return [...named(made.colonne), ...where('calculs', made.de === 'derniere' ? {} : made.de)];
}
