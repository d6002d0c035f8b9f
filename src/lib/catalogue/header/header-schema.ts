import { z } from 'zod';
import { ADDING, CHART_TYPES, COVERAGES, PUBLICS, ROLES, TIMES, WITHOUT } from '../request/vocabulary.ts';
import { expandLevels, LEVEL_SETS, MAILLES, type Maille } from '../levels.ts';
import { DOMAIN_NAMES } from '../request/domains.gen.ts';
import { expects, perhaps, refuses, SHAPES } from './schema-problems.ts';
import { typeset } from '../../text/typeset.ts';

const DOMAIN =
  /^(?:territoires|diplomes|domaines_nsf|filieres|mesures|choix|entier|decimal|(?:millesimes|metiers)\.[a-z0-9_]+)$/;
const DOMAINS = ['territoires', 'diplomes', 'domaines_nsf', 'filieres', 'mesures', 'choix', 'entier', 'decimal'];

/** A text that readers are shown: its spaces and apostrophes are those of print. */
const french = z
  .string()
  .refine((text) => text.trim() !== '', { error: 'un texte est attendu, rien n’est écrit ; écrivez-le' })
  .transform(typeset);
const flag = z.boolean().optional();
const scalar = z.union([z.string(), z.number(), z.boolean()], {
  error: expects('une valeur est attendue', 'écrivez un mot ou un nombre')
});
const names = z.array(z.string());
const NAME = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, {
    error: refuses((name) => `« ${name} » : un nom s’écrit en minuscules sans accent, avec des chiffres et des _`)
  });
const LEVEL = z.enum([...MAILLES, ...Object.keys(LEVEL_SETS)]);
/** Levels and sets of levels, as levels; a set alone needs no list. */
const LEVELS = z.union([LEVEL, z.array(LEVEL)]).transform((named): readonly Maille[] => expandLevels(named) ?? []);

/** The values of a choice, `[a, b]` or `{ a: libellé }`, with the words for each. */
const CHOICES = z
  .union([z.array(scalar), z.record(z.string(), scalar)], {
    error: expects('des valeurs sont attendues', 'écrivez [a, b] ou { a: libellé }')
  })
  .transform((values) =>
    (Array.isArray(values)
      ? values.map((value): [string, string] => [String(value), String(value).replaceAll('_', ' ')])
      : Object.entries(values).map(([value, label]): [string, string] => [value, String(label)])
    ).map(([valeur, libelle]) => ({ valeur, libelle }))
  );

function unknownVintage(domain: string): string | undefined {
  const vintages = /^millesimes\.(.+)$/.exec(domain)?.[1];
  return vintages !== undefined && DOMAIN_NAMES[vintages] === undefined ? vintages : undefined;
}

const PARAMETER_DOMAIN = z
  .string({
    error: expects(
      'un domaine est attendu',
      'écrivez territoires, millesimes.<domaine>, metiers.<nomenclature>, diplomes, domaines_nsf, filieres, mesures, choix, entier ou decimal'
    )
  })
  .refine((domain) => DOMAIN.test(domain), {
    error: refuses(
      (domain) =>
        `« ${domain} » inconnu${perhaps(domain, DOMAINS)} ; possibles : territoires, millesimes.<domaine>, metiers.<nomenclature>, diplomes, domaines_nsf, filieres, mesures, choix, entier, decimal`
    )
  })
  .refine((domain) => unknownVintage(domain) === undefined, {
    error: refuses(
      (domain) =>
        `aucun millésime « ${unknownVintage(domain) ?? ''} »${perhaps(unknownVintage(domain) ?? '', Object.keys(DOMAIN_NAMES))} ; possibles : ${Object.keys(DOMAIN_NAMES).join(', ')} ; un nouveau s’écrit dans l’en-tête de sa table publiée (millesimes), puis « npm run catalogue »`
    )
  });

