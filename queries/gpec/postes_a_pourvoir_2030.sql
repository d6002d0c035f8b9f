/*---
titre: Postes à pourvoir d’ici 2030
question: Combien de postes seront à pourvoir, et par qui ?
code: G32
publics: [analystes, planificateurs]
formule: postes à pourvoir = créations nettes + départs en fin de carrière ; déséquilibre potentiel = postes à pourvoir − jeunes débutants, et sa part des postes
champ: Emploi total par métier et région, projections de France Stratégie et de la Dares ; somme sur la période.
notes:
  - C’est une projection sous hypothèses, et non une prévision. Elle n’a pas d’intervalle publié.
  - Un déséquilibre positif est comblé par des mobilités entre métiers, des chômeurs ou des arrivées ; ce n’est pas un nombre de postes qui resteront vides.
  - La région est la maille la plus fine. Une ventilation par zone d’emploi serait une estimation de plus, elle n’est pas donnée.
  - Les métiers sont regroupés comme dans la publication, en FAP 2009 ; ils ne se joignent pas aux projets de recrutement, en FAP 2021.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region], defaut: region, libelle: Région }
  horizon: { domaine: millesimes.metiers_2030, defaut: dernier, libelle: Horizon }
  scenario: { domaine: choix, valeurs: { reference: référence, bas_carbone: bas carbone, stress: stress }, defaut: reference, sujet: true, libelle: Scénario }
colonnes:
  code: { role: dimension, libelle: Code }
  metier: { role: dimension, libelle: Métier }
  emploi: { role: mesure, unite: emplois, libelle: Emplois au départ }
  creations: { role: indice, unite: postes, libelle: Créations nettes }
  departs: { role: mesure, unite: postes, libelle: Départs en fin de carrière }
  postes: { role: mesure, unite: postes, libelle: Postes à pourvoir }
  debutants: { role: mesure, unite: jeunes, libelle: Jeunes débutants }
  part_desequilibre: { role: indice, unite: pourcent, libelle: Déséquilibre en part des postes }
  depart_en: { role: dimension, libelle: Année de départ }
  desequilibre: { role: difference, de: [postes, debutants], unite: postes, libelle: Déséquilibre potentiel }
graphique: { type: barres, x: postes, y: metier }
si_vide: { etat: non_disponible, motif: "Les projections de ce scénario ne sont pas dans les données pour cette région ; elles ne descendent pas sous la région." }
lecture: "{territoire}, métier « {metier} » : {postes poste|postes} à pourvoir de {depart_en} à {horizon} ({departs départ|départs} en fin de carrière), pour {debutants jeune débutant|jeunes débutants} ; déséquilibre potentiel : {desequilibre}."
---*/
select
    metier as code,
    libelle as metier,
    emploi,
    creations,
    departs,
    (creations + departs)::BIGINT as postes,
    debutants,
    case when creations + departs > 0 then round((creations + departs - debutants) / (creations + departs), 6) end as part_desequilibre,
    base::VARCHAR as depart_en
from publie.cube_metiers_2030
where territoire = $territoire::VARCHAR
    and horizon = $horizon::INTEGER
    and scenario = $scenario::VARCHAR
order by creations + departs desc, code
