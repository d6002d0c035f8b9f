/** A file that is missing, as its letter speaks of it. */
export interface MissingFile {
  readonly title: string;
  readonly producer: string;
  readonly brings: string;
  readonly add: string;
  /** Questions that it would answer by itself. */
  readonly opens: readonly { readonly text: string }[];
}

/** « Un fichier vous est demandé », ready to send, followed by the agreement. @param template its Markdown */
export function letterTo(
  { title, producer, brings, add, opens }: MissingFile,
  region: string,
  template: string
): string {
  const agreement = template
    .replace(/^# .*\n+/, '')
    .replaceAll(/ \(`[^`]+`\)|\*\*/g, '')
    .replace('Entre … (le producteur) et … (la région).', `Entre ${producer} (le producteur) et la Région ${region}.`)
    .replace('Le producteur transmet … (fichier, champ, millésimes)', `Le producteur transmet « ${title} »`);
  return `Objet : transmission de « ${title} »
À : ${producer}

Madame, Monsieur,

La Région ${region} publie, pour le contrat de plan des formations et le service public de l’orientation, des diagnostics territoriaux ouverts à tous. Votre fichier « ${title} » y manque.

Ce qu’il apporte. ${brings}
${opens.length === 0 ? '' : `\nAvec lui, ces questions auraient une réponse :\n${opens.map(({ text }) => `- ${text}`).join('\n')}\n`}
Ce que nous vous demandons. ${add}

Les lignes reçues ne quittent pas la construction : le site n’en montre que des tableaux, masqués et vérifiés selon les règles publiées de sa méthode. Vous trouverez ci-dessous le projet de convention ; « … » est à compléter ensemble.

Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.

…


Projet de convention

${agreement}`;
}
