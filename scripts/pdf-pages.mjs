// Where the named places of a PDF that Chromium wrote are: its objects are plain text, and each anchor that a link of the document
// points to is a named destination. What cannot be read is left out: a table of contents without numbers is still one.

/** @param {string} pdf bytes as latin-1 text @returns {Map<string, number>} page of each destination, from 1 */
export function pagesOfDestinations(pdf) {
  const kids = new Map(
    [...pdf.matchAll(/(\d+) 0 obj\s*<<(?:(?!endobj)[\s\S])*?\/Type\s*\/Pages(?:(?!endobj)[\s\S])*?endobj/g)].map(
      ([text, id]) => [id, references(/\/Kids\s*\[([^\]]*)\]/.exec(text)?.[1])]
    )
  );
  const root = /\/Type\s*\/Catalog(?:(?!endobj)[\s\S])*?\/Pages\s+(\d+) 0 R/.exec(pdf)?.[1];
  /** @param {string} id @returns {string[]} */
  const leaves = (id) => kids.get(id)?.flatMap(leaves) ?? [id];
  const pages = root === undefined ? [] : leaves(root);
  const places = [...pdf.matchAll(/\/([^\s/<>[\]()]+)\s*\[(\d+) 0 R\s*\/XYZ/g)];
  return new Map(
    places.flatMap(([, name, page]) =>
      page !== undefined && pages.includes(page) && name !== undefined
        ? [[decodeURIComponent(name.replaceAll('#', '%')), pages.indexOf(page) + 1]]
        : []
    )
  );
}

/** @param {string | undefined} list `12 0 R 14 0 R` */
function references(list = '') {
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, id]) => id ?? '');
}
