-- Visites de l'année qui déclarent une commune de chaque territoire de la région, à une maille. sures : celles des lieux publiés entièrement dedans ;
-- possibles : avec celles des intercommunalités qui le débordent ; regroupees : celles dont la commune a été abandonnée, de n'importe quel territoire
-- (les mêmes pour tous, à n'ajouter qu'une fois). Rien quand l'année n'a pas de communes déclarées.
create or replace macro visites_declarees(l_annee, la_maille) as table
  with visites as (
    select territoire, sum(visites)::BIGINT as visites
    from publie.cube_fonctions
    where origine = 'rapports' and pas = 'mois' and fonction = 'ensemble' and profil = 'ensemble' and periode[1:4] = l_annee
    group by territoire
  ), lieux as (
    select v.territoire, min(v.visites) as visites, z.territoire as zone, count(*) as dans_zone,
      (select count(*) from reference.appartenances as toutes where toutes.territoire = v.territoire) as en_tout
    from visites as v
    join reference.appartenances as m on m.territoire = v.territoire
    join reference.appartenances as z on z.commune = m.commune and z.maille = la_maille
    group by v.territoire, z.territoire
  )
  select t.territoire, coalesce(sum(l.visites) filter (where l.dans_zone = l.en_tout), 0)::BIGINT as sures, coalesce(sum(l.visites), 0)::BIGINT as possibles,
    (select coalesce(sum(visites), 0)::BIGINT from visites where territoire = 'regroupe') as regroupees
  from reference.territoires as t left join lieux as l on l.zone = t.territoire
  where t.maille = la_maille and t.dans_region and exists (from visites)
  group by t.territoire;
