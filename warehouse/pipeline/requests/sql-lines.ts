/** Lines before what a rule complains of: by the tree, the parameter, or the end that lacks its order. */
export function lineOfRule(sql: string, message: string, offset: number | undefined): number {
  const bytes = Buffer.from(sql);
  if (offset !== undefined && offset <= bytes.byteLength) return linesBefore(bytes.subarray(0, offset).toString());
  const parameter = /^\$(\w+) sans type/.exec(message)?.[1];
  if (parameter !== undefined)
    return linesBefore(sql.slice(0, Math.max(0, sql.search(new RegExp(`\\$${parameter}\\b(?!\\s*::)`)))));
  return message.startsWith('pas d’ordre') ? linesBefore(sql) : 0;
}

/** Lines before where the select names a column or a parameter; 0 when nowhere. */
export function lineOfWord(sql: string, word: string): number {
  const lines = sql.split('\n');
  const holds = (line: string): boolean => line.split(/[^\w$]+/).includes(word);
  const named = lines.findLastIndex((line) => new RegExp(`\\bas\\s+"?${word.replace('$', '\\$')}\\b`, 'i').test(line));
  if (named >= 0) return named;
  const list = lines.findLastIndex((line) => /^select\b/i.test(line));
  const after = lines.findIndex((line, index) => index >= list && holds(line));
  return Math.max(0, after >= 0 ? after : lines.findIndex(holds));
}

function linesBefore(text: string): number {
  return text.split('\n').length - 1;
}
