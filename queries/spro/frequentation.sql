/*---
titre: Fréquentation du site d’orientation
question: Combien de visites le site d’orientation reçoit-il ?
code: S01
formule: evolution = visites de la période / visites de la même période un an plus tôt − 1 (même mois, ou même jour de la semaine 364 jours plus tôt)
champ: Visites du site, robots exclus ; une visite finit après trente minutes sans action.
notes:
  - Les visiteurs distincts d’un mois sont ceux que Matomo donne pour ce mois, ou ceux d’une seule lecture du mois entier ; ils ne s’additionnent ni par jour ni par site.
  - Des journaux, un visiteur est une adresse et un navigateur, ce qui surestime les visiteurs d’un mois.
  - Une période de moins de onze visites n’est pas diffusée.
parametres:
  pas: { domaine: choix, valeurs: { mois: Par mois, jour: Par jour }, defaut: mois, libelle: Pas }
  origine: { domaine: choix, valeurs: { rapports: Rapports de Matomo, journal: Journaux lus }, defaut: rapports, sujet: true, libelle: Source }
colonnes:
  periode: { role: dimension, temps: periode, libelle: Période }
  visites: { role: mesure, somme: lignes, unite: visites, libelle: Visites }
  visiteurs: { role: mesure, unite: visiteurs, libelle: Visiteurs distincts de la période }
  visites_un_an_avant: { role: mesure, somme: lignes, unite: visites, libelle: Visites un an plus tôt }
  evolution: { role: evolution, de: [visites, visites_un_an_avant], libelle: Évolution sur un an }
graphique: { type: courbe, x: periode, y: visites }
si_vide: { etat: non_disponible, motif: "Les visites du site ne sont pas dans cet instantané." }
lecture: "En {periode}, le site reçoit {visites visite|visites} ; évolution sur un an, {evolution}."
---*/
with lignes as (
    select pas, periode, visites, visiteurs
    from publie.cube_visites
    where axe = 'ensemble' and origine = $origine::VARCHAR
),
mois as (
    select periode, visites, visiteurs from lignes where pas = 'mois' and $origine::VARCHAR = 'rapports'
    union all
    select
        -- Des rapports, un jour tu rend la somme de ses jours inconnue.
        periode[1:7], if($origine::VARCHAR = 'rapports' and count(*) > count(visites), null, sum(visites))::BIGINT,
        case when $origine::VARCHAR = 'journal' then max(visiteurs) filter (where pas = 'mois') end
    from lignes
    where $origine::VARCHAR = 'journal' or periode[1:7] not in (select periode from lignes where pas = 'mois')
    group by periode[1:7]
),
choisies as (
    select periode, visites, visiteurs, (periode[1:4]::INTEGER - 1)::VARCHAR || periode[5:7] as un_an_avant from mois where $pas::VARCHAR = 'mois'
    union all
    select periode, visites, visiteurs, strftime(periode::DATE - 364, '%Y-%m-%d') from lignes where pas = 'jour' and $pas::VARCHAR = 'jour'
)
select
    choisies.periode,
    choisies.visites, case when choisies.visites is null then 'secret' else 'diffuse' end as visites_statut,
    choisies.visiteurs, case when choisies.visiteurs is null then 'non_disponible' else 'diffuse' end as visiteurs_statut,
    avant.visites as visites_un_an_avant, case when avant.periode is null then 'non_disponible'
        when avant.visites is null then 'secret' else 'diffuse' end as visites_un_an_avant_statut
from choisies
left join choisies as avant on avant.periode = choisies.un_an_avant
order by choisies.periode desc
