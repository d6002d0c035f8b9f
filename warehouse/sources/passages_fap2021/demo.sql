-- The passage of the Dares, restricted to the demo's cards and families: a card whose families the demo lacks has no line.
--> fap/Dares_Table_passage_ROME_Qualif_to_FAP2021_pour_programme.csv
with passages as (
  select rome, libelle, split_part(famille, ':', 1) as fap, coalesce(nullif(split_part(famille, ':', 2), ''), '0123456789') as qualifications
  from (select *, unnest(string_split(familles_2021, ' ')) as famille from base.fiches_rome where familles_2021 <> '')
)
select p.rome, p.libelle as intitule_rome, unnest(string_split(p.qualifications, '')) as qualification, p.fap, m.libelle as intitule_fap341
from passages as p join base.metiers as m on m.code = p.fap[1:5] order by 1, 3
