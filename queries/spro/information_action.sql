/*---
titre: De l’information à l’action
question: Combien de demandes pour combien de consultations ?
code: S04
formule: demandes pour cent consultations = actions des fonctions d’action / actions des fonctions d’information × 100
champ: Pages vues et événements des fonctions que le profil de la région classe en « information » ou en « action ».
notes:
  - Un rapport entre deux nombres d’événements. Sans identifiant, personne n’est suivi d’une étape à l’autre ; ce n’est pas un taux de passage.
parametres:
  origine: { domaine: choix, valeurs: { rapports: Rapports de Matomo, journal: Journaux lus }, defaut: rapports, sujet: true, libelle: Source }
colonnes:
  mois: { role: dimension, temps: mois, libelle: Mois }
  consultations: { role: mesure, unite: consultations, libelle: Consultations }
  demandes: { role: mesure, unite: demandes, libelle: Demandes }
  demandes_pour_cent: { role: taux, de: [demandes, consultations], unite: pourcent, libelle: Demandes pour cent consultations }
graphique: { type: courbe, x: mois, y: demandes_pour_cent }
si_vide: { etat: non_disponible, motif: "Aucun mois n’a à la fois des consultations et des demandes." }
lecture: "En {mois}, {demandes demande|demandes} pour {consultations consultation|consultations}."
---*/
select
    cube.periode[1:7] as mois,
    (sum(cube.actions) filter (where fonctions.etape = 'information'))::BIGINT as consultations,
    (sum(cube.actions) filter (where fonctions.etape = 'action'))::BIGINT as demandes
from publie.cube_fonctions as cube
join reference.fonctions_usage as fonctions on fonctions.fonction = cube.fonction
where cube.origine = $origine::VARCHAR and (cube.origine = 'journal' or cube.pas = 'mois')
group by cube.periode[1:7]
having sum(cube.actions) filter (where fonctions.etape = 'information') > 0 and sum(cube.actions) filter (where fonctions.etape = 'action') > 0
order by mois desc
