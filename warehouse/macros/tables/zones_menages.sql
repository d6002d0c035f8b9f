-- Les ménages sans voiture loin d'un lieu, par territoire de la maille `detail` : au moins ceux des communes qui sont toutes loin, au plus ceux des communes
-- qui le sont en partie. `communes` : structures commune, toute, en_partie, majorant.
create or replace macro menages_sans_voiture_loin(communes, detail, le_recensement) as table
  select zones.territoire,
    coalesce(sum(menages.sans_voiture order by menages.sans_voiture) filter (where c.ici.toute), 0) as loin_min,
    coalesce(sum(menages.sans_voiture order by menages.sans_voiture) filter (where c.ici.en_partie), 0) as loin_max,
    bool_or(c.ici.majorant) as majorant, bool_or(coalesce(menages.estime, false)) as estime,
    sum(menages.sans_voiture order by menages.sans_voiture) as sans_voiture, sum(menages.menages order by menages.menages) as menages
  from (select unnest(communes) as ici) as c
  join reference.appartenances as zones on zones.commune = c.ici.commune and zones.maille = detail
  join publie.cube_menages_voiture as menages on menages.territoire = c.ici.commune and menages.annee = le_recensement
  group by zones.territoire;
