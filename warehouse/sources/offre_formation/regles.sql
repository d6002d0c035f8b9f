-- Les contrôles du réseau sur l'offre de formation : un nom de règle pour chacun. Ce qui dépend d'une ligne refusée l'est avec elle.
with certifications as (
  select code from raw.certif_info__certifications union select ancien_code from raw.certif_info__certifications where ancien_code is not null
), communes as (
  select code, from_json(coalesce(codes_postaux, '[]'), '["VARCHAR"]') as postaux from raw.decoupage__communes
  union all
  select unnest(from_json(coalesce(anciens_codes, '[]'), '["VARCHAR"]')), [] from raw.decoupage__communes
), connues as (
  select code, flatten(list(postaux)) as postaux from communes group by code
), postaux as (
  select distinct unnest(postaux) as code from communes
), localisees as (
  select a._fichier, a._ligne, a.commune, a.code_postal, a.ville, c.code is not null as connue, p.code is not null as postale,
    a.commune = a.code_postal and not coalesce(list_contains(c.postaux, a.code_postal), false) as postal_pris
  from raw.offre_formation__actions as a
  left join connues as c on c.code = a.commune
  left join postaux as p on p.code = a.commune
  where a.commune is not null
), propres as (
  select _fichier, _ligne, 'code Certif Info absent' as regle, numero as valeur, 'une formation certifiante a un code Certif Info' as attendu
  from raw.offre_formation__formations where certifiante = '1' and certifinfo is null
  union all
  select _fichier, _ligne, 'code Certif Info inconnu', certifinfo, 'un code de Certif Info, actuel ou ancien'
  from raw.offre_formation__formations
  where certifiante = '1' and certifinfo is not null and exists (from certifications)
    and not list_has_any(string_split(certifinfo, ' '), (select list(code) from certifications))
  union all
  select _fichier, _ligne, 'Formacode absent', coalesce(formacodes, ''), 'au moins un Formacode de cinq chiffres'
  from raw.offre_formation__formations where not coalesce(regexp_matches(formacodes, '(^| )[0-9]{5}( |$)'), false)
  union all
  select _fichier, _ligne, 'SIRET du responsable faux', coalesce(siret, ''), '14 chiffres, clés justes (La Poste à part)'
  from raw.offre_formation__formations where not siret_valide(siret)
  union all
  select _fichier, _ligne, 'SIRET du formateur faux', siret_formateur, '14 chiffres, clés justes (La Poste à part)'
  from raw.offre_formation__actions where siret_formateur is not null and not siret_valide(siret_formateur)
  union all
  select _fichier, _ligne, case when postale or postal_pris then 'code postal à la place du code commune' else 'commune inconnue' end,
    concat_ws(' / ', commune, code_postal, ville), 'code Insee de la commune, actuel ou ancien'
  from localisees where not connue or postal_pris
  union all
  select _fichier, _ligne, 'financeur inconnu', financeurs, 'codes 0 à 20 de la liste LHEO'
  from raw.offre_formation__actions
  where financeurs is not null and not list_bool_and(list_transform(string_split(financeurs, ' '),
      lambda c: coalesce(try_cast(c as integer) between 0 and 20, false)))
  union all
  select _fichier, _ligne, 'date illisible', concat_ws(' / ', debut, fin, inscription_debut, inscription_fin), 'aaaammjj, jour ou mois 00 s''il est inconnu'
  from raw.offre_formation__sessions
  where lheo_date_illisible(debut) or lheo_date_illisible(fin) or lheo_date_illisible(inscription_debut) or lheo_date_illisible(inscription_fin)
  union all
  select _fichier, _ligne, 'dates incohérentes', concat_ws(' / ', debut, fin, inscription_debut, inscription_fin), 'le début avant la fin'
  from raw.offre_formation__sessions
  where lheo_date(debut) > lheo_date_fin(fin) or lheo_date(inscription_debut) > lheo_date_fin(inscription_fin)
  union all
  select _fichier, _ligne, 'places impossibles', concat_ws(' / ', places_restantes, places), 'des nombres, les places restantes au plus égales aux places'
  from raw.offre_formation__sessions
  where (places is not null and nombre_positif(places) is null) or (places_restantes is not null and nombre_positif(places_restantes) is null)
    or nombre_positif(places_restantes) > nombre_positif(places) or nombre_positif(places) > 100000 or nombre_positif(places_restantes) > 100000
), refusees as (
  select distinct _fichier, _ligne::varchar as ligne from propres
), entrainees as (
  select a._fichier, a._ligne, 'formation refusée' as regle, a.numero as valeur, 'une formation sans anomalie' as attendu
  from raw.offre_formation__actions as a semi join refusees as r on r._fichier = a._fichier and r.ligne = a.ligne_formation
  union all
  select s._fichier, s._ligne, 'formation ou action refusée', s.numero, 'une formation et une action sans anomalie'
  from raw.offre_formation__sessions as s semi join refusees as r on r._fichier = s._fichier and r.ligne in (s.ligne_formation, s.ligne_action)
), lignes as (
  select _fichier, _ligne, organisme from raw.offre_formation__formations
  union all
  select a._fichier, a._ligne, f.organisme
  from raw.offre_formation__actions as a join raw.offre_formation__formations as f on f._fichier = a._fichier and f._ligne::varchar = a.ligne_formation
  union all
  select s._fichier, s._ligne, f.organisme
  from raw.offre_formation__sessions as s join raw.offre_formation__formations as f on f._fichier = s._fichier and f._ligne::varchar = s.ligne_formation
), organismes as (
  select _fichier, _ligne, min(organisme) as organisme from lignes group by all
)
select r._fichier as fichier, r._ligne as ligne, regle, valeur, attendu, o.organisme as fournisseur
from (from propres union all from entrainees) as r left join organismes as o on o._fichier = r._fichier and o._ligne = r._ligne
