/** Definitions a page offers one key press away; short, exact, without jargon left unexplained. */
export const GLOSSARY = {
  'projet de recrutement': 'Embauche qu’un employeur interrogé par France Travail dit envisager dans l’année. Un projet n’est pas un recrutement effectué.',
  'recrutement difficile': 'Projet que l’employeur juge, au moment de l’enquête, difficile à faire aboutir.',
  'bassin d’emploi': 'Découpage de France Travail pour l’enquête Besoins en main-d’œuvre. Il ne coïncide pas avec la zone d’emploi de l’Insee, même quand leurs numéros se ressemblent.',
  tension: 'Indicateur de la Dares et de France Travail, composé des difficultés de recrutement, du rapport entre offres et demandeurs et de la rapidité de sortie des listes. La classe va de 1 à 5.',
  'non diffusé': 'Valeur que le producteur ne publie pas, le plus souvent parce qu’elle est petite. Elle n’est pas nulle : Maille la garde comme un encadrement.',
  'demandeur d’emploi inscrit': 'Personne inscrite à France Travail à la fin du mois. Le fichier ne précise pas la catégorie ; les valeurs sont arrondies à la dizaine.',
  'première année': 'Élèves qui entrent dans la formation : première année d’un CAP, d’un bac professionnel ou d’un BTS.',
  'taux de pression': 'Nombre de premiers vœux pour une place, sur les formations dont les vœux et la capacité sont connus.',
  'taux de remplissage': 'Élèves en entrée rapportés aux places, pour la même formation et la même rentrée.',
  'devenir favorable': 'Part des élèves d’année terminale qui poursuivent des études ou ont un emploi salarié six mois après.',
  'intervalle de confiance': 'Plage où se trouve le taux avec 95 % de confiance, compte tenu du petit nombre de sortants (méthode de Wilson). Il ne se confond pas avec l’encadrement dû aux valeurs non diffusées.',
  'à vol d’oiseau': 'Distance en ligne droite entre le centre de l’hexagone et le lieu, bras de mer compris : un trajet réel est plus long.',
  'limites de variation habituelle': 'Ce qu’une série fait d’elle-même, sans que rien de particulier n’arrive : carte de contrôle de Shewhart, la moyenne plus ou moins trois écarts types. Dedans, une hausse ou une baisse ne se commente pas ; dehors, il y a une cause à chercher. Sous huit points, elles ne sont pas calculées.',
  visite: 'Suite d’actions d’un même visiteur sur le site ; elle finit après trente minutes sans action. Deux visites peuvent être d’une même personne.',
  'sous-servi': 'Territoire dont le besoin est au-dessus de la moyenne et l’usage au-dessous, de plus d’un quart d’écart type, où que soient les visites regroupées.',
  'écart type': 'Mesure de la dispersion : un territoire à un écart type de la moyenne en est à la distance habituelle des autres.',
  'note de satisfaction': 'Moyenne des avis déposés sur « Je donne mon avis » : bien vaut 10, moyen 5, mauvais 0. Une note demande cent avis.',
  'taux net': 'Part de satisfaits moins part de mécontents. « Je donne mon avis » ne demande pas si l’on recommanderait le service.',
  'taux de décroché': 'Appels pris par un agent, rapportés aux appels qui demandent un agent ; ceux que le serveur vocal traite seul n’y sont pas.',
  'conseil en évolution professionnelle': 'Service gratuit ouvert à tout actif : un accueil individualisé (niveau 1), puis un accompagnement (niveau 2).',
  'secret statistique': 'Règle qui interdit de diffuser un chiffre où une personne ou une entreprise se reconnaîtrait. La valeur masquée porte le signe s : elle n’est pas nulle, et le territoire plus large qui la montre est indiqué quand il existe.',
  'écart significatif': 'Écart à la référence trop grand pour tenir au hasard du petit nombre : test de deux proportions, fausses découvertes tenues à 5 % sur le tableau. « n.s. » : écart non significatif, qui ne dit pas que les taux sont égaux.',
  'indice de spécificité': 'Part d’une activité dans le territoire, rapportée à sa part dans la référence. 1 : autant qu’ailleurs ; 2 : deux fois plus présente.',
  ventilé: 'Valeur d’une commune répartie sur ses hexagones selon leur surface. Elle ne se lit pas hexagone par hexagone.',
  observé: 'Valeur comptée ou mesurée dans l’hexagone même, à partir de lieux publics.'
} as const;

export type Term = keyof typeof GLOSSARY;