export const PARAMETER = z.strictObject({
  domaine: PARAMETER_DOMAIN.describe(
    'territoires, millesimes.<domaine>, metiers.<nomenclature>, diplomes, domaines_nsf, filieres, mesures, choix, entier ou decimal'
  ),
  libelle: z.string().optional().describe('Sans lui, le nom du paramètre'),
  defaut: scalar
    .transform(String)
    .optional()
    .describe(
      'dernier (dernier millésime), region (celle du profil), premiere (mesure : des minutes où l’instantané en a, sinon les kilomètres), ou une valeur'
    ),
  mailles: LEVELS.optional().describe('Mailles acceptées, ou ensembles de mailles'),
  zone: flag.describe('Accepte une zone dessinée : ses cellules sont données dans $<nom>_cellules::UBIGINT[]'),
  valeurs: CHOICES.optional().describe(
    'Celles d’un choix ; pour un autre domaine, des valeurs acceptées en plus de ses membres'
  ),
  min: z.number().optional(),
  max: z.number().optional(),
  max_si: z
    .record(NAME, z.record(z.string(), z.number()))
    .optional()
    .describe('Un maximum plus petit selon la valeur d’un autre paramètre : { mesure: { km: 30 } }'),
  facultatif: flag.describe('Peut manquer : vaut alors NULL'),
  entiers: flag.describe(
    'Les lignes sont des territoires entiers, qui peuvent déborder de celui-ci : celles de plusieurs ne s’ajoutent pas'
  ),
  sujet: flag.describe(
    'Ce dont on parle (un métier, une voie, une distance) : rien de ce qui répond en mots n’en prend le défaut'
  )
});

const TEST = z
  .strictObject({
    contre: z
      .tuple([z.string(), z.string()], {
        error: expects('[numérateur, dénominateur de la référence] est attendu', 'nommez ces deux colonnes')
      })
      .optional()
      .describe('Numérateur et dénominateur de la référence'),
    reduit: z
      .string()
      .optional()
      .describe(
        'La colonne de l’écart en écarts types : d’un taux à la place de contre, à parts égales (z_mh) ; d’une évolution, à celle qui était attendue'
      ),
    tenu: z
      .string()
      .optional()
      .describe(
        'D’une part d’une enquête, la colonne de son écart à la référence à deux enquêtes, aléa compris : d’un seul côté de zéro, il est établi'
      ),
    contient: flag.describe('La référence contient la ligne : elle est prise sans elle')
  })
  .refine((test) => [test.contre, test.reduit, test.tenu].filter((one) => one !== undefined).length === 1, {
    error: 'test : contre, reduit ou tenu ; l’un des trois'
  })
  .register(SHAPES, {
    expected:
      '{ contre: [numérateur, dénominateur de la référence], contient: true quand la référence contient la ligne }, ou { reduit: colonne }, ou { tenu: colonne }, est attendu',
    remedy: 'nommez les deux colonnes de la référence, ou celle de l’écart réduit'
  });

export const COLUMN = z.strictObject({
  role: z
    .enum(ROLES)
    .describe('Ce qu’est la colonne ; taux, quotient, difference, evolution et rang ne sont pas dans le select'),
  libelle: z.string(),
  unite: z
    .string()
    .optional()
    .describe('pourcent (une fraction), points (une différence de fractions), pour_un, ou un mot montré après'),
  de: names.optional().describe('Opérandes d’une colonne déduite'),
  partie: flag.describe('Le numérateur compte une partie de ce que compte le dénominateur'),
  emboite: z
    .union([z.boolean(), z.string()])
    .optional()
    .describe(
      'Là où le dénominateur est caché, le numérateur l’est aussi, et peut être tout : la borne haute est le plus sur le plus ; ou la colonne de la demi-largeur d’arrondi du dénominateur, que la borne haute ôte deux fois'
    ),
  reste: z
    .string()
    .optional()
    .describe('Colonne du reste (dénominateur = numérateur + reste) : les bornes sont alors les plus étroites'),
  seuil: z
    .number()
    .optional()
    .describe('Sous ce dénominateur, un taux n’est pas montré ; ni un quotient dont un tout peut être en dessous'),
  base: z.string().optional().describe('Colonne que seuil regarde, à la place du dénominateur'),
  ic: z.literal('wilson').optional().describe('Ajoute l’intervalle de Wilson à 95 %, x_ic_min et x_ic_max'),
  test: TEST.optional().describe('Ajoute x_ecart : un taux diffère-t-il d’une référence au-delà du hasard'),
  contient: flag.describe('La zone d’un quotient est dans la référence'),
  somme: z
    .enum(ADDING)
    .optional()
    .describe(
      'Comment une mesure s’ajoute quand des lignes sont réunies : lignes (chacune compte autre chose, et une ligne absente ne compte rien), reponse (le même chiffre sur toutes les lignes, compté une fois par territoire demandé) ; sans elle, elle ne s’ajoute pas'
    ),
  marge: z
    .string()
    .optional()
    .describe('D’une mesure de somme: lignes, celle de somme: reponse que son producteur publie pour toutes'),
  arrondi: z
    .number()
    .positive()
    .optional()
    .describe(
      'Unité à laquelle son producteur arrondit chaque ligne d’une mesure de somme: lignes : une somme de plusieurs lignes porte une demi-unité pour chacune'
    ),
  temps: z
    .enum(TIMES)
    .optional()
    .describe(
      'Un texte qui est une date : jour (AAAA-MM-JJ), mois (AAAA-MM), trimestre (AAAATn), ou periode (l’un des trois selon les paramètres) ; les fichiers le donnent comme tel'
    ),
  texte: z
    .string()
    .transform(typeset)
    .optional()
    .describe('Ce que le lecteur apprend dès qu’une ligne d’un signal dit oui'),
  ordre: z.enum(['croissant', 'decroissant']).optional().describe('croissant : le rang 1 est le plus petit')
});

