/*---
titre: Entrées en formation des demandeurs d’emploi
question: Qui entre en formation, parmi les demandeurs d’emploi ?
code: C21
formule: part = entrées du groupe / entrées de l’année
champ: Entrées en formation des demandeurs d’emploi dans l’année, tous financeurs ; pour les quatre derniers groupes, selon un second fichier, dont le total peut différer.
notes:
  - Une entrée n’est pas une personne ; qui entre deux fois compte deux fois. Une personne peut être de plusieurs groupes, qui ne s’additionnent pas.
  - Les entrées dont le sexe, l’âge ou le diplôme a été regroupé (moins de cinq) sont dans le total, et peut-être dans le groupe - ses entrées sont un intervalle.
  - L’âge du fichier est de moins de 25 ans, et non de moins de 26 ; en dessous du baccalauréat comprend le CAP.
  - Un groupe sans chiffre n’est pas dans les fichiers lus ; ce n’est pas un zéro.
parametres:
  territoire: { domaine: territoires, mailles: [region, departement], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.entrees_formation, defaut: dernier, libelle: Année }
colonnes:
  public: { role: dimension, libelle: Code }
  groupe: { role: dimension, libelle: Groupe }
  entrees: { role: mesure, unite: entrées, libelle: Entrées en formation }
  total: { role: mesure, unite: entrées, libelle: "Entrées, ensemble" }
  part: { role: taux, de: [entrees, total], partie: true, seuil: 20, libelle: Part des entrées }
graphique: { type: barres, x: part, y: groupe }
si_vide: { etat: non_disponible, motif: "Les entrées en formation de cette année ne sont pas dans les données pour ce territoire." }
lecture: "{territoire}, {annee}, « {groupe} » : {entrees entrée en formation|entrées en formation}, soit {part} de l’ensemble."
---*/
with groupes as (
    select * from (values
        (1, 'femmes', 'Femmes'), (2, 'jeunes', 'Moins de 25 ans'), (3, 'seniors', '50 ans ou plus'), (4, 'sans_diplome', 'En dessous du baccalauréat'),
        (5, 'boeth', 'Bénéficiaires de l’obligation d’emploi'), (6, 'RSA', 'Allocataires du RSA'), (7, 'QPV', 'Habitants des quartiers prioritaires'),
        (8, 'demandeurs_longue_duree', 'Inscrits depuis un an ou plus')
    ) as g(rang, public, groupe)
),
entrees as (
    select 'femmes' as public, * from entrees_du_public($territoire::VARCHAR, 'femmes', l_annee := $annee::VARCHAR)
    union all select 'jeunes', * from entrees_du_public($territoire::VARCHAR, 'jeunes', l_annee := $annee::VARCHAR)
    union all select 'seniors', * from entrees_du_public($territoire::VARCHAR, 'seniors', l_annee := $annee::VARCHAR)
    union all select 'sans_diplome', * from entrees_du_public($territoire::VARCHAR, 'sans_diplome', l_annee := $annee::VARCHAR)
    union all
    select case public when 'rsa' then 'RSA' when 'qpv' then 'QPV' when 'longue_duree' then 'demandeurs_longue_duree' else public end,
        annee::VARCHAR, entrees, entrees, entrees_total
    from publie.cube_publics_formation
    where territoire = $territoire::VARCHAR and annee::VARCHAR = $annee::VARCHAR
)
select
    groupes.public, groupes.groupe,
    valeur_connue(e.bas, e.haut) as entrees, e.bas as entrees_min, e.haut as entrees_max,
    if(e.bas is null, 'non_disponible', statut_bornes(e.bas, e.haut)) as entrees_statut,
    e.tous as total, if(e.tous is null, 'non_disponible', 'diffuse') as total_statut
from groupes
left join entrees as e on e.public = groupes.public
where exists (from entrees)
order by groupes.rang
