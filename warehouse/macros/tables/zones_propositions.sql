-- Les diplômes dont les sortants échappent en grande partie au champ d'InserJeunes, par leur spécialité ou par les métiers de leur dernière version ; `dehors`
-- est vide tant que ce qui mène aux métiers n'est pas lu.
create or replace macro champ_formations(le_territoire) as table
  select courant, hors_champ, hors_champ is not null
      or if(toutes_lues(['certif_info', 'fap', 'kit_apprentissage', 'passages_metiers', 'rncp', 'rome'], ou := le_territoire), false, null) as dehors
  from (select distinct courant from reference.diplomes) left join publie.formations_hors_champ using (courant);

-- Ce que l'on lit d'une formation pour la carte, une ligne par diplôme (ses versions réunies) et les deux voies ensemble : élèves, places et demande de la voie
-- scolaire du territoire, emploi des sortants de la région par les deux voies, tension des métiers liés, et si ses sortants échappent au champ d'InserJeunes.
create or replace macro formations_lues(le_territoire, la_rentree, celle_des_places, la_session, le_millesime) as table
  with lieu as (
    select territoire = region_de(le_territoire) as regional, coalesce(region, territoire) as region,
      coalesce(if(maille = 'region', territoire, departement), region) as tendu
    from reference.territoires where territoire = le_territoire
  ), offres as (
    from offre_par_formation(le_territoire, la_rentree, celle_des_places, la_session)
  ), voies as (
    from emplois_par_voie((select region from lieu), le_millesime)
  ), ici as (
    select courant from offres where lieux > 0
    union select courant from voies where (select regional from lieu) and effectif_max > 0
  )
  select noms.*, offres.* exclude (courant, voie), e.* exclude (courant), t.annee as annee_tension, t.metier, t.classe_basse, t.classe_haute,
    s.courant is not null or offres.courant is not null as par_ecole, a.courant is not null or apprentis.lieux > 0 as par_apprentissage,
    champs.hors_champ, champs.dehors,
    coalesce(offres.eleves, 0) + coalesce(a.effectif_min, 0) as personnes,
    s.sortants_min as s_n1_min, s.sortants_max as s_n1_max, s.emploi_min as s_x1_min, s.emploi_max as s_x1_max, s.n_min as s_n0_min, s.n_max as s_n0_max,
    s.x_min as s_x0_min, s.x_max as s_x0_max, s.effectif_min as s_e_min, s.effectif_max as s_e_max, s.poursuivants_min as s_p_min, s.poursuivants_max
      as s_p_max,
    a.sortants_min as a_n1_min, a.sortants_max as a_n1_max, a.emploi_min as a_x1_min, a.emploi_max as a_x1_max, a.n_min as a_n0_min, a.n_max as a_n0_max,
    a.x_min as a_x0_min, a.x_max as a_x0_max, a.effectif_min as a_e_min, a.effectif_max as a_e_max, a.poursuivants_min as a_p_min, a.poursuivants_max
      as a_p_max
  from ici
  join diplomes_reunis() as noms on noms.courant = ici.courant
  left join offres on offres.courant = ici.courant and offres.voie = 'scolaire'
  left join offres as apprentis on apprentis.courant = ici.courant and apprentis.voie = 'apprentissage'
  left join voies as s on s.courant = ici.courant and s.voie = 'scolaire'
  left join voies as a on a.courant = ici.courant and a.voie = 'apprentissage'
  left join emplois_par_formation((select region from lieu), le_millesime) as e on e.courant = ici.courant
  left join tension_par_formation((select tendu from lieu)) as t on t.courant = ici.courant
  left join champ_formations(le_territoire) as champs on champs.courant = ici.courant;

