/*---
titre: Effets structurel et résiduel de l’évolution de l’emploi
question: L’emploi évolue-t-il par les activités présentes, ou par une dynamique propre ?
code: G05
formule: variation = Σ e₀ × g (tendance) + Σ e₀ × (gᵢ − g) (structurel) + Σ e₀ × (gᵢ local − gᵢ) (résiduel), g étant la croissance de la référence, gᵢ celle de l’activité dans la référence
champ: Salariés des établissements employeurs privés au 31 décembre, au lieu de travail (Urssaf) ; hors agriculture et fonction publique.
notes:
  - La somme des trois effets est la variation, activité par activité et au total.
  - Une activité absente du territoire au départ est toute résiduelle ; d’une activité absente de la référence, rien n’est structurel.
  - L’effet résiduel n’est pas une cause - il réunit tout ce que la structure n’explique pas.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  reference: { domaine: territoires, mailles: [pays, region, departement], defaut: 'pays:FR', libelle: Référence }
  depuis: { domaine: millesimes.emploi_prive, facultatif: true, libelle: Année de départ (la première sinon) }
  annee: { domaine: millesimes.emploi_prive, defaut: dernier, libelle: Année d’arrivée }
  niveau: { domaine: choix, valeurs: { a17: 17 activités (A17), a38: 38 activités (A38), a88: 88 divisions (A88) }, defaut: a17, libelle: Détail }
colonnes:
  code: { role: dimension, libelle: Code }
  activite: { role: dimension, libelle: Activité (NAF rév. 2) }
  annee_depart: { role: dimension, libelle: Année de départ }
  effectif_depart: { role: mesure, unite: salariés, libelle: Salariés au départ }
  effectif: { role: mesure, unite: salariés, libelle: Salariés à l’arrivée }
  evolution: { role: evolution, de: [effectif, effectif_depart], libelle: Évolution }
  variation: { role: indice, libelle: Variation }
  tendance: { role: indice, libelle: Effet de la tendance }
  structurel: { role: indice, libelle: Effet structurel }
  residuel: { role: indice, libelle: Effet résiduel }
graphique: { type: nuage, x: structurel, y: residuel, etiquette: activite }
si_vide: { etat: non_disponible, motif: "Les fichiers de l’Urssaf reçus ne couvrent pas ce territoire ou sa référence aux deux années." }
lecture: "{territoire}, de {annee_depart} à {annee}, variation de {variation salarié privé|salariés privés} : tendance {tendance}, structure {structurel}, résidu {residuel}."
---*/
with bornes as (
    select coalesce($depuis::INTEGER, min(annee)) as debut, $annee::INTEGER as fin
    from publie.cube_emploi_prive
    where territoire = $territoire::VARCHAR
),
emplois as (
    -- Des salariés dont aucun n’est donné ne font pas zéro salarié : la variation et ses effets sont alors inconnus.
    select territoire, annee, niveau, activite, effectif, etablissements = sans_effectif and etablissements > 0 as inconnu
    from publie.cube_emploi_prive
),
effectifs as (
    select cube.activite,
        if(count(*) filter (cube.inconnu and cube.territoire = $territoire::VARCHAR and cube.annee = bornes.debut) > 0, null,
            coalesce(sum(cube.effectif) filter (cube.territoire = $territoire::VARCHAR and cube.annee = bornes.debut), 0))::DOUBLE as e0,
        if(count(*) filter (cube.inconnu and cube.territoire = $territoire::VARCHAR and cube.annee = bornes.fin) > 0, null,
            coalesce(sum(cube.effectif) filter (cube.territoire = $territoire::VARCHAR and cube.annee = bornes.fin), 0))::DOUBLE as e1,
        coalesce(sum(cube.effectif) filter (cube.territoire = $reference::VARCHAR and cube.annee = bornes.debut), 0)::DOUBLE as r0,
        coalesce(sum(cube.effectif) filter (cube.territoire = $reference::VARCHAR and cube.annee = bornes.fin), 0)::DOUBLE as r1
    from emplois as cube
    cross join bornes
    where cube.territoire in ($territoire::VARCHAR, $reference::VARCHAR)
        and cube.annee in (bornes.debut, bornes.fin)
        and bornes.debut < bornes.fin
        and cube.niveau = $niveau::VARCHAR
    group by cube.activite
),
croissances as (
    select *, sum(r1 order by r1) over () / nullif(sum(r0 order by r0) over (), 0) - 1 as g,
        -- Une activité que la référence n’a pas au départ n’y a pas de croissance : rien n’en est structurel.
        coalesce(r1 / nullif(r0, 0), sum(r1 order by r1) over () / nullif(sum(r0 order by r0) over (),
            0)) - 1 as g_activite, sum(e0 order by e0) over () as total0
    from effectifs
),
effets as (
    select activite, e0, e1, e0 * g as tendance,
        case when e0 > 0 then e0 * (g_activite - g) when e0 = 0 then 0 end as structurel,
        case when e0 > 0 then e0 * ((e1 / e0 - 1) - g_activite) when e0 = 0 then e1 end as residuel
    from croissances
    where total0 > 0 and g is not null and (coalesce(e0, 1) > 0 or coalesce(e1, 1) > 0)
),
lignes as (
    select activite as code, e0, e1, tendance, structurel, residuel from effets
    union all
    select 'ensemble', if(count(*) = count(e0), sum(e0 order by e0), null),
        if(count(*) = count(e1), sum(e1 order by e1), null),
        if(count(*) = count(tendance), sum(tendance order by tendance), null),
        if(count(*) = count(structurel), sum(structurel order by structurel), null), if(count(*) = count(residuel), sum(residuel order by residuel), null)
    from effets having count(*) > 0
)
select
    lignes.code,
    if(lignes.code = 'ensemble', 'Toutes activités', coalesce(activites.libelle, lignes.code)) as activite,
    bornes.debut as annee_depart,
    lignes.e0::BIGINT as effectif_depart,
    lignes.e1::BIGINT as effectif,
    lignes.e1 - lignes.e0 as variation,
    lignes.tendance,
    lignes.structurel,
    lignes.residuel
from lignes
cross join bornes
left join reference.activites as activites on activites.activite = lignes.code
order by lignes.code = 'ensemble' desc, abs(lignes.e1 - lignes.e0) desc, lignes.code
