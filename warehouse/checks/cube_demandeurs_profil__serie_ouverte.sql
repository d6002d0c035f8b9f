/*---
titre: Demandeurs de la démonstration, total régional égal à celui de la série ouverte, départements à son arrondi près
profils: [demo]
---*/
select p.trimestre, p.territoire, p.demandeurs, d.demandeurs as serie_ouverte
from publie.cube_demandeurs_profil as p
join publie.cube_demandeurs as d on d.territoire = p.territoire and d.mois = p.trimestre[1:4] || '-' || lpad((3 * p.trimestre[6]::integer)::varchar, 2, '0')
where p.sexe = 'ensemble' and p.age = 'ensemble' and (p.territoire like 'region:%' or p.territoire like 'departement:%')
  and abs(p.demandeurs - d.demandeurs) > case when p.territoire like 'region:%' then 0 else 5 end
