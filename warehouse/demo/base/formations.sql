-- What schools teach: a speciality of a diploma, its codes, its appeal and outcomes. A mention complémentaire has a level of its own.
select s.diplome, s.rang::varchar as rang, s.libelle, s.fonction, s.famille::varchar as famille, s.diffusion, s.attrait, s.insertion, s.profil,
  s.apprentissage = 1 as apprentissage, coalesce(s.intitule, s.libelle) as intitule,
  list_filter(string_split(coalesce(s.fiches, ''), ' '), lambda fiche: fiche <> '') as fiches, d.* exclude (diplome, europeen),
  d.niveau || s.rang as cfd, left(s.rang::varchar, 3) as nsf, d.stat || d.annees || d.infixe || s.rang as terminale, d.stat[1] = '3' as post_bac,
  if(d.europeen <> 'XX', d.europeen, if(regexp_matches(s.libelle, 'MC4|ASCENSORIST'), '04', '03')) as europeen, s.ligne as ordre
from base.specialites as s join base.diplomes as d using (diplome) order by ordre
