-- Classement FRR de chaque commune actuelle, dans la dernière liste reçue. Une commune née de plusieurs, classées autrement, l'est en partie.
with derniere as (select dernier_par(fichier, (edition, fichier)) as fichier from staging.stg_frr__communes)
select p.commune,
  case when count(distinct s.classe) = 1 then min(s.classe)
    when bool_or(s.classe in ('socle', 'plus', 'partiel')) then 'partiel' else 'beneficiaire_partiel' end as classe
from staging.stg_frr__communes as s
join derniere using (fichier)
join marts.dim_passage_communes as p on p.code = s.code_commune
group by p.commune
