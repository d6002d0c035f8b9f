import type { GlossaryEntry } from './entry.ts';

/** The public guidance service, and how its use is measured. */
export const GUIDANCE_TERMS = {
  SPRO: {
    sens: 'Service public régional de l’orientation : réseau des structures qui accueillent, informent et conseillent, que la région coordonne.'
  },
  CEP: {
    sens: 'Conseil en évolution professionnelle : service gratuit, ouvert à tout actif, à deux niveaux : accueil individualisé, puis accompagnement personnalisé.',
    source: 'arrêté du 29 mars 2019, pour son cahier des charges et ses indicateurs',
    formes: ['CEP', 'conseil en évolution professionnelle']
  },
  CREFOP: {
    sens: 'Comité régional de l’emploi, de la formation et de l’orientation professionnelles : l’État, la Région et les partenaires sociaux s’y concertent. Il demeure à côté du comité régional pour l’emploi, qui peut siéger en son sein.',
    source: 'loi du 18 décembre 2023 pour le plein emploi ; décret n° 2024-560 du 18 juin 2024'
  },
  'comité local pour l’emploi': {
    sens: 'Comité que préside, avec des élus locaux, le préfet du département, sur un périmètre qu’il arrête. Sans liste de ces périmètres, Maille prend les arrondissements, et le nom le dit : « par défaut, arrondissement ».',
    source: 'décret n° 2024-560 du 18 juin 2024'
  },
  RIASEC: {
    sens: 'Typologie de Holland : six familles d’intérêts professionnels (réaliste, investigateur, artistique, social, entreprenant, conventionnel).',
    source: 'Holland'
  },
  'taux de décroché': {
    sens: 'Part des appels demandant un agent qu’un agent a pris.',
    formule: 'appels pris par un agent / appels qui demandent un agent',
    source: 'Services Publics+, engagement 6',
    regle: 'Les appels traités par le serveur vocal sont comptés à part.'
  },
  'taux net': {
    sens: 'Part d’avis « bien » moins part d’avis « mauvais ». Ce n’est pas une note de recommandation (NPS), qui se pose sur une échelle de 0 à 10.',
    formule: 'part de « bien » − part de « mauvais »',
    source: 'Services Publics+'
  },
  'note de satisfaction': {
    sens: 'Moyenne des avis sur 10 : bien compte 10, moyen 5, mauvais 0.',
    source: 'Je donne mon avis',
    regle: 'Montrée à partir de cent avis.',
    formes: ['note de satisfaction', 'satisfaction']
  },
  autonomie: {
    sens: 'Part des usagers qui disent n’avoir pas eu besoin d’aide.',
    source: 'Je donne mon avis',
    formes: []
  },
  'aide joignable': {
    sens: 'Part de oui parmi les réponses, par moyen de contact ; on compte des réponses, pas des usagers.',
    formule: 'oui / (oui + non)',
    source: 'Je donne mon avis'
  },
  visite: {
    sens: 'Suite d’actions d’un même visiteur ; une nouvelle commence après trente minutes sans action.',
    source: 'Matomo',
    formes: []
  },
  'visiteur unique': {
    sens: 'Visiteur compté une fois sur la période.',
    source: 'Matomo',
    regle: 'Ne s’additionne pas d’un jour, d’un mois ou d’un site à l’autre.',
    formes: ['visiteur unique', 'visiteur']
  },
  'taux de rebond': {
    sens: 'Part des visites d’une seule page.',
    formule: 'visites d’une page / visites',
    source: 'Matomo',
    formes: ['taux de rebond', 'rebond']
  },
  'sous-servi': {
    sens: 'Territoire dont le besoin est au-dessus de la moyenne et l’usage au-dessous, de plus d’un quart d’écart type chacun, où que soient les visites regroupées.',
    formes: ['sous-servi', 'sous-servis']
  },
  'réorientation aboutie': {
    sens: 'Personne orientée vers une autre structure et dont l’arrivée y est connue.',
    formule: 'arrivées / orientées, non renseignées comprises',
    regle: 'Sans réponse de la structure d’accueil, on ne sait pas : ce n’est pas un échec.',
    formes: ['réorientation', 'part arrivée']
  }
} as const satisfies Readonly<Record<string, GlossaryEntry>>;
