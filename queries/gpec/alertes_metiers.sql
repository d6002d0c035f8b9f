/*---
titre: Alertes métiers confrontées aux séries
question: Que signalent les branches, les OPCO et les comités, et les chiffres le disent-ils aussi ?
code: G33
publics: [analystes, comites]
enquete: true
formule: part difficile = projets jugés difficiles / projets ; évolution = après / avant − 1 ; part des 55 ans et plus = emplois des 55 ans et plus / emplois
champ: Alertes écrites dans le gabarit de la région, sur le territoire, sur un territoire qui le contient ou sur une partie de ses communes ; les séries sont lues au territoire de l’alerte, ou au plus petit qui le contient et où le métier est publié.
notes:
  - Une alerte dit ce qu’une instance observe ; les séries disent ce qu’elles comptent. Qu’elles ne la confirment pas ne dit pas qu’elle est fausse.
  - "Difficulté de recrutement et tension : la part jugée difficile, si elle dépasse d’au moins dix points celle de tous les métiers (confirme) ou lui est inférieure d’autant (contredit), à deux enquêtes de suite et aléa de chacune compris, à partir de 30 projets ; la classe de tension, 4 ou 5 confirme, 1 ou 2 contredit."
  - "Recrutements en hausse ou en baisse : l’évolution des projets depuis l’enquête d’avant, celle du métier en France et celle de la région ôtées, si elle passe deux écarts types de ce que deux enquêtes montrent d’ordinaire à cette taille. Emploi en baisse : cette évolution, et celle des demandeurs d’emploi en un an, rapportée à celle de tous les métiers, de 10 % au moins et de deux écarts types (Poisson) ; aucune série d’emploi par métier n’est annuelle, ce sont des signes indirects. Départs : la part des 55 ans et plus, de cinq points au moins au-dessus ou au-dessous de tous les métiers."
  - Compétence manquante - aucune série lue ne mesure une compétence.
  - Une série ne tranche que si tout son encadrement passe le seuil. Deux séries qui se contredisent ne tranchent pas.
  - L’enquête lue est la dernière de l’année de l’alerte ou d’après, jusqu’à son horizon ; la tension, de l’année d’avant au plus tôt. Une série qui s’arrête avant l’alerte ne la juge pas.
  - Chaque série est lue sous le code de l’alerte - l’enquête est en FAP 2021, la tension en FAP, ou en ROME par bassin, les demandeurs d’emploi en ROME.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  metier: { domaine: metiers.toutes, facultatif: true, libelle: "Métier, ceux qu’il contient et celui qui le contient (tous sinon)" }
colonnes:
  id: { role: dimension, libelle: Numéro }
  date: { role: dimension, temps: jour, libelle: Date }
  emetteur: { role: dimension, libelle: Émetteur }
  nature: { role: dimension, libelle: Nature }
  code: { role: dimension, libelle: Code du métier }
  metier: { role: dimension, libelle: Métier }
  lieu: { role: territoire, libelle: "Territoire de l’alerte" }
  ou: { role: texte, libelle: Où }
  dit: { role: texte, libelle: Ce qui est dit }
  reference: { role: texte, libelle: Référence }
  horizon: { role: dimension, libelle: Horizon }
  verdict: { role: texte, libelle: Ce que les séries en disent }
  vu_difficulte: { role: texte, libelle: Part jugée difficile }
  vu_projets: { role: texte, libelle: Évolution des projets }
  vu_tension: { role: texte, libelle: Classe de tension }
  vu_demandeurs: { role: texte, libelle: "Évolution des demandeurs d’emploi" }
  vu_ages: { role: texte, libelle: Part des 55 ans et plus }
  lieu_projets: { role: texte, libelle: "Où l’enquête est lue" }
  annee_avant: { role: texte, libelle: "Enquête d’avant" }
  annee: { role: texte, libelle: Enquête }
  projets_avant: { role: mesure, unite: projets, libelle: "Projets, enquête d’avant" }
  projets: { role: mesure, unite: projets, libelle: Projets de recrutement }
  evolution: { role: evolution, de: [projets, projets_avant], libelle: Évolution des projets }
  difficiles_avant: { role: mesure, unite: projets, libelle: "Projets jugés difficiles, enquête d’avant" }
  difficiles: { role: mesure, unite: projets, libelle: Projets jugés difficiles }
  difficulte_avant: { role: taux, de: [difficiles_avant, projets_avant], partie: true, libelle: "Part jugée difficile, enquête d’avant" }
  difficulte: { role: taux, de: [difficiles, projets], partie: true, libelle: Part jugée difficile }
  projets_tous: { role: mesure, unite: projets, libelle: "Projets, tous métiers" }
  difficiles_tous: { role: mesure, unite: projets, libelle: "Projets jugés difficiles, tous métiers" }
  difficulte_tous: { role: taux, de: [difficiles_tous, projets_tous], partie: true, libelle: "Part jugée difficile, tous métiers" }
  lieu_tension: { role: texte, libelle: Où la tension est lue }
  annee_tension: { role: texte, libelle: Année de la tension }
  classe: { role: classe, libelle: Classe de tension (1 à 5) }
  lieu_demandeurs: { role: texte, libelle: "Où les demandeurs d’emploi sont lus" }
  mois: { role: texte, libelle: Mois }
  demandeurs_avant: { role: mesure, unite: personnes, libelle: "Demandeurs d’emploi de catégorie A, un an plus tôt" }
  demandeurs: { role: mesure, unite: personnes, libelle: "Demandeurs d’emploi de catégorie A" }
  evolution_demandeurs: { role: evolution, de: [demandeurs, demandeurs_avant], libelle: "Évolution des demandeurs d’emploi" }
  lieu_ages: { role: texte, libelle: Où le recensement est lu }
  recensement: { role: texte, libelle: Recensement }
  emplois: { role: mesure, unite: emplois, libelle: Emplois }
  seniors: { role: mesure, unite: emplois, libelle: Emplois des 55 ans et plus }
  emplois_tous: { role: mesure, unite: emplois, libelle: "Emplois, tous métiers" }
  seniors_tous: { role: mesure, unite: emplois, libelle: "Emplois des 55 ans et plus, tous métiers" }
  part_seniors: { role: taux, de: [seniors, emplois], partie: true, seuil: 200, libelle: Part des 55 ans et plus }
  part_seniors_tous: { role: taux, de: [seniors_tous, emplois_tous], partie: true, libelle: "Part des 55 ans et plus, tous métiers" }
  reprojete: { role: signal, libelle: "Sur les contours d’aujourd’hui", texte: "Une enquête est codée sur d’autres contours de bassins : ses projets sont ramenés à ceux d’aujourd’hui au prorata des habitants. C’est une estimation, sur laquelle aucune évolution ne tranche." }
si_vide: { etat: non_disponible, motif: "Aucune alerte n’est connue ici pour ce territoire et ce métier." }
repose_sur:
  lignes: [alertes_metiers]
  valeurs:
    - { colonnes: [verdict, vu_difficulte, vu_projets, vu_tension, vu_demandeurs, vu_ages], sources: [bmo, dares_tensions, tensions_bassins, demandeurs_flux, recensement_emploi, marges], sans: dit }
lecture: "{date}, {emetteur}, « {metier} », {ou}, {nature} : « {dit} » Ce que les séries en disent : {verdict}."
---*/
with liees as (
    select territoire from reference.appartenances
    where commune in (select commune from reference.appartenances where territoire = $territoire::VARCHAR)
    union
    select $territoire::VARCHAR
),
proches as (
    select metier from reference.metiers where metier = $metier::VARCHAR or parent = $metier::VARCHAR
    union
    select parent from reference.metiers where metier = $metier::VARCHAR
)
select
    v.id, v.date, v.emetteur, v.nature, v.metier as code, coalesce(m.libelle, v.metier) as metier, v.territoire as lieu, t.lieu as ou,
    v.constat as dit, v.reference, v.horizon,
    dit_des_series([vu_difficulte, vu_projets, vu_tension, vu_demandeurs, vu_ages]) as verdict,
    vu_difficulte, vu_projets, vu_tension, vu_demandeurs, vu_ages,
    tp.lieu as lieu_projets, j.annee_projets_avant::VARCHAR as annee_avant, j.annee_projets::VARCHAR as annee,
    j.projets_avant, j.projets_avant_min, j.projets_avant_max, j.projets_avant_statut,
    j.projets, j.projets_min, j.projets_max, j.projets_statut,
    j.difficiles_avant, j.difficiles_avant_min, j.difficiles_avant_max, j.difficiles_avant_statut,
    j.difficiles, j.difficiles_min, j.difficiles_max, j.difficiles_statut,
    j.projets_tous, j.projets_tous_min, j.projets_tous_max, j.projets_tous_statut,
    j.difficiles_tous, j.difficiles_tous_min, j.difficiles_tous_max, j.difficiles_tous_statut,
    ts.lieu as lieu_tension, j.annee_tension::VARCHAR as annee_tension, j.classe,
    td.lieu as lieu_demandeurs, j.mois,
    valeur_connue(j.demandeurs_avant_min, j.demandeurs_avant_max) as demandeurs_avant, j.demandeurs_avant_min, j.demandeurs_avant_max,
    if(j.demandeurs_avant_min is null, 'non_disponible', statut_bornes(j.demandeurs_avant_min, j.demandeurs_avant_max)) as demandeurs_avant_statut,
    valeur_connue(j.demandeurs_min, j.demandeurs_max) as demandeurs, j.demandeurs_min, j.demandeurs_max,
    if(j.demandeurs_min is null, 'non_disponible', statut_bornes(j.demandeurs_min, j.demandeurs_max)) as demandeurs_statut,
    tg.lieu as lieu_ages, j.recensement::VARCHAR as recensement,
    j.emplois, if(j.emplois is null, 'non_disponible', 'diffuse') as emplois_statut,
    j.seniors, if(j.emplois is null, 'non_disponible', 'diffuse') as seniors_statut,
    j.emplois_tous, if(j.emplois is null, 'non_disponible', 'diffuse') as emplois_tous_statut,
    j.seniors_tous, if(j.emplois is null, 'non_disponible', 'diffuse') as seniors_tous_statut,
    j.reprojete
from publie.alertes_metiers as v
semi join liees on liees.territoire = v.territoire
join publie.alertes_jugees as j on j.id = v.id
left join reference.metiers as m on m.metier = v.metier
left join reference.territoires as t on t.territoire = v.territoire
left join reference.territoires as tp on tp.territoire = j.lieu_projets
left join reference.territoires as ts on ts.territoire = j.lieu_tension
left join reference.territoires as td on td.territoire = j.lieu_demandeurs
left join reference.territoires as tg on tg.territoire = j.lieu_ages
where $metier::VARCHAR is null or v.metier in (select metier from proches)
order by v.date desc, v.id
