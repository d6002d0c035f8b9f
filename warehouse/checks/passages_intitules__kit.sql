/*---
titre: Les diplômes et les fiches rapprochés par leur intitulé ne sont pas ceux que le kit apprentissage relie à d'autres
severite: avertissement
---*/
-- Contredit : le kit connaît le diplôme et la fiche, et ne relie ni l'un ni l'autre à un code du même intitulé. Plus d'un sur cent, et la règle est trop large.
with kit as (
  select distinct cfd, fiche[5:] as numero from staging.stg_kit_apprentissage__diplomes where fiche is not null
), communs as (
  select p.cfd, p.numero from marts.dim_passages_intitules as p
  where cfd in (select cfd from kit) and numero in (select numero from kit)
), memes as (
  select kit.* from kit join marts.dim_passages_intitules as p on p.cfd = kit.cfd and p.numero = kit.numero
), contredits as (
  from communs where cfd not in (select cfd from memes) and numero not in (select numero from memes)
)
select (select count(*) from contredits) as contredits, (select count(*) from communs) as communs
where (select count(*) from contredits) > 0.01 * (select count(*) from communs)