const axis = z
  .union([z.string(), names], {
    error: expects('une colonne, ou une liste de colonnes, est attendue', 'nommez des colonnes décrites ici')
  })
  .optional();
const AXES = {
  x: axis,
  y: axis,
  couleur: axis,
  serie: axis,
  etiquette: axis,
  dont: axis,
  facette: axis,
  cible: axis,
  attendu: axis,
  confiance: axis,
  centre: axis,
  bande: axis,
  signal: axis,
  inferieur: axis,
  ordre: axis,
  taille: axis,
  teste: axis
};
/** The columns that a chart names and the parameters that name its lines, whatever else is wrong in it. */
export const CHART_NAMES = z.object({ ...AXES, noms: names.optional() });

const CHART = z
  .strictObject({
    type: z.enum(CHART_TYPES),
    ...AXES,
    reference: z.number().optional(),
    echelle: z
      .enum(['indice', 'lineaire'])
      .optional()
      .describe('indice : une courbe lue par rapport à 100 ; lineaire : un nuage de taux'),
    egalite: flag.describe('Échelles droites, et la droite d’égalité'),
    axes: flag.describe('Lignes à zéro'),
    noms: names.min(1).optional().describe('Un paramètre par courbe, dont le territoire la nomme')
  })
  .register(SHAPES, {
    expected: '{ type: …, x: colonne, y: colonne } est attendu',
    remedy: 'nommez des colonnes décrites ici'
  });

export const MAP = z
  .strictObject({
    type: z.enum(['hexagones', 'points']),
    valeur: z.string().describe('Colonne montrée'),
    mode: z
      .enum(['observe', 'ventile'])
      .describe(
        'observe : compté dans chaque cellule ; ventile : réparti d’une maille plus large, ne se lit pas cellule par cellule'
      ),
    niveau: z.string().optional().describe('La maille la plus fine derrière une couche ventilée'),
    echelle: z.literal('divergente').optional().describe('Un écart : dessiné autour de zéro')
  })
  .register(SHAPES, {
    expected: '{ type: hexagones|points, valeur: colonne, mode: observe|ventile } est attendu',
    remedy: 'nommez une colonne décrite ici'
  });

const RESTING = z
  .strictObject({
    colonnes: names,
    sources: names.optional().describe('Dossiers de warehouse/sources'),
    si: NAME.optional().describe(
      'À la place de sources : le signal (colonne oui ou non) des lignes auxquelles il manque quelque chose'
    ),
    sans: z
      .enum(WITHOUT)
      .describe(
        'inconnu : le chiffre n’est pas disponible ; au_moins : le moins qu’il puisse être ; au_plus : le plus ; dit : une colonne de la ligne dit sur quoi il repose'
      )
  })
  .refine(
    ({ sources, si, sans }) => (sources === undefined) !== (si === undefined) && (si === undefined || sans !== 'dit'),
    {
      error:
        '{ colonnes: [a], sources: [b], sans: inconnu } ou { colonnes: [a], si: signal, sans: au_moins } est attendu'
    }
  )
  .transform(({ colonnes, sources = [], si, sans }) => ({ colonnes, sources, sans, ...(si ? { si } : {}) }));

