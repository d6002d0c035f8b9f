/*---
titre: La place d’un public
question: Ce public a-t-il, parmi ceux que l’on forme, emploie et reçoit, la place qu’il a ailleurs ?
code: C23
publics: [planificateurs, comites]
formule: indice = (public parmi ceux que l’on compte / tous ceux que l’on compte) / (public de la référence / toute la référence) ; 1, même place des deux côtés
champ: "Chaque ligne a le sien, qu’elle dit : demandeurs d’emploi inscrits (catégorie non précisée), entrées en formation, emplois au lieu de travail, élèves de la voie professionnelle, habitants à portée d’un lieu. Chacune est à sa dernière période."
notes:
  - Une ligne sans chiffre dit quel fichier manque. Un public n’est croisé avec aucun autre, et deux publics ne s’additionnent pas.
  - Sous 1, le public pèse moins ici que dans la référence. Ce n’est ni un taux d’accès ni une discrimination ; ancienneté, métier et projet ne sont pas tenus égaux, et les deux côtés ne sont pas toujours de la même année.
  - Les bornes viennent de cases cachées ou regroupées. Les emplois du recensement sont un sondage, dont l’erreur n’est pas publiée.
  - Jeunes, moins de 25 ans ; seniors, 50 ans ou plus (de 50 à 64 ans parmi les emplois et les habitants) ; sans diplôme, en dessous du baccalauréat. Une commune classée FRR pour une partie n’est pas comptée FRR.
parametres:
  public: { domaine: choix, valeurs: { femmes: Femmes, jeunes: Moins de 25 ans, seniors: 50 ans ou plus, sans_diplome: En dessous du baccalauréat, demandeurs_longue_duree: Demandeurs d’emploi de longue durée, RSA: Allocataires du RSA, boeth: "Bénéficiaires de l’obligation d’emploi", QPV: Habitants des quartiers prioritaires, FRR: Habitants des communes FRR }, defaut: femmes, sujet: true, libelle: Public }
  territoire: { domaine: territoires, mailles: [planifiees, commune], defaut: region, libelle: Territoire }
colonnes:
  service: { role: dimension, libelle: Code }
  parmi: { role: dimension, libelle: Parmi }
  periode: { role: texte, libelle: Période }
  siens: { role: mesure, libelle: Du public }
  tous: { role: mesure, libelle: En tout }
  reference: { role: texte, libelle: Référence }
  periode_reference: { role: texte, libelle: Période de la référence }
  siens_reference: { role: mesure, libelle: "Du public, référence" }
  tous_reference: { role: mesure, libelle: "En tout, référence" }
  part: { role: taux, de: [siens, tous], partie: true, seuil: 20, libelle: Part du public }
  part_reference: { role: taux, de: [siens_reference, tous_reference], partie: true, seuil: 20, libelle: "Part du public, référence" }
  indice: { role: quotient, de: [siens, tous, siens_reference, tous_reference], seuil: 20, libelle: Indice d’équité }
  manque: { role: texte, libelle: Ce qui n’est pas connu }
  fichiers: { role: texte, libelle: Fichiers de la ligne }
graphique: { type: barres, x: indice, y: parmi, reference: 1 }
repose_sur:
  valeurs:
    - { colonnes: [siens, tous, siens_reference, tous_reference, manque, fichiers], sources: [demandeurs_communes, eleves_pro, entrees_formation, estimations_population, frr, recensement_emploi], sans: dit }
lecture: "{territoire}, {public} : {part} des {parmi} ({periode})."
---*/
with services as (
    -- Ce que son fichier distingue, quand il est lu.
    select *, case $public::VARCHAR when 'FRR' then service in ('inscrits', 'accueil') when 'femmes' then true
        when 'sans_diplome' then service in ('entrees', 'emplois')
        else service = 'entrees' or (rang < 4 and $public::VARCHAR in ('jeunes', 'seniors')) end as distingue
    from (values
        (1, 'inscrits', 'demandeurs d’emploi inscrits, catégorie non précisée', 'demandeurs_communes', 'estimations_population'),
        (2, 'entrees', 'entrées en formation de demandeurs d’emploi', 'entrees_formation', 'demandeurs_communes'),
        (3, 'emplois', 'emplois au lieu de travail', 'recensement_emploi', 'estimations_population'),
        (4, 'eleves', 'élèves de la voie professionnelle scolaire', 'eleves_pro', 'estimations_population'),
        (5, 'accueil', null, 'frr', 'frr')
    ) as s(rang, service, parmi, source, source_reference)
    where $public::VARCHAR = 'FRR' or service <> 'accueil'
)
select
    services.service, if(services.service = 'accueil', 'habitants à 10 km au plus ' || comptes.lieux, services.parmi) as parmi, m.periode,
    valeur_connue(m.bas, m.haut) as siens, m.bas::BIGINT as siens_min, m.haut::BIGINT as siens_max,
    if(m.bas is null, 'non_disponible', statut_bornes(m.bas, m.haut)) as siens_statut,
    valeur_connue(m.tous_bas, m.tous_haut) as tous, m.tous_bas::BIGINT as tous_min, m.tous_haut::BIGINT as tous_max,
    if(m.tous_bas is null, 'non_disponible', statut_bornes(m.tous_bas, m.tous_haut)) as tous_statut,
    if(m.r_bas is null, null, m.reference) as reference, m.periode_reference,
    valeur_connue(m.r_bas, m.r_haut) as siens_reference, m.r_bas::BIGINT as siens_reference_min, m.r_haut::BIGINT as siens_reference_max,
    if(m.r_bas is null, 'non_disponible', statut_bornes(m.r_bas, m.r_haut)) as siens_reference_statut,
    valeur_connue(m.r_tous_bas, m.r_tous_haut) as tous_reference, m.r_tous_bas::BIGINT as tous_reference_min, m.r_tous_haut::BIGINT as tous_reference_max,
    if(m.r_tous_bas is null, 'non_disponible', statut_bornes(m.r_tous_bas, m.r_tous_haut)) as tous_reference_statut,
    case when not services.distingue then 'le fichier prévu ne distingue pas ce public : « ' || lues.titre || ' »'
        when m.bas is null and (lues.lignes_region > 0) is not true then 'fichier non lu : « ' || lues.titre || ' »'
        when m.bas is null then 'ce territoire n’est pas donné par le fichier lu : « ' || lues.titre || ' »'
        when m.r_bas is not null then null
        when $public::VARCHAR = 'sans_diplome' then 'référence : aucun fichier lu ne compte les demandeurs d’emploi ou les habitants par diplôme'
        when (references_.lignes_region > 0) is not true then 'référence, fichier non lu : « ' || references_.titre || ' »'
        else 'référence : ce territoire n’est pas donné par le fichier lu : « ' || references_.titre || ' »' end as manque,
    if(m.bas is null, null, case services.service
        when 'accueil' then 'frr agences annuaire_administration annuaire_education data_inclusion emplois_inclusion missions_locales'
        else services.source || if(m.r_bas is null, '', ' ' || if($public::VARCHAR = 'FRR', 'frr', services.source_reference)) end) as fichiers
from services
cross join lieux_comptes('tous') as comptes
left join mesures_du_public($territoire::VARCHAR, $public::VARCHAR) as m on m.service = services.service
left join reference.sources as lues on lues.source = services.source
left join reference.sources as references_ on references_.source = services.source_reference
order by services.rang
