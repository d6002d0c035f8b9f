/*---
titre: Salaires par profession
question: Le métier est-il attractif par son salaire ?
code: G18
formule: médiane, rapport interdécile = neuvième décile / premier décile, écart femmes-hommes = 1 − médiane des femmes / médiane des hommes
champ: Salariés, salaire mensuel net en équivalent temps plein, au lieu de travail (Insee, base Tous salariés). Fichier reçu sous convention, non publié par son producteur.
notes:
  - En dessous de cinq salariés rien n’est diffusé, et aucun décile en dessous de vingt - une profession absente peut exister.
  - Un équivalent temps plein annule l’effet du temps partiel, que les femmes subissent davantage. L’écart de revenu est plus grand.
  - L’écart n’est pas corrigé de l’âge, du poste ni de l’employeur.
  - Les professions sont celles de la PCS, sans passage sûr vers les familles professionnelles.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement, zone_emploi], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.salaires, defaut: dernier, libelle: Année }
colonnes:
  code: { role: dimension, libelle: Code }
  profession: { role: dimension, libelle: Profession (PCS) }
  salaries: { role: classe, libelle: Salariés }
  q10: { role: indice, unite: €, libelle: Premier décile }
  mediane: { role: indice, unite: €, libelle: Salaire médian }
  q90: { role: indice, unite: €, libelle: Neuvième décile }
  rapport: { role: indice, libelle: Rapport interdécile }
  mediane_femmes: { role: indice, unite: €, libelle: Médiane des femmes }
  mediane_hommes: { role: indice, unite: €, libelle: Médiane des hommes }
  ecart: { role: indice, unite: pourcent, libelle: Écart femmes-hommes }
graphique: { type: barres, x: mediane, y: profession }
si_vide: { etat: non_disponible, motif: "Les salaires ne sont pas dans les données pour ce territoire, ou aucune profession n’y a cinq salariés." }
lecture: "{territoire}, « {profession} » : la moitié des salariés gagnent plus de {mediane} nets par mois en équivalent temps plein en {annee} ; écart femmes-hommes des médianes : {ecart}."
---*/
select
    tous.pcs as code,
    tous.libelle as profession,
    case tous.classe_effectif when 'de_5_a_19' then '5 à 19' when 'de_20_a_99' then '20 à 99' else '100 et plus' end as salaries,
    tous.q10,
    tous.mediane,
    tous.q90,
    case when tous.q10 > 0 then round(tous.q90 / tous.q10, 2) end as rapport,
    femmes.mediane as mediane_femmes,
    hommes.mediane as mediane_hommes,
    case when hommes.mediane > 0 then round(1 - femmes.mediane / hommes.mediane, 6) end as ecart
from publie.cube_salaires as tous
left join publie.cube_salaires as femmes on femmes.annee = tous.annee and femmes.territoire = tous.territoire
    and femmes.pcs = tous.pcs and femmes.sexe = 'femmes'
left join publie.cube_salaires as hommes on hommes.annee = tous.annee and hommes.territoire = tous.territoire
    and hommes.pcs = tous.pcs and hommes.sexe = 'hommes'
where tous.territoire = $territoire::VARCHAR
    and tous.annee = $annee::INTEGER
    and tous.sexe = 'ensemble'
order by tous.pcs <> 'ensemble', tous.mediane desc, code
