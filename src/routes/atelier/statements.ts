/** What is not code in SQL: texts, quoted names, comments, texts between dollars. */
const NOT_CODE = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\$\$[\s\S]*?\$\$/g;

/** The statements of a script, in order; those that are empty or only comments are left out. */
export function splitStatements(script: string): string[] {
  // As long as the script, so that places in it are places in the script.
  const code = script.replaceAll(NOT_CODE, (text) => (/^['"$]/.test(text) ? 'x' : ' ').repeat(text.length));
  const ends = [...code.matchAll(/;/g)].map(({ index }) => index);
  const starts = [0, ...ends.map((end) => end + 1)];
  return starts.flatMap((start, index) => {
    const end = ends[index] ?? script.length;
    return code.slice(start, end).trim() === '' ? [] : [script.slice(start, end).trim()];
  });
}

/** The script without its texts and its comments: what is left are names, numbers and signs. */
export function codeOf(script: string): string {
  return script.replaceAll(NOT_CODE, (text) => (text.startsWith('"') ? text : ' '));
}

export function withoutComments(statement: string): string {
  return statement.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, '').trim();
}
