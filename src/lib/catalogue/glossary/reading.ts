import type { GlossaryEntry } from './entry.ts';

/** How figures are read: secrecy, uncertainty, time and place. */
export const READING_TERMS = {
  encadrement: {
    sens: 'Deux bornes entre lesquelles se trouve sûrement un chiffre dont une partie n’est pas diffusée.',
    regle:
      'Il ne dit rien de l’erreur d’une enquête, et n’entre dans aucun test. Pour trier un tableau, il compte pour son milieu. Deux bornes qui s’écrivent de même font un chiffre dit « environ », de signe ≈ ; les fichiers gardent les deux.'
  },
  'intervalle de confiance': {
    sens: 'Plage où se trouve le taux avec 95 % de confiance, compte tenu du petit nombre de sortants (méthode de Wilson). Il ne se confond pas avec l’encadrement dû aux valeurs non diffusées.',
    formule: '(p + z²/2n ± z × √(p(1 − p)/n + z²/4n²)) / (1 + z²/n), avec z = 1,96',
    source: 'Wilson, 1927'
  },
  'écart significatif': {
    sens: 'Écart à la référence trop grand pour tenir au hasard du petit nombre : test de deux proportions, fausses découvertes tenues à 5 % sur le tableau. « n.s. » : écart non significatif, qui ne dit pas que les taux sont égaux.',
    formule:
      'z = (p₁ − p₂) / √(p(1 − p)(1/n₁ + 1/n₂)), p étant le taux commun ; test exact de Fisher sous 5 effectifs attendus',
    source: 'Benjamini et Hochberg, 1995, pour les fausses découvertes',
    regle:
      'Pas de test quand un effectif est masqué, ni sur une enquête sans erreur publiée. Un écart significatif n’est pas une cause.'
  },
  'non significatif': {
    sens: 'Écart à la référence que le hasard du petit nombre suffit à expliquer ; signe « n.s. ». Il ne dit pas que les taux sont égaux.'
  },
  'non diffusé': {
    sens: 'Valeur que le producteur ne publie pas, le plus souvent parce qu’elle est petite. Elle n’est pas nulle : Maille la garde comme un encadrement.',
    regle: 'Ses bornes ne sont jamais resserrées à l’aide des totaux.',
    formes: ['non diffusé', 'non diffusée']
  },
  'secret statistique': {
    sens: 'Règle qui interdit de diffuser un chiffre où une personne ou une entreprise se reconnaîtrait. La valeur masquée porte le signe s : elle n’est pas nulle, et le territoire plus large qui la montre est indiqué quand il existe.',
    regle: 'Les seuils, par classe de fichier, sont à la page Méthode.',
    formes: ['secret statistique', 'secret']
  },
  millésime: {
    sens: 'Année, mois ou campagne sur laquelle porte un fichier. Des chiffres de millésimes différents, côte à côte, le disent.'
  },
  champ: {
    sens: 'Ensemble des personnes, emplois ou établissements que le chiffre compte. Deux chiffres de champs différents ne se comparent pas.',
    formes: []
  },
  'rupture de série': {
    sens: 'Changement de définition, de champ ou de mode de collecte : avant et après ne se comparent pas.'
  },
  'écart type': {
    sens: 'Mesure de la dispersion : un territoire à un écart type de la moyenne en est à la distance habituelle des autres.'
  },
  'variation habituelle': {
    sens: 'Ce dont une série change d’une période à l’autre sans cause particulière.',
    regle: 'Un écart plus petit qu’elle ne se commente pas.'
  },
  'limites de contrôle': {
    sens: 'Bornes entre lesquelles une série, ou un territoire, varie d’ordinaire. Un point au-dehors appelle une explication ; il ne la donne pas.',
    formule:
      'moyenne ± 2,66 × étendue mobile moyenne (valeurs individuelles, XmR) ; parts et rapports : cartes p′ et u′ de Laney, jamais plus étroites que p et u',
    source: 'Shewhart, 1931 ; Wheeler, 1993 ; Laney, 2002',
    regle: 'Sous huit périodes comparables, elles ne sont pas calculées.',
    formes: ['limite de contrôle', 'limites de variation habituelle']
  },
  hexagone: {
    sens: 'Cellule de la grille H3 : le territoire est pavé d’hexagones de même taille, quelle que soit la commune. Plus la résolution est haute, plus ils sont petits (environ 5,2 km² à la résolution 7, 0,74 à la 8).',
    source: 'grille H3'
  },
  observé: { sens: 'Valeur comptée ou mesurée dans l’hexagone même, à partir de lieux publics.', formes: [] },
  ventilé: {
    sens: 'Valeur d’une commune répartie sur ses hexagones selon leur surface. Elle ne se lit pas hexagone par hexagone.',
    formes: []
  },
  'à vol d’oiseau': {
    sens: 'Distance en ligne droite entre le centre de l’hexagone et le lieu, bras de mer compris : un trajet réel est plus long.'
  },
  'zone d’emploi': {
    sens: 'Découpage de l’Insee et de la Dares : espace dans lequel la plupart des actifs résident et travaillent.',
    regle: 'Son numéro ne vaut pas celui d’un bassin, même égal.'
  },
  'bassin d’emploi': {
    sens: 'Découpage de France Travail pour l’enquête Besoins en main-d’œuvre. Il ne coïncide pas avec la zone d’emploi de l’Insee, même quand leurs numéros se ressemblent.',
    formes: ['bassin d’emploi', 'bassin']
  },
  EPCI: {
    sens: 'Établissement public de coopération intercommunale à fiscalité propre : communauté de communes, d’agglomération, urbaine, ou métropole.',
    formes: ['EPCI', 'intercommunalité']
  },
  'France ruralités revitalisation': {
    sens: 'Zonage des communes rurales aidées, entré en vigueur en juillet 2024 (FRR).',
    formes: ['France ruralités revitalisation', 'FRR']
  }
} as const satisfies Readonly<Record<string, GlossaryEntry>>;
