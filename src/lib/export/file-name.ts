export interface NamedRequest {
  readonly request: { readonly definition: { readonly id: string } };
  readonly parameters: readonly { readonly valeur: string | null }[];
  readonly snapshot: { readonly id: string };
}

const MAX_STEM = 110;

/** `gpec-projets_recrutement_region-53_2025_metier.csv`: plain ASCII, so that no system and no header is surprised. */
export function fileName({ request, parameters }: NamedRequest, extension: string): string {
  const parts = [request.definition.id, ...parameters.flatMap(({ valeur }) => valeur ?? [])];
  const stem = parts.map(plain).filter(Boolean).join('_').slice(0, MAX_STEM);
  return `${stem}.${extension}`;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^a-zA-Z0-9_]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
