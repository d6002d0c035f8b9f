-- Demandeurs inscrits en fin de mois, par territoire typé ; null quand le producteur donne deux valeurs.
-- Les libellés de l'export mènent à leur commune par le nom et le code postal ; le fichier long l'emporte.
with communes as (
  select code, nom_compare(nom) as nom, unnest(codes_postaux) as code_postal from staging.stg_decoupage__communes where type = 'commune-actuelle'
), export as (
  select e.mois, coalesce('commune:' || c.code, 'departement:' || d.code, 'region:' || r.code) as territoire, e.demandeurs
  from staging.stg_demandeurs__export as e
  left join communes as c on c.code_postal = e.code and c.nom = nom_compare(e.nom)
  left join marts.dim_departements as d on d.code = e.code
  left join marts.dim_regions as r on e.code is null and nom_compare(r.nom) = nom_compare(e.nom)
), toutes as (
  select mois, territoire, demandeurs, 1 as rang from staging.stg_demandeurs__long
  union all
  select mois, territoire, case when count(distinct demandeurs) = 1 then min(demandeurs) end, 2 from export
      where territoire is not null group by mois, territoire
)
select mois, territoire, demandeurs from toutes
qualify row_number() over (partition by mois, territoire order by rang) = 1
