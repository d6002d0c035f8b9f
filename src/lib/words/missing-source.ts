/** A source that the snapshot has not, or of which it holds nothing on the region. */
export interface UnreadSource {
  readonly titre: string;
  readonly producteur: string;
  readonly apport: string;
  readonly ajout: string;
  readonly presente: boolean;
}

/** A text inside a sentence: « Visites et actions » loses its capital, « CAP » keeps them. */
function inSentence(text: string): string {
  return /^\p{Lu}[\p{Ll}'’]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** What a source that was not read would bring, and how to add it. */
export function explainMissing({ titre, producteur, apport, ajout, presente }: UnreadSource): string {
  if (presente)
    return `Le fichier reçu de « ${titre} » (${producteur}) ne dit rien de cette région.${ajout ? ` ${ajout}` : ''}`;
  const gives = apport ? ` Elle apporte : ${inSentence(apport.replace(/\.$/, ''))}.` : '';
  return `La source « ${titre} » (${producteur}) n’est pas dans cet instantané.${gives}${ajout ? ` ${ajout}` : ''}`;
}
