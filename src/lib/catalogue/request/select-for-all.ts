/** The column that tells whose a row is, and the list of the territories asked, which is bound. */
export const ASKED_TERRITORY = 'territoire_demande';
export const ASKED_TERRITORIES = 'territoires_demandes';
/** How the place of a row in the order of its select is told: from around the select, or as a column of its own. */
export const RANKED = ['around', 'within'] as const;
export type Ranked = (typeof RANKED)[number];

const LIST = `$${ASKED_TERRITORIES}::VARCHAR[]`;
const OUTER = 'chaque_territoire';
const RANK = 'rang_de_ligne';
/** Texts, names between quotes and comments, which hold no word of the select; brackets; words. */
const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|[([{]|[)\]}]|,|\border\s+by\b|\b\w+\b/gi;

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The select of a request for each territory of a list, in one statement: the rows of each in their order, beside its
 * code. Null where the text is not understood; whether the engine takes it, the engine alone says.
 */
export function selectForAll(sql: string, place: string, ranked: Ranked): string | null {
  const own = withRank(sql.replace(/;\s*$/, ''), ranked)
    ?.replaceAll(`$${place}::VARCHAR`, `${OUTER}.${ASKED_TERRITORY}`)
    .replaceAll(`$${place}_cellules::UBIGINT[]`, 'null::UBIGINT[]');
  if (own === undefined || new RegExp(`\\$${place}\\b`).test(own)) return null;
  return `select ${OUTER}.${ASKED_TERRITORY}, reponse.* exclude (${RANK})
from (select unnest(${LIST}) as ${ASKED_TERRITORY}) as ${OUTER}, lateral (
${own}
) as reponse
order by list_position(${LIST}, ${OUTER}.${ASKED_TERRITORY}), reponse.${RANK}`;
}

/** The select with the place of each row as a last column, in the place of its order. */
function withRank(sql: string, ranked: Ranked): string | undefined {
  const words = outerTokens(sql);
  const order = words.findLast(({ word }) => word.startsWith('order'));
  if (order === undefined || words.some(({ word }) => word === 'limit' || word === 'offset')) return undefined;
  const keys = words.filter(({ start }) => start > order.end);
  // A key that is a number names a column.
  if (keys.some(({ word }, at) => /^\d/.test(word) && [undefined, ','].includes(keys[at - 1]?.word))) return undefined;
  const rank = `row_number() over (order by${sql.slice(order.end)}) as ${RANK}`;
  const body = sql.slice(0, order.start);
  if (ranked === 'around') return `select *, ${rank} from (\n${body}) as lignes`;
  const [select, ...others] = words.filter(({ word }) => word === 'select');
  const from = words.find(({ word, start }) => word === 'from' && select !== undefined && start > select.end);
  if (from === undefined || others.length > 0 || words.some(({ word }) => word === 'distinct')) return undefined;
  return `${sql.slice(0, from.start).trimEnd()}\n, ${rank}\n${body.slice(from.start)}`;
}

/** Those that no bracket holds. */
function outerTokens(sql: string): Token[] {
  let depth = 0;
  const found: Token[] = [];
  for (const { 0: text, index } of sql.matchAll(TOKEN)) {
    const word = text.toLowerCase();
    if ('([{'.includes(word)) depth++;
    else if (')]}'.includes(word)) depth--;
    else if (depth === 0 && !/^(?:['"]|--|\/\*)/.test(word))
      found.push({ word, start: index, end: index + text.length });
  }
  return found;
}
