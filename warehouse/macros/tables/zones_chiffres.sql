-- Les totaux publiés d'un territoire, ou d'une zone dessinée : la somme de ce qui est publié de ses communes (de ses bassins, pour les
-- projets), au prorata des habitants pour celles qu'elle coupe. Une intercommunalité entière dont le total est publié remplace ses
-- communes masquées. `bas` et `haut` encadrent la somme ; `termes` dit combien de valeurs elle ajoute, `caches` combien sont masquées. La part d'un
-- bassin est une estimation : ses bornes s'écartent de l'erreur mesurée à cette taille (`reference.erreurs_prorata`), sans laquelle il n'y en a pas.
create or replace macro chiffres_de(code, zone) as table
  with dedans as (
    select commune, population, part from communes_de(code, zone)
  ), parts as (
    select a.maille, a.territoire, sum(d.population) / sum(h.population) as part
    from reference.appartenances as a join publie.habitants_des_communes as h on h.commune = a.commune left join dedans as d on d.commune = a.commune
    group by all having sum(d.population) > 0
  ), propres as (
    select * from publie.cube_chiffres_cles where zone is null and territoire = code
  ), connus as (
    select k.*, p.maille, p.part from publie.cube_chiffres_cles as k join parts as p on p.territoire = k.territoire
    where not exists (from propres as o where o.indicateur = k.indicateur and o.millesime = k.millesime)
  ), entieres as (
    select * from connus where maille = 'epci' and part > 0.999999 and valeur is not null
  ), couvertes as (
    select e.indicateur, e.millesime, a.commune from entieres as e join reference.appartenances as a on a.territoire = e.territoire
  ), termes as (
    select indicateur, millesime, valeur, valeur_min, valeur_max, 1.0::double as part, split_part(territoire, ':', 1) as niveau from propres
    union all
    select indicateur, millesime, valeur, valeur_min, valeur_max, 1.0, 'commune' from entieres
    union all
    select k.indicateur, k.millesime, k.valeur, k.valeur_min, k.valeur_max, if(k.part > 0.999999, 1.0, k.part), k.maille
    from connus as k anti join couvertes as c on c.indicateur = k.indicateur and c.millesime = k.millesime and c.commune = k.territoire
    where k.maille = k.finesse
  ), sures as (
    select t.* exclude (valeur_min, valeur_max),
      if(t.indicateur = 'projets' and part < 1, valeur_min * exp(e.ecart_bas * sqrt(1 - part)), valeur_min) as valeur_min,
      if(t.indicateur = 'projets' and part < 1, valeur_max * exp(e.ecart_haut * sqrt(1 - part)), valeur_max) as valeur_max
    from termes as t left join reference.erreurs_prorata as e
      on e.annee = try_cast(t.millesime as integer) and t.part >= e.part_min and (t.part < e.part_max or e.part_max is null)
  )
  select indicateur, millesime, min(niveau) as niveau, bool_or(part < 1) as ventile,
    count(*) as termes, count(*) filter (where valeur is null) as caches,
    if(bool_or(valeur_min is null), null, sum((valeur_min * part)::decimal(24, 9))::double) as bas,
    if(bool_or(valeur_max is null), null, sum((valeur_max * part)::decimal(24, 9))::double) as haut
  from sures group by indicateur, millesime;
