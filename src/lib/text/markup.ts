/** XML, SVG or HTML that `xml` wrote: well formed whatever the texts in it. Nothing else makes one. */
class Written {
  constructor(private readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

export type Markup = Written;

/** What a template takes: a text is escaped, markup is not, a list is its items. */
export type MarkupValue = string | number | Markup | null | undefined | false | readonly MarkupValue[];

/** The one way to write markup: values go in an element or between double quotes. */
export function xml(written: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  let text = written[0] ?? '';
  values.forEach((value, index) => (text += textOf(value) + (written[index + 1] ?? '')));
  return new Written(text);
}

/** Markup kept as text since it was written here. */
export function writtenBefore(text: string): Markup {
  return new Written(text);
}

function textOf(value: MarkupValue): string {
  if (typeof value === 'string') return escapeXml(value);
  if (typeof value === 'number') return String(value);
  if (value instanceof Written) return value.toString();
  return value ? value.map(textOf).join('') : '';
}

const IMPOSSIBLE = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff\ud800-\udfff]/gu;
const SPECIAL = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text without what no XML document may hold (XML 1.0, 2.2): most control characters, halves of a pair. */
export function printable(text: string): string {
  return text.replace(IMPOSSIBLE, '');
}

/** A text as `xml` writes it. */
export function escapeXml(text: string): string {
  return printable(text).replace(SPECIAL, (char) => ENTITIES[char] ?? '');
}

/** What of an element of a document this reads: a browser's, or one made without. */
export interface Tree {
  readonly nodeType: number;
  readonly nodeName: string;
  /** Of an element: its name, whose capitals count in SVG. */
  readonly localName?: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Tree>;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
}

const [ELEMENT, TEXT] = [1, 3];

/** The children of an element; what is neither element nor text is left out. @param write each value of an attribute */
export function childrenOf({ childNodes }: Tree, write = (value: string): string => value): Markup[] {
  return Array.from(childNodes, (node) => {
    if (node.nodeType === TEXT) return xml`${node.textContent}`;
    return node.nodeType === ELEMENT ? elementOf(node, write) : xml``;
  });
}

/** The attributes of an element, each after a space. */
export function attributesOf({ attributes = [] }: Tree, write = (value: string): string => value): Markup[] {
  return Array.from(attributes, ({ name, value }) => xml` ${writtenBefore(name)}="${write(value)}"`);
}

function elementOf(element: Tree, write: (value: string) => string): Markup {
  const [name, head] = [writtenBefore(element.localName ?? element.nodeName), attributesOf(element, write)];
  const inside = childrenOf(element, write);
  return inside.length === 0 ? xml`<${name}${head} />` : xml`<${name}${head}>${inside}</${name}>`;
}
