import type { DuckDBConnection } from '@duckdb/node-api';
import { requestText } from '../../../src/lib/catalogue/header/parse-header.ts';
import { LEVELS, MAILLES, type Maille } from '../../../src/lib/catalogue/levels.ts';
import { lockOf } from '../../../src/lib/catalogue/request/lock.ts';
import { capitalised, lowered, numbered } from '../../../src/lib/text/grammar.ts';
import { periodName } from '../../../src/lib/text/dates.ts';
import { quoteText } from '../../../src/lib/text/sql-text.ts';
import { describeRequest } from '../requests/describe-request.ts';
import { sumOf, type ShelvedRow } from '../requests/shelf-requests.ts';
import { quoteName, rowsOf } from '../sql.ts';

/** An indicator that some territory of a level has. */
interface Told {
  readonly nom: string;
  readonly libelle: string;
  readonly unite: string | null;
  /** Its date at this level; null where it has none, or several. */
  readonly periode: string | null;
}

/**
 * A request a level, with a row a territory and a column an indicator: a page, files and a layer of maps as any other.
 * @param connection where `publie.indicateurs` and its dictionary are written
 * @param added indicators whose rows add up, of levels whose territories share no commune
 */
export async function levelTables(connection: DuckDBConnection, added: ReadonlySet<string>): Promise<ShelvedRow[]> {
  const rows: ShelvedRow[] = [];
  for (const maille of MAILLES) {
    const told = (await rowsOf(
      connection,
      `select d.indicateur as nom, d.libelle, d.unite, if(count(distinct i.periode) = 1, max(i.periode), null) as periode
        from reference.dictionnaire_indicateurs as d join publie.indicateurs as i using (indicateur)
        where i.maille = ${quoteText(maille)} group by all order by d.indicateur`
    )) as unknown as Told[];
    if (told.length === 0) continue;
    const id = `reference/tableau_${maille}`;
    const text = tableText(maille, told, maille === OVERLAPPING ? new Set() : added);
    const definition = await describeRequest(connection, id, text, `${id}.sql`);
    const content = { file: requestText(text), lock: lockOf(definition, text), cases: null };
    rows.push(['requete', id, JSON.stringify(content), sumOf(text)]);
  }
  return rows;
}

/** Its territories share communes: nothing of them adds up. */
const OVERLAPPING: Maille = 'frr';

/** Whether a row of the shelf is one of these. */
export const IS_LEVEL_TABLE = "genre = 'requete' and starts_with(nom, 'reference/tableau_')";

function tableText(maille: Maille, told: readonly Told[], added: ReadonlySet<string>): string {
  const { plural } = LEVELS[maille];
  const columns = told.map(
    ({ nom, libelle, unite, periode }) =>
      `  ${nom}: { role: mesure, ${added.has(nom) ? 'somme: lignes, ' : ''}libelle: ${JSON.stringify(periode === null ? libelle : `${libelle} (${periodName(periode)})`)}${unite === null ? '' : `, unite: ${JSON.stringify(unite)}`} }`
  );
  const selected = told.flatMap(({ nom }) => {
    const of = (column: string): string => `max(i.${column}) filter (where i.indicateur = ${quoteText(nom)})`;
    return [
      `${of('valeur')} as ${quoteName(nom)}`,
      `${of('valeur_min')} as ${quoteName(`${nom}_min`)}`,
      `${of('valeur_max')} as ${quoteName(`${nom}_max`)}`,
      `coalesce(${of('valeur_statut')}, 'non_disponible') as ${quoteName(`${nom}_statut`)}`
    ];
  });
  return `/*---
titre: ${JSON.stringify(`${capitalised(plural)} : ${numbered(told.length, 'indicateur', 'indicateurs')}`)}
question: ${JSON.stringify(`Que sait-on de l’ensemble des ${plural} ?`)}
code: R43
notes:
  - Chaque colonne est le chiffre d’une requête, à la dernière date qu’il a à cette maille ; leurs champs diffèrent (reference/dictionnaire_indicateurs).
colonnes:
  territoire: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
${columns.join('\n')}
lecture: ${JSON.stringify(`{nom}, ${lowered(told[0]?.libelle ?? '')} : {${told[0]?.nom ?? 'nom'}}.`)}
---*/
select t.territoire, t.nom,
  ${selected.join(',\n  ')}
from publie.indicateurs as i join reference.territoires as t using (territoire)
where i.maille = ${quoteText(maille)} group by t.territoire, t.nom order by t.nom, t.territoire
`;
}
