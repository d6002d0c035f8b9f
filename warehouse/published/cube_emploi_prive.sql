/*---
description: Emploi salarié privé au lieu de travail et établissements employeurs, par territoire, activité et année (Urssaf, hors agriculture et hors fonction publique)
tri: [annee, territoire, activite]
quantites:
  effectif: { quantite: salaries, champ: employeurs_prives }
colonnes:
  annee: Année, situation au 31 décembre
  territoire: pays, région et département (toute la France), académie, arrondissement, zone d'emploi, bassin, comité local pour l'emploi, zonage FRR (qui se recouvre), intercommunalité ou commune de la région (code typé) ; seuls ceux dont les fichiers couvrent au moins 98 % de la population
  activite: ensemble, grand secteur (gs:GS1), poste A17 (a17:C1), A38 (a38:CA) ou division (a88:10) ; une activité sans établissement n'a pas de ligne
  niveau: ensemble, gs, a17, a38 ou a88
  etablissements: Établissements employeurs
  effectif: Salariés au 31 décembre des établissements dont l'effectif est donné
  sans_effectif: Établissements dont le producteur ne donne pas l'effectif, non comptés dans les salariés
millesimes:
  emploi_prive: { nom: Emploi salarié privé par activité, valeur: annee, libelle: 'année {annee}' }
---*/
with niveaux as (
  select d.division, unnest([
    {niveau: 'ensemble', activite: 'ensemble'}, {niveau: 'a88', activite: 'a88:' || d.division},
        {niveau: 'a38', activite: 'a38:' || d.a38}, {niveau: 'a17', activite: c.parent}
  ], recursive := true)
  from marts.dim_divisions as d join marts.dim_activites as c on c.code = 'a38:' || d.a38
), activites as (
  select e.annee, e.commune, e.departement, e.region, n.niveau, n.activite,
    sum(etablissements) as etablissements, sum(effectif) as effectif, sum(sans_effectif) as sans_effectif
  from marts.fct_emploi_prive as e join niveaux as n using (division)
  group by all
  union all
  select annee, commune, departement, region, 'gs', 'gs:' || secteur, sum(etablissements), sum(effectif), sum(sans_effectif)
  from marts.fct_emploi_prive group by all
), lieux as (
  select a.* exclude (commune, departement, region), t.territoire
  from activites as a join marts.dim_appartenances as t on t.commune = a.commune
  union all
  select * exclude (commune, departement, region), unnest(['pays:FR', 'region:' || region, 'departement:' || departement])
  from activites where commune is null
)
select annee, territoire, activite, niveau, sum(etablissements)::bigint as etablissements,
    sum(effectif)::bigint as effectif, sum(sans_effectif)::bigint as sans_effectif
from lieux
where territoire in (select territoire from marts.dim_couverture_emploi_prive where part >= 0.98)
group by all
