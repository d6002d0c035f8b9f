import { z } from 'zod';
import { CLASS_IDS, type ClassId } from '../../../src/lib/catalogue/disclosure-classes.ts';
import { SOURCE_ACCESSES, type SourceAccess } from '../../../src/lib/catalogue/access.ts';
import { COLUMN, columnsOf } from './column-schema.ts';
import { DOWNLOADS } from './downloads.ts';
import { optional, pattern, patterns, text, texts } from './fields.ts';
import { RHYTHM } from './rhythm.ts';
import { TABLE, unknownColumns } from './table-schema.ts';
import { quoteName } from '../sql.ts';

const FORMATS = ['csv', 'xlsx', 'json', 'geojson', 'parquet', 'profil', 'load', 'tableau'] as const;
/** Whether its producer gave it to everybody, has not said so, or gave it to the region alone. */
const RIGHTS = ['libre', 'a_confirmer', 'interne'] as const;
const LAST_LINES = ['finie', 'signalee', 'libre'] as const;

const ENTITY = z
  .strictObject({
    fichiers: patterns.describe('Motifs du nom de fichier (sans dossier), sans égard à la casse'),
    dossiers: patterns.describe(
      'Motifs du nom d’un dossier qui tient un jeu Parquet partitionné, comme l’écrivent Spark et Trino (annee=2024/part-0001.snappy.parquet) : ce que disent ses sous-dossiers se lit comme des colonnes'
    ),
    format: z.enum(FORMATS).optional().describe('Sans cette clé, l’extension du fichier le dit'),
    delimiteur: text.optional().describe('Séparateur d’un CSV ; sans cette clé, il est cherché'),
    nom_large: optional(z.boolean(), false).describe(
      'Le motif prend aussi d’autres fichiers : ceux qui n’ont pas cet en-tête sont laissés de côté, pourvu qu’un l’ait'
    ),
    section: text.optional().describe('Rubrique du profil, pour le format profil : marges.bmo'),
    tableau: TABLE.optional().describe('Mise en page d’un classeur de producteur, pour le format tableau'),
    cle: optional(z.record(z.string(), text), {}).describe(
      'Ce qui ne se répète pas d’une ligne à l’autre, fichiers confondus : nom, puis expression SQL sur la table brute, la même que celle du modèle de staging (trimestre: trimestre_iso(mois)). Une ligne donnée deux fois arrête la construction. Nécessaire à toute source reçue sous convention'
    ),
    colonnes: z.record(z.string(), COLUMN).describe('Nom dans la table brute : nom de la colonne dans le fichier')
  })
  .superRefine(({ dossiers, format, tableau, colonnes }, { addIssue }) => {
    if (dossiers.length > 0 && (format ?? 'parquet') !== 'parquet')
      addIssue({
        code: 'custom',
        path: ['dossiers'],
        message: 'un dossier partitionné est fait de fichiers Parquet ; écrivez « format: parquet », ou aucun format'
      });
    if ((format === 'tableau') !== (tableau !== undefined))
      addIssue({
        code: 'custom',
        path: ['tableau'],
        message: '« format: tableau » et « tableau » vont ensemble ; écrivez les deux, ou aucun'
      });
    for (const name of tableau === undefined ? [] : unknownColumns(tableau, Object.keys(colonnes)))
      addIssue({
        code: 'custom',
        path: ['tableau'],
        message: `« ${name} » n’est pas une colonne de l’entité ; ajoutez-la à « colonnes »`
      });
  })
  .transform(
    ({
      fichiers,
      dossiers,
      format = null,
      delimiteur = null,
      nom_large,
      section = null,
      tableau = null,
      cle,
      colonnes
    }) => ({
      /** Patterns on the file's base name. */
      filePatterns: fichiers,
      /** Patterns on the name of a folder whose Parquet files, at any depth, are parts of one table. */
      folderPatterns: dossiers,
      /** Fixed format, or null: the file's extension tells. */
      format,
      /** Null: it is looked for. */
      delimiter: delimiteur,
      /** Its patterns take other files too: the header tells them apart. */
      wideName: nom_large,
      /** Profile section, for format `profil`; null for another. */
      section,
      /** Layout of a producer's workbook, for format `tableau`; null for another. */
      table: tableau,
      /** What tells its lines apart, by name: SQL expressions over its raw table. */
      key: Object.entries(cle),
      columns: Object.entries(colonnes).flatMap(([name, said]) => columnsOf(name, said))
    })
  );

