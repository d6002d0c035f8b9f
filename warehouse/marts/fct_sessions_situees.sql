-- Sessions de la région et de sa bordure, à leur commune d'aujourd'hui. Une session de deux flux (même formation, action, session et début) n'est comptée qu'une fois.
with places as (
  select *, count(*) over (partition by fichier, ligne_action) as sessions_action from staging.stg_offre_formation__sessions
), sessions as (
  select s.fichier || '#' || s.ligne as session, s.numero, s.debut, s.fin, s.mois, s.etat, s.inscription_fin,
    -- Des places financées d'une action qui n'a qu'une session sont celles de cette session.
    coalesce(s.places, case when s.sessions_action = 1 then nullif(a.places_financees, 0) end) as places, s.places_restantes,
    len(coalesce(s.reunions, [])) + len(coalesce(a.reunions, [])) as reunions, f.code_cpf or s.eligible_cpf as eligible_cpf,
    p.commune, a.lat, a.lng, coalesce(a.a_distance, false) as a_distance, a.heures_centre, a.heures_entreprise,
        coalesce(a.heures_total, a.heures_centre + coalesce(a.heures_entreprise, 0)) as heures,
    a.prix_horaire, a.prix_total, coalesce(a.financeurs, []) as codes_financeurs,
    f.numero as formation, f.intitule, f.certifiante, f.formacode, f.groupes_nsf[1][1:3] as nsf,
        f.groupes_nsf[1][1:2] as domaine_nsf, f.niveau_sortie as niveau,
    case when f.codes_rncp is not null then 'rncp:' || f.codes_rncp[1]
        when f.codes_rs is not null then 'rs:' || f.codes_rs[1] end as certification, f.siret, f.organisme,
    row_number() over (partition by coalesce(f.numero, s.fichier || s.ligne_formation),
        coalesce(a.numero, s.ligne_action::varchar), coalesce(s.numero, s.ligne::varchar), s.debut
        order by s.fichier desc, s.ligne) as rang
  from places as s
  join staging.stg_offre_formation__actions as a on a.fichier = s.fichier and a.ligne = s.ligne_action
  join staging.stg_offre_formation__formations as f on f.fichier = s.fichier and f.ligne = s.ligne_formation
  left join marts.dim_passage_communes as p on p.code = a.code_commune
)
select s.* exclude (rang, lat, lng, prix_horaire), c.departement, c.dans_region,
  case when s.lat is not null and s.lng is not null and not loin then s.lat else c.lat end as lat,
  case when s.lat is not null and s.lng is not null and not loin then s.lng else c.lng end as lng,
  case when s.lat is not null and s.lng is not null and not loin then 'adresse' else 'commune' end as position,
  coalesce(s.prix_horaire, round(s.prix_total / s.heures, 2)) as prix_horaire,
  list_sort(list_distinct(list_transform(s.codes_financeurs, lambda f: financeur_lheo(f)) || case when s.eligible_cpf then ['cpf'] else [] end)) as financeurs
from (
  -- Une position à plus de 30 km du centre de sa commune est celle d'un autre lieu : la commune l'emporte.
  select s.*, coalesce(distance_km(sphere_x(s.lat, s.lng), sphere_y(s.lat, s.lng), sphere_z(s.lat),
      sphere_x(c.lat, c.lng), sphere_y(c.lat, c.lng), sphere_z(c.lat)) > 30, false) as loin
  from sessions as s join marts.dim_communes as c on c.commune = s.commune
  where s.rang = 1
) as s
join marts.dim_communes as c on c.commune = s.commune
where c.dans_region or c.commune in (select commune from marts.dim_communes_voisines)
