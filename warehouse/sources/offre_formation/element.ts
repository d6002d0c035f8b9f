import { EXIT, failure, type Failure } from '../../pipeline/failure.ts';

/** An element of a course. `text` is raw; `attributes` the inside of its tag; `offset` its place in the course. */
export interface Element {
  name: string;
  attributes: string;
  text: string;
  children: Element[];
  offset: number;
}

/** Persons to contact and lists of other subjects taught: not read, and never kept. */
const PRUNED = new Set([
  'contact-formation',
  'contact-formateur',
  'contact-organisme',
  'contact-session',
  'contact-formation-resume',
  'potentiel',
  'coordonnees-organisme',
  'equipement',
  'enseignement'
]);
/** Hundreds of activities in each session: that they are there is all that is read. */
const LONG_EXTRAS = 'eligibilite-cpf';
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const CLOSE = 62;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const NONE: readonly Element[] = [];

/** Parses one course into a tree, without what is pruned. @throws Failure (exit 2) when it is not well-formed */
export function parseElement(text: string, where: string): Element {
  const root: Element = { name: '', attributes: '', text: '', children: [], offset: 0 };
  const stack = [root];
  let current = root;
  let at = 0;
  for (;;) {
    const open = text.indexOf('<', at);
    if (open < 0) throw malformed(where, `<${current.name}> n’est jamais fermé`);
    const code = text.charCodeAt(open + 1);
    if (code === SLASH) {
      if (current.children.length === 0) current.text += text.slice(at, open);
      at = closeTag(text, open, current.name, where);
      stack.pop();
      const parent = stack[stack.length - 1];
      if (parent === undefined) throw malformed(where, 'balise fermante sans ouvrante');
      current = parent;
      if (current === root) break;
    } else if (code === BANG) {
      const comment = text.startsWith('<!--', open);
      const end = text.indexOf(comment ? '-->' : ']]>', open);
      if (end < 0) throw malformed(where, 'commentaire ou CDATA jamais fermé');
      current.text +=
        text.slice(at, open) +
        (comment
          ? ''
          : text
              .slice(open + 9, end)
              .replaceAll('&', '&amp;')
              .replaceAll('<', '&lt;'));
      at = end + 3;
    } else if (code === QUESTION) {
      at = text.indexOf('?>', open) + 2;
    } else {
      const nameEnd = endOfName(text, open + 1);
      const end = tagEnd(text, nameEnd, where);
      const empty = text.charCodeAt(end - 1) === SLASH;
      const child: Element = {
        name: text.slice(open + 1, nameEnd),
        attributes: text.slice(nameEnd, empty ? end - 1 : end),
        text: '',
        children: [],
        offset: open
      };
      at = end + 1;
      const pruned = PRUNED.has(child.name);
      if (!pruned) current.children.push(child);
      if (pruned || (child.name === 'extras' && child.attributes.includes(LONG_EXTRAS))) {
        if (!empty) at = skip(text, at, child.name, where);
        if (current === root) break;
      } else if (!empty) stack.push((current = child));
      else if (current === root) break;
    }
  }
  return root.children[0] ?? root;
}

function closeTag(text: string, open: number, name: string, where: string): number {
  const end = text.indexOf('>', open);
  if (end < 0 || !text.startsWith(name, open + 2) || text.slice(open + 2 + name.length, end).trim() !== '') {
    throw malformed(where, `${text.slice(open, end < 0 ? open + 40 : end + 1)} ferme <${name}>`);
  }
  return end + 1;
}

/** The `>` of a tag, from the end of its name: one inside a quoted attribute does not count. */
function tagEnd(text: string, nameEnd: number, where: string): number {
  let at = nameEnd;
  for (;;) {
    const end = text.indexOf('>', at);
    if (end < 0) throw malformed(where, 'balise jamais fermée');
    const quote = firstQuote(text, at, end);
    if (quote < 0) return end;
    at = text.indexOf(text.charAt(quote), quote + 1) + 1;
    if (at === 0) throw malformed(where, 'guillemet jamais refermé');
  }
}

function firstQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) return at;
  }
  return -1;
}

function endOfName(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code > SPACE && code !== SLASH && code !== CLOSE; code = text.charCodeAt(at))
    at++;
  return at;
}

/** Past a pruned element: tags are counted, not read. */
function skip(text: string, from: number, name: string, where: string): number {
  let depth = 1;
  for (let at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at)) {
    const code = text.charCodeAt(at + 1);
    if (code === BANG) {
      at = text.indexOf(text.startsWith('<!--', at) ? '-->' : ']]>', at);
      if (at < 0) break;
    } else if (code === SLASH && --depth === 0) return closeTag(text, at, name, where);
    else if (code !== SLASH && code !== QUESTION) {
      at = tagEnd(text, endOfName(text, at + 1), where);
      if (text.charCodeAt(at - 1) !== SLASH) depth++;
    } else at++;
  }
  throw malformed(where, `<${name}> n’est jamais fermé`);
}

function malformed(where: string, what: string): Failure {
  return failure(
    EXIT.input,
    `${where} : XML mal formé, ${what}.`,
    'Demandez au producteur un fichier bien formé, ou validez-le : xmllint --noout --schema <schéma> <fichier>.'
  );
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  for (const child of element?.children ?? NONE) if (child.name === name) return child;
  return undefined;
}

export function childrenOf(element: Element | undefined, name: string): Element[] {
  return (element?.children ?? NONE).filter((child) => child.name === name);
}

/** The element at the end of a path of first children. */
export function at(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce(childOf, element);
}
