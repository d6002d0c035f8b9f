-- What each school teaches: a speciality is given to as many as its spread asks for, those whose town suits it and who have its field first. A school
-- that the drawing left without anything teaches what its sector most often does.
with voeux as (
  select e.uai, f.ordre, f.diffusion, f.post_bac, autour(0.5, 'offre', f.cfd, e.uai) * (1 + 2 * hasard('domaine', e.uai, left(f.nsf, 2)))
    * case f.profil when 'v' then if(e.population > 15000, 2.5, 0.3) when 'm' then 0.4 + e.cote when 'a'
      then e.agricole * if(e.population < 15000, 1.2, 0.3) else 1 end
    * if(f.post_bac, if(e.population > 9000, 1.6, 0.4), 1) as note
  from base.ecoles as e, base.formations as f
), donnees as (
  select uai, ordre from (select *, row_number() over (partition by ordre order by note desc, uai) as place from voeux)
  where place <= greatest(3, round(diffusion * if(post_bac, 2.3, 1.6)))
)
select e.*, f.* exclude (ordre, profil), f.ordre as formation
from (select * from donnees union all select e.uai, f.ordre from base.ecoles as e join base.formations as f on f.diplome = 'BAC PRO'
    and f.rang = if(e.secteur = 'Public', '31213', '33004') where e.uai not in (select uai from donnees)) as d
join base.ecoles as e on e.uai = d.uai join base.formations as f on f.ordre = d.ordre order by e.ordre, f.ordre
