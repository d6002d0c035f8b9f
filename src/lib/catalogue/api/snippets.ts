import type { Snippet } from './snapshot-snippets.ts';

/** How to read one address with each tool. @param address whole, its values encoded, without `format` */
export function apiSnippets(address: string): Snippet[] {
  const base = address.replaceAll("'", '%27');
  const csv = `${base}${base.includes('?') ? '&' : '?'}format=csv`;
  return [
    { tool: 'curl', needs: 'le programme curl', text: `curl -o reponse.csv '${csv}'` },
    {
      tool: 'R',
      needs: 'R seul',
      text: `tableau <- read.csv("${csv}", fileEncoding = "UTF-8-BOM", check.names = FALSE)\nprint(head(tableau))`
    },
    {
      tool: 'Python',
      needs: 'Python seul ; avec pandas, pandas.read_csv(adresse) suffit',
      text: `import csv, io, urllib.request\n\nadresse = "${csv}"\nwith urllib.request.urlopen(adresse) as reponse:\n    texte = reponse.read().decode("utf-8-sig")\nlignes = list(csv.DictReader(io.StringIO(texte)))\nprint(len(lignes), "lignes", lignes[:1])`
    }
  ];
}
