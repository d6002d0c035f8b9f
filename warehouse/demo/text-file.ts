export type Cell = string | number | null;

/** How a producer writes its text files. */
export interface TextLayout {
  delimiter: ',' | ';' | '|';
  bom: boolean;
  lineEnd: '\n' | '\r\n';
  /** Which fields are quoted: those that need it, every text, or everything. */
  quote: 'needed' | 'text' | 'all';
  encoding: 'utf-8' | 'windows-1252';
}

export const PLAIN: TextLayout = { delimiter: ',', bom: false, lineEnd: '\n', quote: 'needed', encoding: 'utf-8' };

const CP1252: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  Œ: 0x8c,
  '‘': 0x91,
  '’': 0x92,
  '–': 0x96,
  '—': 0x97,
  œ: 0x9c
};

/** A header and rows as the bytes of a file, in a producer's own layout. Null is an empty field. */
export function textFile(header: readonly string[], rows: Iterable<readonly Cell[]>, layout: TextLayout): Buffer {
  const lines = [header.map((name) => field(name, layout)).join(layout.delimiter)];
  for (const row of rows) lines.push(row.map((value) => field(value, layout)).join(layout.delimiter));
  const text = `${layout.bom ? '\uFEFF' : ''}${lines.join(layout.lineEnd)}${layout.lineEnd}`;
  return layout.encoding === 'utf-8' ? Buffer.from(text, 'utf8') : cp1252(text);
}

function field(value: Cell, layout: TextLayout): string {
  if (value === null) return '';
  const text = String(value);
  const needed = text.includes(layout.delimiter) || text.includes('"') || text.includes('\n');
  const quoted =
    needed || layout.quote === 'all' || (layout.quote === 'text' && typeof value === 'string' && text !== '');
  return quoted ? `"${text.replaceAll('"', '""')}"` : text;
}

function cp1252(text: string): Buffer {
  const bytes = Buffer.alloc(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = CP1252[text.charAt(i)] ?? text.charCodeAt(i);
    if (code > 0xff) throw new RangeError(`Caractère « ${text.charAt(i)} » absent de windows-1252.`);
    bytes[i] = code;
  }
  return bytes;
}
