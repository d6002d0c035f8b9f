/*---
titre: Profil saisonnier des embauches
question: Quels mois embauche-t-on, et la saison est-elle plus marquée qu’ailleurs ?
code: G25
formule: coefficient du mois = moyenne, sur les années, de déclarations du mois / moyenne mobile centrée de douze mois (2 × 12) ; amplitude = coefficient le plus haut − le plus bas
champ: Déclarations préalables à l’embauche reçues par l’Urssaf en CDI et en CDD de plus d’un mois, hors intérim et hors agriculture, données brutes, par mois d’embauche. Les contrats d’un mois ou moins n’ont pas de série mensuelle.
notes:
  - Il faut au moins trois années civiles entières ; sinon le profil n’est pas donné.
  - Les six premiers et les six derniers mois de la série n’ont pas de moyenne mobile centrée ; ils n’entrent pas dans les coefficients.
  - Un choc passager, comme celui du printemps 2020, pèse sur la moyenne de quelques années - choisir une année de départ plus récente pour le laisser dehors.
  - Série suspendue par son producteur depuis mars 2025.
  - Une zone d’emploi à cheval sur deux régions est donnée pour sa seule partie régionale.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement, zone_emploi], defaut: region, libelle: Territoire }
  contrat: { domaine: choix, valeurs: { plus_un_mois: CDI et CDD de plus d’un mois, cdi: CDI, cdd_long: CDD de plus d’un mois }, defaut: plus_un_mois, sujet: true, libelle: Contrat }
  reference: { domaine: territoires, mailles: [pays, region, departement], defaut: 'pays:FR', libelle: Référence }
  depuis: { domaine: millesimes.embauches_mensuelles, facultatif: true, libelle: Première année }
colonnes:
  mois: { role: dimension, libelle: Mois }
  coefficient: { role: indice, libelle: Coefficient }
  coefficient_reference: { role: indice, libelle: Référence }
  coefficient_bas: { role: indice, libelle: Plus bas des années }
  coefficient_haut: { role: indice, libelle: Plus haut des années }
  annees: { role: mesure, unite: années, libelle: Années comptées }
  amplitude: { role: indice, libelle: Amplitude }
  amplitude_reference: { role: indice, libelle: "Amplitude, référence" }
  mois_haut: { role: dimension, libelle: Mois le plus haut }
  sommet: { role: indice, libelle: Coefficient le plus haut }
graphique: { type: lignes, x: mois, y: [coefficient, coefficient_reference] }
si_vide: { etat: non_disponible, motif: "La série mensuelle de ce territoire n’a pas trois années civiles entières, ou les fichiers reçus ne la donnent pas : l’Urssaf la publie pour la France et les régions, et le détail par zone d’emploi se demande." }
lecture: "{territoire}, c’est en {mois_haut} que les embauches ({contrat}) sont les plus nombreuses : {sommet} fois la moyenne mobile de douze mois ; amplitude {amplitude}, contre {amplitude_reference} pour la référence."
---*/
with series as (
    select territoire, periode, embauches::DOUBLE as x,
        -- Rang du mois depuis l’an 0 : douze mois de suite ont douze rangs de suite.
        periode[1:4]::INTEGER * 12 + periode[6:7]::INTEGER as rang
    from publie.cube_embauches
    where pas = 'mois'
        and activite = 'ensemble'
        and contrat = $contrat::VARCHAR
        and territoire in ($territoire::VARCHAR, $reference::VARCHAR)
        and periode >= coalesce($depuis::VARCHAR, '0')
),
completes as (
    select territoire from (
        select territoire, periode[1:4] as annee from series group by all having count(*) = 12
    ) group by territoire having count(*) >= 3
),
rapports as (
    select territoire, periode,
        case when count(*) over treize = 13 then x / nullif((sum(x order by x) over treize + sum(x order by x) over onze) / 24, 0) end as rapport
    from series
    where territoire in (select territoire from completes)
    window treize as (partition by territoire order by rang range between 6 preceding and 6 following),
        onze as (partition by territoire order by rang range between 5 preceding and 5 following)
),
coefficients as (
    select territoire, periode[6:7]::INTEGER as numero, avg(rapport order by rapport) as coefficient,
        min(rapport) as bas, max(rapport) as haut, count(rapport) as annees
    from rapports
    group by all
    having count(rapport) > 0
),
bornes as (
    select territoire, max(coefficient) - min(coefficient) as amplitude, premier_par(numero, -coefficient) as sommet_numero, max(coefficient) as sommet
    from coefficients
    group by territoire
    having count(*) = 12
),
noms as (
    select unnest(range(1, 13))::INTEGER as numero,
        unnest(['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']) as nom
)
select
    noms.nom as mois,
    round(ici.coefficient, 3) as coefficient,
    round(la_bas.coefficient, 3) as coefficient_reference,
    round(ici.bas, 3) as coefficient_bas,
    round(ici.haut, 3) as coefficient_haut,
    ici.annees,
    round(bornes.amplitude, 3) as amplitude,
    round(bornes_la_bas.amplitude, 3) as amplitude_reference,
    sommet.nom as mois_haut,
    round(bornes.sommet, 3) as sommet
from coefficients as ici
join bornes on bornes.territoire = ici.territoire
join noms on noms.numero = ici.numero
join noms as sommet on sommet.numero = bornes.sommet_numero
left join coefficients as la_bas on la_bas.territoire = $reference::VARCHAR and la_bas.numero = ici.numero
left join bornes as bornes_la_bas on bornes_la_bas.territoire = $reference::VARCHAR
where ici.territoire = $territoire::VARCHAR
order by ici.numero