/** How the vintage is read: from file names, or an SQL expression over raw tables; null for neither. */
const VINTAGE = z
  .strictObject({
    entite: text.optional().describe('Entité lue par colonne ou expression'),
    colonne: text.optional().describe('Colonne de l’entité'),
    expression: text
      .optional()
      .describe(
        'Expression SQL sur la table brute : mois_iso(mois) ; sans entité, une sous-requête entière : (select …)'
      ),
    fichier: pattern.optional().describe('Motif du nom de fichier, dont le premier groupe est le millésime')
  })
  .refine(
    ({ entite, colonne, expression }) =>
      entite !== undefined ||
      (colonne === undefined && (expression === undefined || expression.startsWith('(select '))),
    {
      path: ['entite'],
      error: 'un texte est attendu, la clé manque ; nommez l’entité que lit « colonne » ou « expression »'
    }
  )
  .transform(
    ({
      entite = '',
      colonne,
      expression = colonne === undefined ? undefined : quoteName(colonne),
      fichier = null
    }) => ({ fromFileName: fichier, fromColumn: expression === undefined ? null : { entity: entite, expression } })
  );

/** Disclosure classes, which all apply; `aucune` for a file that its producer publishes. */
const CLASSES = z
  .union([z.enum(CLASS_IDS), z.array(z.enum(CLASS_IDS))])
  .nullish()
  .transform((value): ClassId[] => {
    const classes = [value ?? []].flat();
    return classes.length === 0 ? ['aucune'] : classes;
  });

/** Where a source comes from, unless it says so: a file with a disclosure class is received under agreement. */
export function accessOf(secret: readonly ClassId[], said?: SourceAccess): SourceAccess {
  return said ?? (secret.includes('aucune') ? 'ouvert' : 'convention');
}

/** A `source.yaml`: what a source is, and the layout of its files. */
export const SOURCE = z
  .strictObject({
    titre: text.describe('Nom de la source, pour ses lecteurs'),
    producteur: text.describe('Qui la publie'),
    licence: text,
    droits: optional(z.enum(RIGHTS), 'a_confirmer' as const).describe(
      'libre : sa licence permet de le republier ; a_confirmer (d’ordinaire) : elle ne le dit pas ; interne : transmis à la région, ou à elle. Seul ce qui est libre ou confirmé par le profil entre dans un instantané'
    ),
    adresse: optional(text, '').describe('Page du producteur'),
    apport: text.describe('Ce qu’elle apporte, pour la page des sources'),
    ajout: text.describe('Comment l’ajouter, montré quand elle est absente'),
    secret: CLASSES.describe(
      'Classes de secret d’un fichier reçu sous convention : une, ou une liste ; aucune pour un fichier publié'
    ),
    acces: z
      .enum(SOURCE_ACCESSES)
      .optional()
      .describe(
        'D’où vient son fichier : ouvert (publié, d’ordinaire), convention (reçu sous accord, d’ordinaire quand une classe de secret est dite), region (rempli ou sorti de ses outils par la Région ou un opérateur)'
      ),
    facultative: optional(z.boolean(), true).describe('false : la construction s’arrête sans elle'),
    lit: texts.describe('Sources chargées avant, que son propre lecteur consulte'),
    referentiel: optional(z.boolean(), false).describe(
      'Listes de codes, contours, annuaires : n’est pas nommée sous un chiffre'
    ),
    part_rejets_max: optional(z.number().min(0).max(1), 0.01).describe(
      'Part de lignes refusées au-delà de laquelle la construction s’arrête'
    ),
    baisse_max: optional(z.number().min(0).max(1), 0.1).describe(
      'Part des lignes gardées qu’une construction peut perdre sans --accepter-perte'
    ),
    glissante: optional(z.boolean(), false).describe(
      'Son fichier ne tient que les dernières périodes : celles qui sortent au début ne sont pas perdues'
    ),
    derniere_ligne: optional(z.enum(LAST_LINES), 'finie' as const).describe(
      'Comment le producteur laisse la dernière ligne d’un texte : finie, libre, ou signalee (remplie à la main)'
    ),
    millesime: optional(VINTAGE, { fromFileName: null, fromColumn: null }).describe('Comment lire le millésime'),
    vie: z
      .number()
      .optional()
      .describe('Mois après son millésime où une page en parle au présent ; sans cette clé, toujours'),
    arrondi: optional(z.number().positive().nullable(), null).describe(
      'Unité à laquelle son producteur arrondit chaque cellule qu’il compte : une somme de plusieurs cellules porte une demi-unité pour chacune'
    ),
    parution: RHYTHM.optional(),
    telechargements: DOWNLOADS.describe('Fichiers que « warehouse fetch » télécharge'),
    hotes: texts.describe('Hôtes qui peuvent répondre, outre ceux des adresses'),
    entites: z.record(z.string(), ENTITY).describe('Une table brute par entité')
  })
  .superRefine(({ secret, acces, entites }, { addIssue }) => {
    if (accessOf(secret, acces) !== 'convention') return;
    for (const [name, { key }] of Object.entries(entites))
      if (key.length === 0)
        addIssue({
          code: 'custom',
          path: ['entites', name, 'cle'],
          message:
            'une source reçue sous convention dit ce qui distingue ses lignes : donnée deux fois, l’une serait comptée deux fois'
        });
  })
  .meta({ title: 'Source de l’entrepôt (source.yaml)' });
