import type { DuckDBConnection } from '@duckdb/node-api';
import { requestText } from '../../../src/lib/catalogue/header/parse-header.ts';
import { LEVELS, MAILLES, type Maille } from '../../../src/lib/catalogue/levels.ts';
import { lockOf } from '../../../src/lib/catalogue/request/lock.ts';
import { capitalised, lowered, numbered } from '../../../src/lib/text/grammar.ts';
import { quoteText } from '../../../src/lib/text/sql-text.ts';
import { describeRequest } from '../requests/describe-request.ts';
import { sumOf, type ShelvedRow } from '../requests/shelf-requests.ts';
import { quoteName, rowsOf } from '../sql.ts';

/** An indicator that some territory of a level has. */
interface Told {
  readonly nom: string;
  readonly libelle: string;
  readonly unite: string | null;
}

/**
 * A request a level, with a row a territory and a column an indicator: a page, files and a layer of maps as any other.
 * @param connection where `publie.indicateurs` and its dictionary are written
 */
export async function levelTables(connection: DuckDBConnection): Promise<ShelvedRow[]> {
  const rows: ShelvedRow[] = [];
  for (const maille of MAILLES) {
    const told = (await rowsOf(
      connection,
      `select d.indicateur as nom, d.libelle, d.unite from reference.dictionnaire_indicateurs as d
        where d.indicateur in (select indicateur from publie.indicateurs where maille = ${quoteText(maille)}) order by d.indicateur`
    )) as unknown as Told[];
    if (told.length === 0) continue;
    const id = `reference/tableau_${maille}`;
    const text = tableText(maille, told);
    const definition = await describeRequest(connection, id, text, `${id}.sql`);
    const content = { file: requestText(text), lock: lockOf(definition, text), cases: null };
    rows.push(['requete', id, JSON.stringify(content), sumOf(text)]);
  }
  return rows;
}

/** Whether a row of the shelf is one of these. */
export const IS_LEVEL_TABLE = "genre = 'requete' and starts_with(nom, 'reference/tableau_')";

function tableText(maille: Maille, told: readonly Told[]): string {
  const { plural } = LEVELS[maille];
  const columns = told.map(
    ({ nom, libelle, unite }) =>
      `  ${nom}: { role: mesure, libelle: ${JSON.stringify(libelle)}${unite === null ? '' : `, unite: ${JSON.stringify(unite)}`} }`
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
  - Chaque colonne est le chiffre d’une requête, à son dernier millésime ; leurs dates et leurs champs diffèrent (reference/dictionnaire_indicateurs).
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
