import type { Tree } from '../text/markup.ts';

type Child = DrawnElement | DrawnText;

interface DrawnText extends Tree {
  parentNode: DrawnElement | null;
}

/** Inline style, as Plot assigns it and as D3 sets it. */
class InlineStyle {
  setProperty(name: string, value: string): void {
    Object.assign(this, { [name]: value });
  }

  toString(): string {
    return Object.entries(this)
      .map(([name, value]) => `${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${String(value)}`)
      .join(';');
  }
}

/** What Plot and D3 ask of an element of a drawing, and nothing else: no reader, no style sheet, no event ever comes to it. */
export class DrawnElement implements Tree {
  readonly nodeType = 1;
  readonly childNodes: Child[] = [];
  parentNode: DrawnElement | null = null;
  #style: InlineStyle | null = null;
  readonly #attributes = new Map<string, string>();

  constructor(
    readonly ownerDocument: PlotDocument,
    readonly namespaceURI: string,
    readonly localName: string
  ) {}

  get nodeName(): string {
    return this.localName;
  }

  /** The last one set comes first, as pictures that are compared with earlier ones have them. */
  get attributes(): { readonly name: string; readonly value: string }[] {
    return Array.from(this.#attributes, ([name, value]) => ({
      name,
      value: name === 'style' ? String(this.#style ?? value) : value
    })).toReversed();
  }

  get children(): DrawnElement[] {
    return this.childNodes.filter((child) => child instanceof DrawnElement);
  }

  get style(): InlineStyle {
    if (!this.#attributes.has('style')) this.#attributes.set('style', '');
    return (this.#style ??= new InlineStyle());
  }

  get textContent(): string {
    return this.childNodes.map(({ textContent }) => textContent).join('');
  }

  set textContent(text: string | null) {
    this.childNodes.length = 0;
    if (text !== null && text !== '') this.appendChild(this.ownerDocument.createTextNode(text));
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value));
  }

  setAttributeNS(_: string, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  append(...nodes: readonly Child[]): void {
    for (const node of nodes) this.appendChild(node);
  }

  appendChild<T extends Child>(node: T): T {
    return this.insertBefore(node, null);
  }

  insertBefore<T extends Child>(node: T, next: Child | null | undefined): T {
    node.parentNode?.removeChild(node);
    node.parentNode = this;
    if (next) this.childNodes.splice(this.childNodes.indexOf(next), 0, node);
    else this.childNodes.push(node);
    return node;
  }

  removeChild(node: Child): void {
    node.parentNode = null;
    this.childNodes.splice(this.childNodes.indexOf(node), 1);
  }

  /** Itself and all that is in it, in the order of the document. */
  *tree(): Generator<DrawnElement> {
    yield this;
    for (const child of this.children) yield* child.tree();
  }
}

/** The document given to Plot: a tenth of what a general one holds, and drawn in half its time. */
export class PlotDocument {
  readonly documentElement: DrawnElement = this.createElementNS('http://www.w3.org/1999/xhtml', 'html');

  createElementNS(uri: string, name: string): DrawnElement {
    return new DrawnElement(this, uri, name);
  }

  createTextNode(text: unknown): DrawnText {
    return { nodeType: 3, nodeName: '#text', textContent: String(text), childNodes: [], parentNode: null };
  }
}
