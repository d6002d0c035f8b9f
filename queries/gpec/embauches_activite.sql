/*---
titre: Embauches par activité et nature de contrat
question: Quelles activités embauchent, et durablement ?
code: G24
formule: part durable = déclarations d’embauche en CDI ou en CDD de plus d’un mois / déclarations de l’activité, sur quatre trimestres
champ: Déclarations préalables à l’embauche reçues par l’Urssaf, régime général, hors intérim et hors agriculture ; somme brute du trimestre choisi et des trois précédents.
notes:
  - Une déclaration n’est pas une personne - qui enchaîne dix contrats courts compte dix fois.
  - Série suspendue par son producteur depuis mars 2025.
  - Les déclarations que le producteur ne classe pas, ou dont il tait l’activité par secret, ne sont que dans l’ensemble ; les parts de l’ensemble ne somment donc pas à cent.
  - Sous 20 déclarations, la part durable n’est pas donnée.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement, zone_emploi], defaut: region, libelle: Territoire }
  trimestre: { domaine: millesimes.embauches, defaut: dernier, libelle: Dernier trimestre }
  niveau: { domaine: choix, valeurs: { gs: Grands secteurs, a38: "38 activités (A38 ; France et régions)" }, defaut: gs, libelle: Détail }
colonnes:
  code: { role: dimension, libelle: Code }
  activite: { role: dimension, libelle: Activité }
  embauches: { role: mesure, somme: lignes, unite: déclarations, libelle: Déclarations sur quatre trimestres }
  cdi: { role: mesure, somme: lignes, unite: déclarations, libelle: CDI }
  cdd_long: { role: mesure, somme: lignes, unite: déclarations, libelle: CDD de plus d’un mois }
  cdd_court: { role: mesure, somme: lignes, unite: déclarations, libelle: CDD d’un mois ou moins }
  plus_un_mois: { role: mesure, somme: lignes, unite: déclarations, libelle: CDI et CDD de plus d’un mois }
  total: { role: mesure, somme: reponse, unite: déclarations, libelle: Déclarations du territoire }
  part_activite: { role: taux, de: [embauches, total], partie: true, libelle: Part des déclarations }
  part_durable: { role: taux, de: [plus_un_mois, embauches], partie: true, seuil: 20, libelle: Part de plus d’un mois }
graphique: { type: barres, x: part_durable, y: activite }
si_vide: { etat: non_disponible, motif: "Quatre trimestres de suite ne sont pas donnés à ce détail pour ce territoire : l’Urssaf donne les 38 activités pour la France et les régions, les grands secteurs pour les départements." }
lecture: "{territoire}, sur quatre trimestres jusqu’au {trimestre}, l’activité « {activite} » fait {embauches déclaration d’embauche|déclarations d’embauche} ({part_activite} de l’ensemble), dont {part_durable} pour plus d’un mois."
---*/
with trimestres as (
    select distinct periode
    from publie.cube_embauches
    where pas = 'trimestre'
        and territoire = $territoire::VARCHAR
        and contrat = 'ensemble'
        and periode <= $trimestre::VARCHAR
        -- Du même trimestre de l’an passé, exclu, à celui-ci.
        and periode > (left($trimestre::VARCHAR, 4)::INTEGER - 1)::VARCHAR || right($trimestre::VARCHAR, 2)
),
sommes as (
    select activite, niveau,
        coalesce(sum(embauches) filter (contrat = 'ensemble'), 0)::BIGINT as embauches,
        coalesce(sum(embauches) filter (contrat = 'cdi'), 0)::BIGINT as cdi,
        coalesce(sum(embauches) filter (contrat = 'cdd_long'), 0)::BIGINT as cdd_long,
        coalesce(sum(embauches) filter (contrat = 'cdd_court'), 0)::BIGINT as cdd_court,
        coalesce(sum(embauches) filter (contrat = 'plus_un_mois'), 0)::BIGINT as plus_un_mois
    from publie.cube_embauches
    where pas = 'trimestre'
        and territoire = $territoire::VARCHAR
        and periode in (select periode from trimestres)
        and niveau in ('ensemble', $niveau::VARCHAR)
        and (select count(*) from trimestres) = 4
    group by activite, niveau
)
select
    sommes.activite as code,
    coalesce(activites.libelle, sommes.activite) as activite,
    sommes.embauches, sommes.cdi, sommes.cdd_long, sommes.cdd_court, sommes.plus_un_mois,
    ensemble.embauches as total
from sommes
join sommes as ensemble on ensemble.niveau = 'ensemble'
left join reference.activites as activites on activites.activite = sommes.activite
where sommes.niveau = $niveau::VARCHAR
order by sommes.embauches desc, sommes.activite
