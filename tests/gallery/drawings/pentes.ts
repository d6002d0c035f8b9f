import { between, secret, shown } from '../../support/made-answer.ts';
import { example, measure, plain, rate, tested, type DrawingExamples } from '../example.ts';

const annee = plain('parametre_annee', 'Année, code');
const nomAnnee = plain('parametre_annee_nom', 'Année', 'libelle');
const zone = plain('zone', 'Zone');
const taux = rate('taux', 'Taux d’emploi', { ic: true, de: ['en_emploi', 'sortants'] });
const projets = measure('projets', 'Projets de recrutement', { unite: 'projets' });
const at = (year: string) => ({ parametre_annee: year, parametre_annee_nom: `enquête ${year}` });
const spec = { type: 'pentes', x: 'parametre_annee', y: 'projets', serie: 'zone' } as const;

export const EXAMPLES: DrawingExamples = {
  familles: example({
    title: 'Des projets à deux enquêtes, par famille de métiers',
    when: 'Deux dates demandées : une ligne par nom, et le peu qui va à rebours est à part.',
    graphique: spec,
    colonnes: [nomAnnee, annee, zone, projets],
    lignes: (
      [
        ['Services aux particuliers', 9400, 8800],
        ['Vente, tourisme et services', 8900, 8650],
        ['Fonctions sociales et médico-sociales', 5200, 5210],
        ['Ouvriers de l’industrie', 3100, 2500],
        ['Ouvriers de la construction et du bâtiment', 3050, 2480],
        ['Fonctions administratives', 3000, 2460]
      ] as const
    ).flatMap(([name, before, after]) => [
      { ...at('2024'), zone: name, ...shown('projets', before) },
      { ...at('2025'), zone: name, ...shown('projets', after) }
    ])
  }),
  cachees: example({
    title: 'Des lignes encadrées, secrètes ou absentes à une date',
    when: 'Entre des bornes, deux traits en tirets ; sans rien à une date, pas de trait.',
    graphique: spec,
    colonnes: [nomAnnee, annee, zone, projets],
    lignes: [
      { ...at('2024'), zone: 'Brest', ...shown('projets', 120) },
      { ...at('2024'), zone: 'Carhaix', ...shown('projets', 60) },
      { ...at('2024'), zone: 'Redon', ...between('projets', 70, 90) },
      { ...at('2024'), zone: 'Ploërmel', ...secret('projets') },
      { ...at('2025'), zone: 'Brest', ...shown('projets', 150) },
      { ...at('2025'), zone: 'Carhaix', ...between('projets', 30, 45) },
      { ...at('2025'), zone: 'Redon', ...shown('projets', 100) },
      { ...at('2025'), zone: 'Ploërmel', ...shown('projets', 20) },
      { ...at('2025'), zone: 'Saint-Malo', ...shown('projets', 80) }
    ]
  }),
  confiance: example({
    title: 'Des taux, avec leur intervalle de confiance',
    when: 'Un trait pâle est l’intervalle de confiance ; une hausse est à part s’ils se séparent.',
    graphique: { ...spec, y: 'taux' },
    colonnes: [nomAnnee, annee, zone, taux],
    lignes: (
      [
        ['Commerce', 0.72, 0.66, 0.03],
        ['Bâtiment', 0.64, 0.6, 0.03],
        ['Énergie', 0.58, 0.53, 0.04],
        ['Transport', 0.52, 0.5, 0.02],
        ['Santé', 0.45, 0.47, 0.04],
        ['Agriculture', 0.3, 0.42, 0.04]
      ] as const
    ).flatMap(([name, before, after, half]) => [
      { ...at('2023'), zone: name, ...tested('taux', before, half) },
      { ...at('2024'), zone: name, ...tested('taux', after, half) }
    ])
  })
};
