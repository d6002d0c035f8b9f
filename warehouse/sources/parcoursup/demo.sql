-- Places and candidates of each BTS of the demo, whose first years are the enrolments of the same rentrée, each candidate confirming several wishes;
-- places of some not said; a few preparatory classes, which are no BTS.
--> parcoursup/fr-esr-parcoursup_{an}.csv
with formations as (
  select c.rentree as session, c.uai, e.departement, min(a.libelle) as libelle, c.mefstat, c.attrait,
    greatest(12, round(c.eleves / (0.78 + 0.2 * hasard('parcoursup', c.rentree, c.uai, c.mefstat))))::integer as places
  from base.classes as c join base.ecoles as e using (uai) join base.annees_formation as a using (mefstat) where c.mefstat[1:4] = '3221' group by all
)
select session as an, session, uai, departement, 'BTS' as filiere, libelle as formation,
  if(hasard('places dites', uai, mefstat) < 0.03, null, places) as capacite,
  round(places * 9 * attrait * autour(0.3, 'candidatures', session, uai, mefstat))::integer as candidatures,
  if(hasard('places dites', uai, mefstat) < 0.03, null, round(places * (0.8 + 0.2 * hasard('admis', session, uai, mefstat))))::integer as admis from formations
union all select session, session, uai, departement, 'CPGE', 'Classe préparatoire', 48, 600, 47 from formations
  where hasard('prépa', uai, mefstat) < 0.05 order by session, uai, formation