export const RESTS_ON = z
  .strictObject({
    lignes: names.optional().describe('Sans l’une d’elles, des lignes manquent ou sont autres'),
    comptees: names
      .optional()
      .describe(
        'De celles-ci, hors des cubes (référentiels, passages), viennent des chiffres : elles sont citées avec eux'
      ),
    valeurs: z.array(RESTING).optional()
  })
  .refine(({ lignes, valeurs }) => lignes !== undefined || valeurs !== undefined, {
    error:
      '{ lignes: [sources], valeurs: [{ colonnes: [a], sources: [b], sans: inconnu }] } est attendu, l’un ou l’autre ou les deux'
  })
  .transform(({ lignes = [], valeurs = [], comptees }) => ({ lignes, valeurs, ...(comptees ? { comptees } : {}) }));

export const INDICATORS = z
  .record(
    NAME,
    z.strictObject({
      colonne: z.string().describe('Une colonne de chiffres, d’une ligne par territoire'),
      libelle: french.describe('Ce que le chiffre est, lu seul'),
      periode: z.string().optional().describe('Colonne de sa date, quand la requête n’a pas de paramètre de période'),
      avec: z
        .record(NAME, scalar.transform(String))
        .optional()
        .describe('Les paramètres avec lesquels la demander, quand ce ne sont pas ceux par défaut')
    })
  )
  .describe('Les chiffres qui décrivent un territoire, sous leur nom dans le tableau de tous');

/** The header of a request, whole: what joins its parts is judged by `check-header.ts`. */
export const REQUEST_HEADER = z
  .strictObject({
    titre: french,
    question: french.describe('Dans les mots du lecteur'),
    code: z.string().min(1).describe('G19, C04, S12 ou R01'),
    formule: french.optional().describe('Comment c’est calculé'),
    champ: french.optional().describe('Qui est compté'),
    notes: z
      .array(z.string().transform(typeset))
      .optional()
      .transform((notes = []) => notes),
    publics: z.array(z.enum(PUBLICS)).min(1).optional().describe('Qui elle sert, quand son thème le dit mal'),
    parametres: z
      .record(NAME, PARAMETER)
      .nullish()
      .transform((named) =>
        Object.fromEntries(
          Object.entries(named ?? {}).map(([name, spec]) => [name, { ...spec, libelle: spec.libelle ?? name }])
        )
      ),
    colonnes: z
      .record(NAME, COLUMN)
      .refine((columns) => Object.keys(columns).length > 0, {
        error: 'aucune colonne ; décrivez chaque colonne du select, sans ses compagnes _min, _max et _statut'
      }),
    graphique: CHART.optional(),
    carte: MAP.optional(),
    si_vide: z
      .strictObject({ etat: z.enum(['vide', 'sans_objet', 'non_disponible']), motif: z.string().transform(typeset) })
      .optional()
      .describe('Ce que veut dire une réponse sans lignes, quand ses sources sont là'),
    repose_sur: RESTS_ON.optional().describe(
      'Les sources qui pourraient contredire un zéro, une distance, une ligne absente'
    ),
    indicateurs: INDICATORS.optional(),
    couverture: z
      .array(z.enum(COVERAGES))
      .min(1)
      .optional()
      .describe('Les couvertures qui qualifient ses chiffres, dites là où elles ne sont pas entières'),
    enquete: z
      .boolean({ error: expects('true pour une enquête, ou rien, est attendu', 'écrivez true, sans guillemets') })
      .optional()
      .describe(
        'Enquête dont l’erreur n’est pas publiée, parce que tous ne sont pas interrogés ou ne répondent pas : aucun écart ne se teste'
      ),
    lecture_par_ligne: z
      .literal(true, { error: expects('true, ou rien, est attendu', 'écrivez true, sans guillemets') })
      .optional()
      .describe('La phrase de `lecture` est vraie de toute ligne prise seule : celle qu’un filtre laisse la garde'),
    sans_hexagones: z
      .literal(true, { error: expects('true, ou rien, est attendu', 'écrivez true, sans guillemets') })
      .optional()
      .describe('Lit des hexagones, et répond aussi d’un territoire que l’instantané n’y met pas'),
    montre: z
      .string()
      .optional()
      .describe(
        'Colonne oui ou non du select, hors de la réponse : les lignes qui disent non sont testées et classées avec les autres, et pas montrées'
      ),
    lecture: french.describe('Phrase de la première ligne, avec {colonne} et {parametre}')
  })
  .register(SHAPES, {
    expected: 'un en-tête est attendu',
    remedy: 'il faut au moins titre, question, code, colonnes et lecture'
  })
  .meta({ title: 'En-tête d’une requête (queries/)' });
