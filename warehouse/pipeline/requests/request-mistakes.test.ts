import { describe, expect, test } from 'vitest';
import { HeaderError } from '../../../src/lib/catalogue/header/parse-header.ts';
import { emptySnapshot } from '../../../tests/support/empty-snapshot.ts';
import { catalogueProblems, unknownSources } from './check-catalogue.ts';
import { describeRequest } from './describe-request.ts';

const FILE = 'queries/gpec/essai.sql';

/** A request as an analyst writes it; each test spoils one line of it. */
const GOOD = `/*---
titre: Projets par métier
question: Quels métiers recrutent ?
code: G19
notes:
  - Une valeur inférieure à 5 n’est pas diffusée.
parametres:
  territoire: { domaine: territoires, mailles: [region, bassin], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.bmo, defaut: dernier, libelle: Année }
colonnes:
  metier: { role: dimension, libelle: Métier }
  projets: { role: mesure, unite: projets, libelle: Projets }
graphique: { type: barres, x: projets, y: metier }
lecture: "{territoire}, {projets} projets de {metier}."
---*/
select
    metier,
    projets, projets_min, projets_max, projets_statut
from publie.cube_projets_recrutement
where territoire = $territoire::VARCHAR
    and annee = $annee::INTEGER
order by projets desc nulls last, metier
`;

const connection = emptySnapshot();

async function problemsOf(text: string): Promise<string[]> {
  try {
    await describeRequest(connection(), 'gpec/essai', text, FILE);
  } catch (error) {
    if (!(error instanceof HeaderError)) throw error;
    return error.message.split('\n');
  }
  return [];
}

function spoilt(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, GOOD);
}

test('the good one is good', async () => {
  expect(await problemsOf(GOOD)).toEqual([]);
});

