/** Questions to begin with, by who asks them. */
export const EXAMPLES = [
  {
    who: 'Préparer la carte des formations',
    questions: [
      'Combien d’aides-soignants manquera-t-il dans le Finistère, et où les former ?',
      'Quels métiers sont en tension dans le bassin de Brest ?',
      'Dans quelles formations reste-t-il des places vacantes ?',
      'Que deviennent les sortants du CAP cuisine ?'
    ]
  },
  {
    who: 'Étudier un territoire',
    questions: [
      'Quel est le taux de chômage à Quimper ?',
      'Combien d’habitants dans le Finistère ?',
      'Combien de demandeurs d’emploi dans le Morbihan ?',
      'Combien gagne un cuisinier ?'
    ]
  },
  {
    who: 'Suivre le service d’orientation',
    questions: [
      'Combien de visites sur le portail ?',
      'Qui vit loin d’un lieu d’accueil ?',
      'Les usagers sont-ils satisfaits ?',
      'Combien de personnes en conseil en évolution professionnelle ?'
    ]
  }
] as const;
