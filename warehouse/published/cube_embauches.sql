/*---
description: Embauches déclarées (DPAE, Urssaf) hors intérim, par période, territoire, activité et nature de contrat, brutes et corrigées des variations saisonnières
tri: [pas, periode, territoire, activite, contrat]
colonnes:
  pas: trimestre (tous contrats) ou mois (contrats de plus d'un mois seulement)
  periode: AAAATn ou AAAA-MM, période de l'embauche
  territoire: pays, region, departement ou zone_emploi de la région (code typé)
  activite: ensemble, grand secteur (gs:GS1) ou poste A38 (a38:CA) ; les lignes non classées ne sont que dans l'ensemble
  niveau: ensemble, gs ou a38
  contrat: cdi, cdd_long (plus d'un mois), cdd_court (un mois ou moins), plus_un_mois (cdi et cdd_long) ou ensemble (les trois)
  embauches: Déclarations, données brutes
  embauches_cvs: Déclarations corrigées des variations saisonnières et des jours ouvrables, calage compris ; vide quand le producteur n'en donne pas
millesimes:
  embauches:
    nom: Déclarations d’embauche par trimestre
    valeur: periode
    libelle: "{if(periode[6] = '1', '1er', periode[6] || 'e')} trimestre {periode[1:4]}"
    lignes: pas = 'trimestre'
  embauches_mensuelles: { nom: Déclarations d’embauche par mois, valeur: 'periode[1:4]', libelle: 'année {periode[1:4]}', lignes: "pas = 'mois'" }
---*/
with contrats as (
  -- Un export réduit aux contrats de plus d'un mois n'a pas d'ensemble.
  select *, bool_or(contrat = 'cdd_court') over (partition by pas, periode, territoire) as complet,
      unnest(case contrat when 'cdd_court' then ['cdd_court', 'ensemble']
      else [contrat, 'plus_un_mois', 'ensemble'] end) as choisi
  from marts.fct_embauches
  where territoire in (select territoire from marts.dim_territoires)
), activites as (
  select *, unnest([
    {niveau: 'ensemble', activite: 'ensemble'},
    {niveau: 'gs', activite: case when secteur like 'GS%' then 'gs:' || secteur end},
    {niveau: 'a38', activite: case when length(a38) = 2 then 'a38:' || a38 end}
  ], recursive := true)
  from contrats
)
select pas, periode, territoire, activite, niveau, choisi as contrat, sum(embauches)::bigint as embauches,
  case when count(embauches_cvs) = count(*) then round(somme_ordonnee(embauches_cvs))::bigint end as embauches_cvs
from activites
where activite is not null and (choisi <> 'ensemble' or complet)
group by all
