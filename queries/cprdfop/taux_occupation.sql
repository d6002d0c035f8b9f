/*---
titre: Taux d’occupation des sessions
question: Les sessions de formation continue sont-elles pleines ?
code: C20
formule: occupation = (places − places restantes) / places, sur les sessions où les deux sont dites
champ: Sessions du flux LHEO de la région qui commencent dans l’année.
notes:
  - Places restantes au jour du flux, celui de la source - une session à venir se remplira encore.
  - Le dénominateur laisse de côté les sessions dont les places ou les places restantes ne sont pas dites.
  - Une session a parfois plusieurs financeurs - ils ne s’additionnent pas. L’éligibilité au CPF n’est pas un financement.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.sessions, defaut: dernier, libelle: Année de début }
  par: { domaine: choix, valeurs: { financeur: Financeur, domaine: Domaine de spécialité, niveau: Niveau de sortie }, defaut: financeur, libelle: Regroupement }
colonnes:
  code: { role: dimension, libelle: Code }
  groupe: { role: dimension, libelle: Regroupement }
  sessions: { role: mesure, unite: sessions, libelle: Sessions }
  occupees: { role: mesure, unite: places, libelle: Places occupées }
  places_comparees: { role: mesure, unite: places, libelle: Places comparées }
  occupation: { role: taux, de: [occupees, places_comparees], partie: true, seuil: 20, libelle: Taux d’occupation }
graphique: { type: barres, x: occupation, y: groupe }
si_vide: { etat: non_disponible, motif: "Aucune session de ce territoire ne dit à la fois ses places et ses places restantes, ou aucun flux LHEO dans les données." }
couverture: [sessions]
lecture: "{territoire}, « {groupe} » : {occupees place occupée|places occupées} sur {places_comparees} en {annee}, soit {occupation}."
---*/
with choisies as (
    select
        case $par::VARCHAR when 'financeur' then financeur else modalite end as code,
        sessions,
        restantes,
        places_comparees
    from publie.cube_sessions
    where territoire = $territoire::VARCHAR
        and periode = $annee::VARCHAR
        and axe = case $par::VARCHAR when 'financeur' then 'ensemble' else $par::VARCHAR end
        and ($par::VARCHAR = 'financeur' or financeur = 'ensemble')
        and places_comparees > 0
)
select
    c.code,
    coalesce(
        case when $par::VARCHAR = 'financeur' then nom_financeur(c.code) when c.code = 'inconnu' then 'Non dit'
            when $par::VARCHAR = 'niveau' then 'Niveau ' || c.code end,
        s.libelle, c.code) as groupe,
    c.sessions,
    (c.places_comparees - c.restantes)::BIGINT as occupees,
    c.places_comparees
from choisies as c
left join reference.specialites as s on s.code = c.code and $par::VARCHAR = 'domaine'
order by c.code <> 'ensemble', (c.places_comparees - c.restantes) / c.places_comparees desc, c.code
