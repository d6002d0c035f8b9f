-- Salaires moyens des territoires connus, nommés. Une profession a le libellé de la PCS 2003, que la PCS-ESE suit ; sans la liste de la Dares, son code. Ce que
-- les deux jeux donnent de la France est celui des territoires.
with libelles as (
  select upper(pcs) as pcs, min(trim(libelle)) as libelle from staging.stg_passages_metiers__fap_pcs group by 1
)
select s.annee, s.territoire, s.pcs, s.sexe, s.moyenne,
  case when s.pcs = 'ensemble' then 'ensemble' when length(s.pcs) = 4 then 'profession' else 'groupe' end as niveau,
  case s.pcs when 'ensemble' then 'Ensemble' when '1T3' then 'Cadres, professions intellectuelles supérieures et chefs d''entreprise salariés'
    else coalesce(p.libelle, l.libelle, 'Profession ' || s.pcs) end as libelle
from staging.stg_salaires_moyens__salaires as s
left join marts.dim_professions as p on p.pcs = 'pcs:' || s.pcs and p.niveau = 1
left join libelles as l on l.pcs = s.pcs
where s.territoire in (select territoire from marts.dim_territoires) and length(s.pcs) in (1, 3, 4, 8)
qualify row_number() over (partition by s.annee, s.territoire, s.pcs, s.sexe order by fichier) = 1
