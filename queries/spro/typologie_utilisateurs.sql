/*---
titre: Typologie des utilisateurs
question: Qui utilise le site d’orientation ?
code: S05
formule: part = visites du profil / visites de tous les profils, non renseignés compris
champ: Visites de l’année dont le visiteur a déclaré un profil ; « non renseigné » n’est pas réparti.
notes:
  - Le profil est déclaré par le visiteur, jamais déduit de ce qu’il lit.
parametres:
  annee: { domaine: millesimes.usage, defaut: dernier, facultatif: true, libelle: Année }
colonnes:
  profil: { role: dimension, libelle: Profil }
  visites: { role: mesure, somme: lignes, unite: visites, libelle: Visites }
  total: { role: mesure, somme: reponse, unite: visites, libelle: Visites de tous les profils }
  part: { role: taux, de: [visites, total], partie: true, libelle: Part des visites }
graphique: { type: barres, x: visites, y: profil, etiquette: part }
si_vide: { etat: non_disponible, motif: "Les profils déclarés ne sont pas dans cet instantané." }
repose_sur:
  lignes: [matomo_rapports, usage, visites_journal]
lecture: "« {profil} » : {visites visite|visites} en {annee}, soit {part}."
---*/
with visites as (
    select profil, visites
    from publie.cube_fonctions
    where origine = 'rapports' and pas = 'mois' and fonction = 'ensemble' and profil <> 'ensemble' and periode[1:4] = $annee::VARCHAR
)
select
    coalesce(profils.libelle, visites.profil) as profil,
    sum(visites.visites)::BIGINT as visites,
    (select sum(visites) from visites)::BIGINT as total
from visites
left join reference.profils_usage as profils on profils.profil = visites.profil
group by visites.profil, profils.libelle, profils.rang
order by profils.rang, visites.profil
