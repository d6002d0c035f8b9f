import { unaccented } from '../text/unaccented.ts';

const MAX_STEM = 110;

/** `gpec-projets_recrutement_region-53_2025_metier.csv`: plain ASCII; synthetic figures say so in the name. */
export function fileName(
  id: string,
  parameters: readonly { readonly valeur: string | null }[],
  synthetic: boolean,
  extension: string
): string {
  const parts = [id, ...parameters.flatMap(({ valeur }) => valeur ?? [])];
  const stem = parts.map(plain).filter(Boolean).join('_').slice(0, MAX_STEM);
  return `${stem}${synthetic ? '_donnees-synthetiques' : ''}.${extension}`;
}

function plain(text: string): string {
  return unaccented(text)
    .replace(/[^a-zA-Z0-9_]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
