/** An element a line, indented, so that a change of a drawing is read line by line; a text stays whole. */
export function prettySvg(svg: string): string {
  let depth = 0;
  const lines = [...svg.matchAll(/<(text|title|desc)\b[^>]*>.*?<\/\1>|<[^>]+>/gs)].map(([element]) => {
    if (element.startsWith('</')) depth--;
    const line = `${' '.repeat(Math.max(0, depth))}${element}`;
    if (!element.startsWith('</') && !element.endsWith('/>') && !/^<(?:text|title|desc)\b/.test(element)) depth++;
    return line;
  });
  return `${lines.join('\n')}\n`;
}
