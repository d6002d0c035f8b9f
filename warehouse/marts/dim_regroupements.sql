-- Filières et domaines : un code par ligne, et s'il est aussi dans un autre regroupement de la même liste.
-- La liste qu'une région écrit remplace celle qui est proposée sous le même nom.
with du_profil as (
  select 'metiers' as liste, regroupement, code from staging.stg_projet_regional__metiers
  union all
  select 'activites', regroupement, code from staging.stg_projet_regional__activites
), lignes as (
  from du_profil
  union
  select liste, regroupement, code from marts.dim_codes_proposes where (liste, regroupement) not in (select (liste, regroupement) from du_profil)
)
select l.liste, l.regroupement, f.libelle, l.code, count(*) over (partition by l.liste, l.code) > 1 as partage, f.du_profil
from lignes as l
join marts.dim_filieres as f on f.filiere = l.regroupement
