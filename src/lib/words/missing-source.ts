/** A source that the snapshot has not, or of which it holds nothing on the region. */
export interface UnreadSource {
  readonly titre: string;
  readonly producteur: string;
  readonly presente: boolean;
}

/** Which source was not read; what it would open and how to have it are on the page of what the region could know. */
export function explainMissing({ titre, producteur, presente }: UnreadSource): string {
  return presente
    ? `Le fichier reçu de « ${titre} » (${producteur}) ne dit rien de cette région.`
    : `La source « ${titre} » (${producteur}) n’est pas publiée ici.`;
}

/** The source that such a reason names, and who holds it; null for a reason that names none. */
export function sourceMissing(reason: string): { readonly title: string; readonly holder: string } | null {
  const [, title = '', holder = ''] = /« *([^»]+?) *» \((.+)\) (?:ne dit rien|n’est pas)/u.exec(reason) ?? [];
  return title === '' ? null : { title, holder };
}