-- Ses quatre signes, et ce que chacun devient d'un essai à l'autre : seuils de la demande à 10 % près, du remplissage à 5 points près, classes de tension à une près,
-- marge d'emploi de zéro au double ; écart d'emploi tiré cinq fois dans son incertitude, et jugé de nouveau. Ce qui n'est pas lu prend toutes ses valeurs.
create or replace macro signes_formations(le_territoire, la_rentree, celle_des_places, la_session, le_millesime, la_haute, la_basse, un_ecart,
  une_classe) as table
  with lues as (
    select f.*, seuils.*,
      if(niveau < 5, voeux1 / places_demandees, if(places_candidatees >= places_jugees, candidatures / places_candidatees, null)) as demandee,
      if(niveau < 5, pression_basse, france[1]) as demandee_basse, if(niveau < 5, pression_haute, france[9]) as demandee_haute,
      entrants / places_comparees as rempli, if(annee_tension >= annee_lue - age_tension, classe_basse, null) as lue_basse,
        if(annee_tension >= annee_lue - age_tension, classe_haute, null) as lue_haute,
      par_ecole or not toutes_lues(['capacites', 'effectifs'], ou := le_territoire) as ecole,
      -- Sans elle, les versions d'un même diplôme restent séparées, et ce qui s'en compare est autre.
      toutes_lues(['bcn'], ou := le_territoire) as reunies
    from formations_lues(le_territoire, la_rentree, celle_des_places, la_session, le_millesime) as f
    cross join seuils_essayes(la_haute, la_basse, un_ecart, une_classe) as seuils
    cross join (select coalesce(celle_des_places, la_session, la_rentree) as annee_lue) as lecture
    -- Une moyenne de région se compare à celles des autres, des sections à des sections ; sans la France, la demande d'un BTS n'est pas jugée.
    left join (
      select if(starts_with(le_territoire, 'region:'), deciles_regions, deciles) as france from reference.demande_bts
      where session = la_session and formation is null
    ) on true
  ), signes as (
    select *, if(reunies, signe_seuils(demandee, demandee, demandee_basse, demandee_haute), null) as s_demande,
      if(reunies, signe_seuils(rempli, rempli, remplissage_bas, remplissage_haut), null) as s_remplissage,
      if(reunies, if(opposees, 0, signe_emploi(ecart, z, p_au_plus, ecart_devenir)), null) as emploi_lu,
      if(reunies, signe_seuils(lue_basse, lue_haute, tension_basse, tension_haute), null) as s_tension,
      -- Un emploi moindre ne se lit pas comme un échec quand les sortants échappent au champ.
      case when emploi_lu >= 0 or dehors is false then emploi_lu when dehors and emploi_lu is not null then 0 end as s_emploi
    from lues
  )
  select *, (s_demande is not null)::INTEGER + (s_remplissage is not null)::INTEGER + (emploi_lu is not null)::INTEGER + (s_tension is not null)::INTEGER
    as lus,
    valeurs_signe(s_demande, if(ecole, [-1, 0, 1], [null]::INTEGER[]),
      list_transform([1, 0.9, 1.1], lambda d: signe_seuils(demandee, demandee, demandee_basse * d, demandee_haute * d))) as v_demande,
    valeurs_signe(s_remplissage, if(ecole, [-1, 0, 1], [null]::INTEGER[]),
      list_transform([0, -0.05, 0.05], lambda r: signe_seuils(rempli, rempli, remplissage_bas + r, remplissage_haut + r))) as v_remplissage,
    valeurs_signe(s_emploi, if(emploi_lu = -1, [-1, 0], [-1, 0, 1]), list_prepend(s_emploi, list_transform(
      flatten(list_transform([-1.2816, -0.5244, 0, 0.5244, 1.2816], lambda t: list_transform([0, 1, 2],
        lambda m: signe_emploi(ecart + t * erreur, if(z is null, if(dehors, t, 0), z + t), p_au_plus, ecart_devenir * m)))),
      lambda s: if(dehors, greatest(0, s), s)))) as v_emploi,
    valeurs_signe(s_tension, [-1, 0, 1], list_transform([0, -1, 1], lambda t: signe_seuils(lue_basse, lue_haute, tension_basse + t,
      tension_haute + t))) as v_tension
  from signes;

-- La proposition de chaque formation, sa stabilité et le nombre de signes qui vont dans son sens. Elle est la même quoi que vaille ce qui n'est pas lu, et sa
-- stabilité est la plus basse de ces cas ; il lui faut deux signes lus. D'un seul qui penche, rien n'est proposé : il est dit.
create or replace macro propositions_formations(le_territoire, la_rentree, celle_des_places, la_session, le_millesime, la_haute, la_basse, un_ecart,
  une_classe) as table
  with signes as (
    -- Beaucoup de formations se lisent de même : ce que vaut une lecture n'est essayé qu'une fois.
    select *, dense_rank() over (order by ecole, s_demande, s_remplissage, s_emploi, s_tension, v_demande, v_remplissage, v_emploi, v_tension) as lecture
    from signes_formations(le_territoire, la_rentree, celle_des_places, la_session, le_millesime, la_haute, la_basse, un_ecart, une_classe)
  ), lectures as (
    select distinct lecture, v_demande, v_remplissage, v_emploi, v_tension from signes
  ), essais as (
    select lecture, [d.cas, r.cas, e.cas, t.cas] as cas, greatest(d.rang, r.rang, e.rang, t.rang) = 1 as choisi,
      proposition_signes(d.valeur, r.valeur, e.valeur, t.valeur) as autre
    from lectures, unnest(v_demande) as a(d), unnest(v_remplissage) as b(r), unnest(v_emploi) as c(e), unnest(v_tension) as f(t)
  ), regles as (
    select lecture, proposition_commune(list(autre) filter (choisi)) as regle from essais group by lecture
  ), parts as (
    select lecture, cas, min(regle) as regle, avg(confirme(autre, regle)::INTEGER) as sur, avg(confirme(autre, 'conforter')::INTEGER) as au_moins
    from essais join regles using (lecture) group by lecture, cas
  ), stables as (
    select lecture, min(regle) as regle, min(sur) as sur, min(au_moins) as au_moins from parts group by lecture
  )
  select signes.*, regle, if(regle = 'ouvrir' and sur < stabilite_voulue and au_moins >= stabilite_voulue, 'conforter', regle) as tenue,
    if(tenue = regle, sur, au_moins) as stabilite,
    case when lus >= 2 and tenue <> 'ne pas conclure' and stabilite >= stabilite_voulue then tenue
      when lus = 1 and coalesce(s_demande, s_remplissage, if(dehors, s_emploi, emploi_lu), s_tension) <> 0 then 'un signe sur quatre'
        else 'ne pas conclure' end as proposition,
    len(list_filter([s_demande, s_remplissage, emploi_lu, s_tension], lambda s: s = case proposition when 'questionner' then -1 when 'ouvrir' then 1
      when 'conforter' then 1 end)) as concordants
  from signes join stables using (lecture);
