/** What a classification of occupations is called, by the start of its codes; what they open on most first. */
export const CLASSIFICATIONS: Readonly<Record<string, string>> = {
  fap2021: 'FAP 2021',
  fap2009: 'FAP 2009',
  rome: 'ROME',
  bmo_famille: 'famille de l’enquête BMO'
};
