-- Sirene's stock of establishments: the employers of the demo, some without employees, some closed; about as many are born as close, some five in a
-- hundred a year. Some show no place, a few no class. Codes of the NAF rév. 2, no code of the NAF 2025. Numbers lie in a range that is given to
-- nobody.
create temp table places as
with degres as (select code, rang, nombre, radians(lat) as phi, radians(lng - 3) as l from base.lieux), iso as (
  select *, 11754255.426096 * exp(-0.725607765053267 * ln(tan(pi() / 4 + phi / 2)
    * ((1 - 0.0818191910428158 * sin(phi)) / (1 + 0.0818191910428158 * sin(phi))) ** 0.0409095955214079)) as rayon
  from degres)
select code, rang, nombre, printf('%.2f', 700000 + rayon * sin(0.725607765053267 * l)) as x,
  printf('%.2f', 12655612.049876 - rayon * cos(0.725607765053267 * l)) as y from iso;
create temp table unites as
with employeurs as (
  select code, a17, rang, taille from base.etablissements
  union all select code, a17, 100000 + n, 0 from (select *,
    unnest(range(round(etablissements * 0.38 + hasard('autres', code, a17) - 0.5)::integer)) as n from base.emplois where annee = 2022)
), tires as (
  select *, hasard('sirene', code, a17, rang) as u, hasard('sirene 2', code, a17, rang) as v, taille = 0
    and hasard('sirene 2', code, a17, rang) < 0.3 / 0.38 as ferme from employeurs
)
select *, if(ferme, 2025.5 - 11 * u, 2025.5) as fin, greatest(1950, fin + 22 * ln(1 - 0.999 * if(ferme, v * 0.38 / 0.3, u))) as debut,
  '998' || printf('%06d', row_number() over (order by code, a17, rang)) as siren from tires;
create temp table sous_classes as
select a17, ape, sum(poids / taille) over (partition by a17 order by ape) / sum(poids / taille) over (partition by a17) as jusque from base.ape
union all select 'AZ', '0150Z', 1;
create temp macro jour(an) as (make_date(floor(an)::bigint, 1, 1) + floor((an - floor(an)) * 365)::integer)::varchar;
--> sirene/StockEtablissement_bretagne.csv
select siren || '00011' as siret, if(montre, 'O', 'P') as diffusion, jour(debut) as creation, case when sans then '' when taille >= 5000 then '52'
  when taille >= 2000 then '51'
  when taille >= 1000 then '42' when taille >= 500 then '41' when taille >= 250 then '32' when taille >= 200 then '31' when taille >= 100 then '22'
    when taille >= 50 then '21'
  when taille >= 20 then '12' when taille >= 10 then '11' when taille >= 6 then '03' when taille >= 3 then '02' when taille >= 1 then '01'
    else 'NN' end as tranche,
  if(sans or taille = 0, null, 2022) as annee_tranche, u.code as commune, jour(if(ferme, fin, debut)) as debut, if(ferme, 'F', 'A') as etat, ape[1:2]
    || '.' || ape[3:] as activite,
  'NAFRev2' as nomenclature, if(montre, x, '[ND]') as abscisse, if(montre, y, '[ND]') as ordonnee
from (select *, hasard('diffusion', code, a17, rang) >= 0.05 as montre, ferme or hasard('tranche', code, a17, rang) < 0.03 as sans,
  hasard('ape', code, a17, rang) as tirage,
    hasard('lieu', siren) as place from unites) as u
asof join sous_classes as s on s.a17 = u.a17 and s.jusque >= u.tirage
join (select code as c, rang as r, nombre, x, y from places) on c = u.code and r = floor(place * nombre) order by siren
