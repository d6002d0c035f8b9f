import { basename } from 'node:path';
import { z } from 'zod';
import { expects, refuses } from '../../../src/lib/catalogue/header/schema-problems.ts';
import { bytesOf, isSafe, SIZE } from './downloads.ts';
import { optional, text } from './fields.ts';

const LONGEST_S = 3600;
/** What a wrapped query cannot hold: it would end before what is put around it. */
const ENDED = /;|--|\/\*|#!/;

const NO_THRESHOLD = expects(
  'un seuil est attendu',
  'écrivez { colonne: visiteurs, minimum: 11 }, ou « aucun » pour des données déjà publiques'
);

/** A query on a ClickHouse server whose result is a file of a source, as `clickhouse` of a `source.yaml` declares it. */
const QUERY = z
  .strictObject({
    adresse: text
      .refine((address) => URL.canParse(address) && isSafe(new URL(address)), {
        error: refuses(
          (written) =>
            `adresse « ${written} » refusée ; donnez celle de l’interface HTTP, en https, sans identifiant : les identifiants viennent de l’environnement`
        )
      })
      .describe('Interface HTTP du serveur : https://clickhouse.region.example:8443'),
    base: text.describe('Base de données où la requête est lue'),
    requete: text
      .refine((sql) => /^(select|with)\s/i.test(sql) && !ENDED.test(sql), {
        error:
          'une seule requête « select » est attendue, sans « ; » ni commentaire ; le reste (seuil, format, délai) est ajouté autour'
      })
      .describe('L’agrégation, en SQL de ClickHouse : une ligne par case, ses noms de colonnes ceux de l’entité'),
    fichier: text
      .refine((file) => basename(file) === file && /^[^.].*\.parquet$/i.test(file), {
        error: refuses(
          (written) =>
            `« ${written} » n’est pas un nom en .parquet, sans dossier ; donnez celui d’un fichier de l’entité`
        )
      })
      .describe('Nom sous lequel le résultat est gardé'),
    seuil: z
      .union(
        [
          z.literal('aucun', { error: NO_THRESHOLD }),
          z.strictObject({
            colonne: text.describe('Colonne du résultat qui compte des personnes, des visites ou des unités'),
            minimum: z
              .int()
              .min(2)
              .describe('Une case qui compte moins n’est pas rendue : elle ne quitte pas le serveur')
          })
        ],
        { error: NO_THRESHOLD }
      )
      .describe('Ce sous quoi une case reste sur le serveur ; « aucun » seulement pour des données déjà publiques'),
    taille_max: text
      .refine((size) => SIZE.test(size), {
        error: refuses((written) => `taille « ${written} » illisible ; exemples : 20 Mo, 2 Go`)
      })
      .describe('20 Mo : le résultat est petit, les lignes restent où elles sont'),
    delai: optional(z.int().min(1).max(LONGEST_S), 600).describe('Secondes laissées à la requête')
  })
  .transform(({ adresse, base, requete, fichier, seuil, taille_max: size, delai }) => ({
    address: adresse,
    database: base,
    sql: requete,
    /** Name under which its result is kept. */
    file: fichier,
    /** Cells under it stay on the server; null for what is public already. */
    threshold: seuil === 'aucun' ? null : { column: seuil.colonne, least: seuil.minimum },
    /** Bytes above which the result is refused. */
    limit: bytesOf(size),
    seconds: delai
  }));

export type ServerQuery = z.output<typeof QUERY>;

export const QUERIES = optional(z.array(QUERY), []);