describe('one mistake, one sentence with its line and its remedy', () => {
  test.each<[string, readonly (readonly [string, string])[], number, RegExp]>([
    [
      'a colon in a text',
      [['Quels métiers recrutent ?', 'Métiers : lesquels ?']],
      3,
      /deux « : » sur une ligne ; mettez entre guillemets/
    ],
    ['a tab before a key', [['  annee: {', '\tannee: {']], 9, /tabulation.*espaces/],
    ['an open brace', [['libelle: Projets }', 'libelle: Projets']], 13, /YAML illisible/],
    [
      'a text that begins with a star',
      [['titre: Projets par métier', 'titre: *Projets']],
      2,
      /YAML illisible.*guillemets/
    ],
    ['a key written twice', [['code: G19', 'code: G19\ncode: G20']], 5, /deux fois/],
    [
      'an unknown key',
      [['unite: projets', 'unités: projets']],
      12,
      /clé « unités » inconnue, vouliez-vous « unite » \?/
    ],
    [
      'an unknown role',
      [['role: mesure', 'role: mesures']],
      12,
      /colonnes\.projets\.role : « mesures » inconnu, vouliez-vous « mesure » \?/
    ],
    [
      'a domain misspelt',
      [['domaine: territoires', 'domaine: territoire']],
      8,
      /parametres\.territoire\.domaine : « territoire » inconnu, vouliez-vous « territoires » \?/
    ],
    [
      'a vintage that does not exist',
      [['millesimes.bmo', 'millesimes.bmos']],
      9,
      /aucun millésime « bmos », vouliez-vous « bmo » \?.+l’en-tête de sa table publiée \(millesimes\), puis « npm run catalogue »/
    ],
    [
      'an unknown kind of chart',
      [['type: barres', 'type: barre']],
      13,
      /graphique\.type : « barre » inconnu, vouliez-vous « barres » \?/
    ],
    ['an unknown key of a chart', [['y: metier }', 'ordonnee: metier }']], 13, /clé « ordonnee » inconnue.*type, x, y/],
    [
      'a column of a chart misspelt',
      [['x: projets', 'x: projet']],
      13,
      /graphique\.x : colonne « projet » absente de colonnes, vouliez-vous « projets » \?/
    ],
    [
      'a name of the sentence misspelt',
      [['{projets} projets', '{projet} projets']],
      14,
      /« \{projet\} » n’est ni une colonne ni un paramètre, vouliez-vous « projets » \?/
    ],
    [
      'a column without description',
      [['    metier,\n', '    metier, niveau,\n']],
      17,
      /colonne « niveau » non décrite.*niveau: \{ role: dimension/
    ],
    [
      'a described column that is not selected',
      [['  projets: {', '  total: { role: mesure, libelle: Total }\n  projets: {']],
      12,
      /« total » décrite mais absente du select.*as total/
    ],
    [
      'a sum without cast',
      [
        ['    projets, projets_min, projets_max, projets_statut', '    sum(projets) as projets'],
        ['order by projets desc nulls last, metier', 'group by metier\norder by projets desc nulls last, metier']
      ],
      18,
      /colonne « projets ».*HUGEINT.*::BIGINT/
    ],
    [
      'a layer of the build',
      [['publie.cube_projets_recrutement', 'staging.stg_bmo__projets']],
      19,
      /table « staging\.stg_bmo__projets » hors de portée ; une requête lit publie\.\* et reference\.\*/
    ],
    [
      'a table without its schema',
      [['publie.cube_projets_recrutement', 'cube_projets_recrutement']],
      19,
      /hors de portée/
    ],
    [
      'a table misspelt',
      [['publie.cube_projets_recrutement', 'publie.cube_projet_recrutement']],
      19,
      /table « cube_projet_recrutement » inconnue.*vouliez-vous « cube_projets_recrutement » \?/
    ],
    [
      'a column misspelt',
      [['    metier,\n', '    metiers as metier,\n']],
      17,
      /colonne « metiers » absente des tables lues ; proches : .*metier/
    ],
    [
      'no order',
      [['order by projets desc nulls last, metier\n', '']],
      21,
      /pas d’ordre ; terminez le select par order by/
    ],
    ['a parameter without type', [['$annee::INTEGER', '$annee']], 21, /\$annee sans type ; écrivez \$annee::VARCHAR/],
    [
      'a request that rests on a column it has not',
      [['lecture:', 'repose_sur: { valeurs: [{ colonnes: [places], sources: [bmo], sans: inconnu }] }\nlecture:']],
      14,
      /repose_sur.valeurs : colonne « places » absente/
    ],
    [
      'a signal that it has not, of which a figure would be bounded',
      [['lecture:', 'repose_sur: { valeurs: [{ colonnes: [projets], si: metier, sans: au_moins }] }\nlecture:']],
      14,
      /repose_sur.valeurs : « metier » n’est pas un signal de colonnes/
    ],
    [
      'a source that is counted and that nothing rests on',
      [['lecture:', 'repose_sur: { lignes: [bmo], comptees: [rome] }\nlecture:']],
      14,
      /repose_sur.comptees : « rome » n’est ni dans lignes ni dans valeurs/
    ],
    [
      'a request that rests on nothing sayable',
      [['lecture:', 'repose_sur: { valeurs: [{ colonnes: [projets], sources: [bmo], sans: rien }] }\nlecture:']],
      14,
      /sans : « rien » inconnu ; possibles : inconnu, au_moins, au_plus, dit/
    ],
    [
      'a parameter that is not described',
      [['$annee::INTEGER', '$annee::INTEGER and metier = $metier::VARCHAR']],
      21,
      /\$metier n’est pas décrit ; ajoutez-le sous parametres/
    ],
    [
      'a parameter that is not used',
      [['    and annee = $annee::INTEGER\n', '']],
      9,
      /« annee » décrit mais absent du select/
    ],
    ['a star', [['    metier,\n', '    *,\n    metier,\n']], 17, /nommez chaque colonne/],
    [
      'a column that is neither grouped nor summed',
      [
        ['    projets, projets_min, projets_max, projets_statut', '    sum(projets)::BIGINT as projets'],
        ['order by', 'group by niveau\norder by']
      ],
      17,
      /« metier » n’est ni regroupée ni agrégée ; ajoutez-la au group by/
    ],
    ['a comma too many', [['projets_statut\nfrom', 'projets_statut,,\nfrom']], 18, /ne se lit plus à partir de « , »/],
    ['a select cut short', [['order by projets desc nulls last, metier', 'order by']], 22, /s’arrête trop tôt/],
    [
      'a function that does not exist',
      [['    metier,\n', '    arrondi(metier) as metier,\n']],
      17,
      /fonction « arrondi » inconnue/
    ],
    [
      'something else than a select',
      [['select\n', 'delete from publie.cube_x;\nselect\n']],
      16,
      /une requête est un seul select|plusieurs instructions/
    ],
    ['no select', [[GOOD.slice(GOOD.indexOf('select')), '']], 16, /le select manque/],
    ['no header', [['/*---', '/*']], 1, /en-tête absent ; commencez le fichier par/]
  ])('%s', async (_, changes, line, said) => {
    const problems = await problemsOf(spoilt(...changes));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(said);
    expect(problems[0]).toMatch(new RegExp(`^${FILE}:\\d+: `));
    expect(problems[0]?.split(':')[1]).toBe(String(line));
    expect(problems.join(' ')).not.toMatch(/Error|\bat \w+ \(|undefined|\[object/);
  });
});

test('every mistake of a file is said at once, in the order of its lines', async () => {
  const problems = await problemsOf(
    spoilt(
      ['role: mesure', 'role: mesures'],
      ['x: projets', 'x: projet'],
      ['    metier,\n', '    metier, niveau,\n'],
      ['$annee::INTEGER', '$annee'],
      ['order by projets desc nulls last, metier\n', '']
    )
  );
  expect(problems.map((problem) => problem.split(':')[1])).toEqual(['12', '13', '17', '21', '21']);
});

test('a limit may be cast or bare: both run', async () => {
  for (const limit of ['$limite', '$limite::INTEGER']) {
    const reader = await connection().runAndReadAll(`select range as n from range(9) order by n limit ${limit}`, {
      limite: 3
    });
    expect(reader.currentRowCount).toBe(3);
  }
});

test('a source that does not exist is told, with the nearest that does', () => {
  const rests = {
    lignes: ['bmo', 'effectif'],
    valeurs: [{ colonnes: ['n'], sources: ['rome'], sans: 'inconnu' as const }]
  };
  expect(unknownSources({ repose_sur: rests }, ['bmo', 'effectifs', 'rome'])).toEqual([
    expect.stringMatching(/source « effectif » inconnue, vouliez-vous « effectifs » \?/)
  ]);
});

describe('a file among the others', () => {
  const named = (name: string, ...changes: readonly (readonly [string, string])[]) => ({
    name,
    text: spoilt(...changes)
  });
  const said = (...files: { name: string; text: string }[]) =>
    [...catalogueProblems(files)].flatMap(([name, problems]) =>
      problems.map(({ line, message }) => `${name}:${line}: ${message}`)
    );

  test('has a title and a question of its own, and may share the code of its indicator', () => {
    const other = [
      ['Projets par métier', 'Autre titre'],
      ['Quels métiers recrutent ?', 'Autre question ?']
    ] as const;
    expect(said(named('gpec/a.sql'), named('gpec/b.sql', ...other))).toEqual([]);
    expect(said(named('gpec/a.sql'), named('gpec/b.sql', other[1]))).toEqual([
      expect.stringMatching(/^gpec\/b\.sql:2: titre « Projets par métier » déjà pris par queries\/gpec\/a\.sql/)
    ]);
  });

  test('of references has a code of its own', () => {
    const other = [
      ['Projets par métier', 'Autre titre'],
      ['Quels métiers recrutent ?', 'Autre question ?'],
      ['G19', 'R01']
    ] as const;
    expect(said(named('reference/a.sql', ['G19', 'R01']), named('reference/b.sql', ...other))).toEqual([
      expect.stringMatching(/b\.sql:4: code « R01 » déjà pris/)
    ]);
  });

  test('has the code of its theme, a known folder and a plain name', () => {
    expect(said(named('spro/a.sql'))).toEqual([
      expect.stringMatching(/^spro\/a\.sql:4: code « G19 » : sous spro\/, un code est S suivi de deux chiffres/)
    ]);
    expect(said(named('gpce/a.sql'))).toEqual([
      expect.stringMatching(/dossier « gpce » inconnu, vouliez-vous « gpec » \?/)
    ]);
    expect(said(named('gpec/Projets récents.sql'))).toEqual([expect.stringMatching(/minuscules sans accent/)]);
  });
});
