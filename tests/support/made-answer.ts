import type { Answer, AnswerColumn, AnswerRow, AnswerSource } from '../../src/lib/catalogue/api/answer.ts';

/** The head of a request that no file holds, for tests of what is made of an answer. */
export const MADE_REQUEST: Answer['requete'] = {
  id: 'gpec/essai',
  version: '0123456789abcdef',
  titre: 'Essai',
  question: '?',
  code: 'G00',
  formule: null,
  champ: null,
  notes: [],
  lecture: null,
  graphique: null,
  carte: null,
  enquete: false
};

export const MADE_SNAPSHOT: Answer['instantane'] = {
  id: 'a',
  profil: 'demo',
  region: 'region:53',
  region_nom: 'Bretagne',
  demo: true,
  construit_le: '2026-01-01'
};

/** An answer of no row and no source, but for what is given; it stands for that of any request. */
export function madeAnswer({
  requete,
  ...over
}: Partial<Omit<Answer, 'requete'>> & { requete?: Partial<Answer['requete']> } = {}): Answer<never> {
  const answer: Answer = {
    requete: { ...MADE_REQUEST, ...requete },
    parametres: {},
    parametres_libelles: {},
    vue: [],
    adresse: '/api/v1/requests/gpec/essai',
    instantane: MADE_SNAPSHOT,
    sources: [],
    etat: 'complet',
    motifs: [],
    non_lues: [],
    signalements: [],
    couverture: [],
    avertissement: null,
    colonnes: [],
    lignes: [],
    tronque: false,
    page: null,
    territoires_visibles: [],
    statuts: [],
    ...over
  };
  return answer as Answer<never>;
}

/** A column without secrecy nor interval, of the type of its role, but for what is given. */
export function madeColumn(nom: string, role: AnswerColumn['role'], over: Partial<AnswerColumn> = {}): AnswerColumn {
  return {
    nom,
    libelle: nom,
    role,
    type: role === 'dimension' ? 'texte' : 'decimal',
    unite: null,
    protege: false,
    bornes: false,
    ic: false,
    visible: false,
    ecart: false,
    de: null,
    ...over
  };
}

/** A file of figures of 2025, but for what is given. */
export function madeSource(source: string, over: Partial<AnswerSource> = {}): AnswerSource {
  return {
    source,
    titre: source,
    producteur: 'P',
    licence: 'L',
    adresse: '',
    millesime: '2025',
    millesime_demande: null,
    synthetique: false,
    vie_mois: null,
    referentiel: false,
    ...over
  };
}

/** What a row has of a protected measure: published, known by bounds, or covered by secrecy. */
export const shown = (name: string, value: number): AnswerRow => ({
  [name]: value,
  [`${name}_min`]: value,
  [`${name}_max`]: value,
  [`${name}_statut`]: 'diffuse'
});
export const between = (name: string, min: number, max: number): AnswerRow => ({
  [name]: null,
  [`${name}_min`]: min,
  [`${name}_max`]: max,
  [`${name}_statut`]: 'intervalle'
});
export const secret = (name: string, min: number | null = null, max: number | null = null): AnswerRow => ({
  [name]: null,
  [`${name}_min`]: min,
  [`${name}_max`]: max,
  [`${name}_statut`]: 'secret'
});
