/**
 * What a template may hold: `{column}`, a figure in words; `{column un|plusieurs}`, the figure and the noun that it
 * counts, in the singular under two; `{column:un|plusieurs}`, a word that agrees with a figure said elsewhere;
 * `{column*}`, from the least to the most of what is known over all the rows, « de 4,2 % à 7,5 % », and `{column*
 * d’une zone à l’autre}`, with words that are said of two figures, never of one. The preposition « de » before
 * it belongs to it: « de 0,8 à 1,1 », « d’au moins 3 », « indice non disponible ».
 */
export const PLACEHOLDER = /(\bde )?\{([a-z0-9_]+)(?:([ :])([^{}|]+)\|([^{}|]+)|(\*)(?: ([^{}|]+))?)?\}/g;
