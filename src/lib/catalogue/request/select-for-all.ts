/** The column that tells whose a row is, and the list of the territories asked, which is bound. */
export const ASKED_TERRITORY = 'territoire_demande';
export const ASKED_TERRITORIES = 'territoires_demandes';

const LIST = `$${ASKED_TERRITORIES}::VARCHAR[]`;
const OUTER = 'chaque_territoire';
const RANK = 'rang_de_ligne';
const KEY = 'cle_de_rang_';
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
 * @param columns those that the select gives, by which its order may go
 */
export function selectForAll(sql: string, place: string, columns: ReadonlySet<string>): string | null {
  const own = withRank(sql.replace(/;\s*$/, ''), columns)
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
function withRank(sql: string, columns: ReadonlySet<string>): string | undefined {
  const words = outerTokens(sql);
  const order = words.findLast(({ word }) => word.startsWith('order'));
  if (order === undefined || words.some(({ word }) => word === 'limit' || word === 'offset')) return undefined;
  const keys = keysOf(sql, words, order);
  // A key that is a number names a column.
  if (keys.some(({ by }) => /^\d/.test(by))) return undefined;
  const body = sql.slice(0, order.start);
  const [select, ...others] = words.filter(({ word }) => word === 'select');
  const from = words.find(({ word, start }) => word === 'from' && select !== undefined && start > select.end);
  const single = from !== undefined && others.length === 0 && !words.some(({ word }) => word === 'distinct');
  // A name of the select is its column, for its order; anything else is computed where its tables are.
  const inside = single ? keys.filter(({ by }) => !columns.has(by)) : [];
  const named = keys.map((key) => `${inside.includes(key) ? KEY + inside.indexOf(key) : key.by} ${key.way}`).join(', ');
  const added = inside.map(({ by }, at) => `\n, ${by} as ${KEY}${at}`).join('');
  const whole = single ? `${sql.slice(0, from.start).trimEnd()}${added}\n${body.slice(from.start)}` : body;
  const given = inside.length === 0 ? '*' : `* exclude (${inside.map((_, at) => KEY + at).join(', ')})`;
  return `select ${given}, row_number() over (order by ${named}) as ${RANK} from (\n${whole}\n) as lignes`;
}

interface Key {
  readonly by: string;
  /** `desc nulls last`. */
  readonly way: string;
}

function keysOf(sql: string, words: readonly Token[], order: Token): Key[] {
  const commas = words.filter(({ word, start }) => word === ',' && start > order.end).map(({ start }) => start);
  return [...commas, sql.length].map((end, at) => {
    const text = sql.slice(at === 0 ? order.end : (commas[at - 1] ?? 0) + 1, end).trim();
    const way = /(?:\s+(?:asc|desc))?(?:\s+nulls\s+(?:first|last))?$/i.exec(text)?.[0] ?? '';
    return { by: text.slice(0, text.length - way.length), way: way.trim() };
  });
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
