import { quoteText } from '../../text/sql-text.ts';

/** A way to query the snapshot, as it is written on its page and as a test runs it. */
export interface Snippet {
  readonly tool: string;
  readonly needs: string;
  readonly text: string;
}

/** The SQL that every example runs: ten occupations, hidden figures left with their bounds and their status. */
export function exampleSql(region: string): string {
  return `select metiers.libelle as metier, projets, projets_min, projets_max, projets_statut
from publie.cube_projets_recrutement as cube
join reference.metiers as metiers on metiers.metier = cube.metier
where territoire = ${quoteText(region)} and cube.niveau = 'metier'
  and annee = (select max(annee) from publie.cube_projets_recrutement)
order by projets_max desc, metiers.libelle limit 10`;
}

/** Inhabitants by hexagon of resolution 7, the cell as the text that every H3 library reads. */
export const HEXAGON_SQL = `select h3_texte(h3_parent(cellule, 7)) as cellule, sum(population) as habitants
from publie.population_cellules
group by all order by habitants desc, cellule`;

/** Each tool with the example in its own words; `maille.duckdb` is the downloaded file. */
export function snippets(origin: string, region: string): Snippet[] {
  const sql = exampleSql(region);
  return [
    {
      tool: 'DuckDB',
      needs: 'le programme duckdb, version 1.4 ou plus',
      text: `curl -C - -o maille.duckdb ${origin}/api/v1/snapshot/fichier\nduckdb -readonly maille.duckdb <<'SQL'\n${sql};\nSQL`
    },
    {
      tool: 'Python',
      needs: 'les paquets duckdb et pandas',
      text: `import duckdb\n\nbase = duckdb.connect("maille.duckdb", read_only=True)\ntableau = base.sql("""\n${sql}\n""").df()\nprint(tableau)`
    },
    {
      tool: 'R',
      needs: 'les paquets DBI et duckdb',
      text: `library(DBI)\n\nbase <- dbConnect(duckdb::duckdb(), "maille.duckdb", read_only = TRUE)\ntableau <- dbGetQuery(base, "\n${sql}\n")\nprint(tableau)\ndbDisconnect(base, shutdown = TRUE)`
    },
    {
      tool: 'Node.js',
      needs: 'le paquet @duckdb/node-api',
      text: `import { DuckDBInstance } from '@duckdb/node-api';\n\nconst base = await DuckDBInstance.create('maille.duckdb', { access_mode: 'READ_ONLY' });\nconst lecture = await (await base.connect()).runAndReadAll(\`\n${sql}\n\`);\nconsole.log(JSON.stringify(lecture.getRowObjectsJson()));`
    }
  ];
}
