/*---
titre: Insertion des diplômés du supérieur
question: Que deviennent les sortants du supérieur ?
code: C32
formule: emploi à k mois = sortants en emploi salarié k mois après / sortants, sur les diplômes dont les deux nombres sont diffusés
champ: Sortants des établissements du supérieur de la région (InserSup), qui ne poursuivent pas d’études l’année suivante.
notes:
  - Emploi salarié en France seulement - les indépendants, l’emploi à l’étranger et une part de l’agriculture n’y sont pas.
  - Le producteur publie des taux rapportés aux inscrits ou aux diplômés ; ici le dénominateur est le nombre de sortants, comme pour InserJeunes. Les deux ne se comparent pas.
  - En dessous de 20 sortants, un diplôme n’est pas compté. Un diplôme sans mesure à un horizon n’est pas compté à cet horizon - les points d’une courbe peuvent porter sur des diplômes différents, leur nombre le dit.
  - Le lieu est celui de l’établissement, et non celui de l’emploi trouvé.
parametres:
  territoire: { domaine: territoires, mailles: [region, departement], defaut: region, libelle: Territoire de l’établissement }
  millesime: { domaine: millesimes.insertion_superieur, defaut: dernier, libelle: Année de sortie }
  par: { domaine: choix, valeurs: { type: Type de diplôme, discipline: Discipline, etablissement: Établissement, diplome: Diplôme }, defaut: type, libelle: Regroupement }
colonnes:
  groupe: { role: dimension, libelle: Regroupement }
  horizon: { role: dimension, unite: mois, libelle: Mois après la sortie }
  en_emploi: { role: mesure, unite: sortants, libelle: Sortants en emploi }
  sortants: { role: mesure, unite: sortants, libelle: Sortants }
  diplomes: { role: mesure, unite: diplômes, libelle: Diplômes retenus }
  taux: { role: taux, de: [en_emploi, sortants], partie: true, seuil: 20, ic: wilson, libelle: Taux d’emploi salarié }
graphique: { type: lignes, x: horizon, y: taux, serie: groupe }
si_vide: { etat: non_disponible, motif: "Aucun diplôme d’un établissement de ce territoire n’a vingt sortants diffusés par InserSup, ou le fichier n’est pas dans les données." }
lecture: "{territoire}, « {groupe} » : {taux} des sortants ont un emploi salarié {horizon} mois après leur sortie (diplômes retenus : {diplomes})."
---*/
with lignes as (
    select
        case $par::VARCHAR when 'type' then type_diplome when 'discipline' then discipline when 'etablissement' then etablissement
            else type_diplome || ', ' || libelle || ' (' || etablissement || ')' end as groupe,
        horizons.horizon,
        case horizons.horizon when 6 then emploi_6 when 12 then emploi_12 when 18 then emploi_18 when 24 then emploi_24 else emploi_30 end as en_emploi,
        sortants
    from publie.cube_insertion_superieur
    cross join (values (6), (12), (18), (24), (30)) as horizons(horizon)
    where millesime = $millesime::VARCHAR
        and departement in (from departements_entiers($territoire::VARCHAR))
)
select
    coalesce(groupe, 'Non dit') as groupe,
    horizon::INTEGER as horizon,
    sum(en_emploi)::BIGINT as en_emploi,
    sum(sortants)::BIGINT as sortants,
    count(*)::INTEGER as diplomes
from lignes
where en_emploi is not null and sortants is not null
group by all
order by groupe, horizon
