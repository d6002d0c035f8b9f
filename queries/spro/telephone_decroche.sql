/*---
titre: Téléphone, appels décrochés et attente
question: Les plateformes téléphoniques sont-elles joignables ?
code: S14
formule: taux de décroché = appels pris par un agent / appels qui demandent un agent
champ: Appels de l’année ; le serveur vocal répond aux autres, comptés dans les appels reçus.
notes:
  - Une attente médiane ne s’additionne pas ; elle n’est donnée que pour la période que l’opérateur mesure.
  - Services Publics+, engagement 6, suit à part le taux qui compte le serveur vocal (reçus).
parametres:
  annee: { domaine: millesimes.telephone, defaut: dernier, facultatif: true, libelle: Année }
  pas: { domaine: choix, valeurs: { mois: Par mois, jour: Par jour }, defaut: mois, libelle: Pas }
colonnes:
  plateforme: { role: dimension, libelle: Plateforme }
  periode: { role: dimension, temps: periode, libelle: Période }
  recus: { role: mesure, somme: lignes, unite: appels, libelle: Appels reçus }
  a_traiter: { role: mesure, somme: lignes, unite: appels, libelle: Appels à traiter }
  decroches: { role: mesure, somme: lignes, unite: appels, libelle: Appels décrochés }
  attente_mediane: { role: indice, unite: secondes, libelle: Attente médiane (secondes) }
  attente_p90: { role: indice, unite: secondes, libelle: Attente de neuf appels sur dix (secondes) }
  taux_decroche: { role: taux, de: [decroches, a_traiter], partie: true, libelle: Taux de décroché }
graphique: { type: barres, x: taux_decroche, y: periode, facette: plateforme }
si_vide: { etat: non_disponible, motif: "Les appels des plateformes ne sont pas dans cet instantané." }
lecture: "« {plateforme} » décroche {taux_decroche} des appels à traiter en {periode}."
---*/
select
    plateforme, periode, recus, a_traiter, decroches,
    attente_p50_s as attente_mediane,
    attente_p90_s as attente_p90
from publie.cube_telephone
where pas = $pas::VARCHAR and periode[1:4] = $annee::VARCHAR
order by plateforme, periode desc
