/*---
titre: Rotation de la main-d’œuvre
question: Dans quelles activités les salariés se renouvellent-ils le plus ?
code: G26
formule: rotation = ½ × (entrées + sorties de l’année) / effectif moyen des quatre trimestres
champ: Établissements employeurs privés, hors agriculture, intérim et particuliers employeurs (mouvements de main-d’œuvre, Dares) ; contrats commencés et finis dans l’année.
notes:
  - Un contrat d’un jour compte une entrée et une sortie - une rotation de plus d’un mouvement par emploi ne dit pas que tout l’effectif a changé.
  - Entrées et sorties sont des contrats, non des personnes, et ne se comparent pas aux déclarations d’embauche de l’Urssaf, dont le champ diffère.
  - Il faut les quatre trimestres de l’année ; un trimestre que le producteur tait rend l’année inconnue.
  - Une zone d’emploi qui dépasse la région est donnée entière, non pour sa seule partie régionale.
  - Les établissements changent de trimestre en trimestre ; de petits territoires peuvent varier beaucoup.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement, zone_emploi], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.mouvements, defaut: dernier, libelle: Année }
  niveau: { domaine: choix, valeurs: { ensemble: Toutes activités, a17: 17 activités (A17), a38: 38 activités (A38) }, defaut: a17, libelle: Détail }
  reference: { domaine: territoires, mailles: [pays, region, departement], defaut: 'pays:FR', libelle: Référence }
colonnes:
  code: { role: dimension, libelle: Code }
  activite: { role: dimension, libelle: Activité (NAF rév. 2) }
  entrees: { role: mesure, somme: lignes, unite: contrats, libelle: Entrées de l’année }
  sorties: { role: mesure, somme: lignes, unite: contrats, libelle: Sorties de l’année }
  effectif: { role: mesure, somme: lignes, unite: salariés, libelle: Effectif moyen }
  mouvements: { role: mesure, somme: lignes, unite: contrats, libelle: Demi-somme des mouvements }
  rotation: { role: taux, de: [mouvements, effectif], unite: pour_un, libelle: Rotation (mouvements par emploi) }
  mouvements_reference: { role: mesure, unite: contrats, libelle: "Demi-somme, référence" }
  effectif_reference: { role: mesure, unite: salariés, libelle: "Effectif moyen, référence" }
  rotation_reference: { role: taux, de: [mouvements_reference, effectif_reference], unite: pour_un, libelle: "Rotation, référence" }
  ecart_reference: { role: evolution, de: [rotation, rotation_reference], libelle: Écart relatif à la référence }
graphique: { type: barres, x: rotation, y: activite, etiquette: rotation_reference }
si_vide: { etat: non_disponible, motif: "Les mouvements de main-d’œuvre reçus ne donnent pas ce territoire à ce détail pour cette année. Une zone d’emploi qui dépasse la région n’est donnée qu’entière." }
lecture: "{territoire}, en {annee}, l’activité « {activite} » a une rotation de {rotation mouvement|mouvements} par emploi ({entrees entrée|entrées} et {sorties sortie|sorties} pour un effectif moyen de {effectif}), contre {rotation_reference} pour la référence."
---*/
with annuels as (
    -- Un trimestre absent ou tu rend l’année inconnue.
    select territoire, activite,
        case when count(entrees) = 4 then sum(entrees)::BIGINT end as entrees,
        case when count(entrees) = 4 then sum(sorties)::BIGINT end as sorties,
        case when count(entrees) = 4 then avg(effectif) end as effectif,
        case when count(entrees) = 4 then 'diffuse' when bool_or(statut = 'secret') then 'secret' else 'non_disponible' end as statut
    from publie.cube_mouvements
    where territoire in ($territoire::VARCHAR, $reference::VARCHAR)
        and left(periode, 4) = $annee::VARCHAR
        and niveau = $niveau::VARCHAR
    group by territoire, activite
)
select
    ici.activite as code,
    if(ici.activite = 'ensemble', 'Toutes activités', coalesce(activites.libelle, ici.activite)) as activite,
    ici.entrees, ici.statut as entrees_statut,
    ici.sorties, ici.statut as sorties_statut,
    ici.effectif, ici.statut as effectif_statut,
    (ici.entrees + ici.sorties) / 2 as mouvements, ici.statut as mouvements_statut,
    (la_bas.entrees + la_bas.sorties) / 2 as mouvements_reference, coalesce(la_bas.statut, 'non_disponible') as mouvements_reference_statut,
    la_bas.effectif as effectif_reference, coalesce(la_bas.statut, 'non_disponible') as effectif_reference_statut
from annuels as ici
left join annuels as la_bas on la_bas.territoire = $reference::VARCHAR and la_bas.activite = ici.activite
left join reference.activites as activites on activites.activite = ici.activite
where ici.territoire = $territoire::VARCHAR
order by (ici.entrees + ici.sorties) / nullif(ici.effectif, 0) desc nulls last, ici.activite
