/*---
titre: Aucun métier n'a une qualification et un lien à la formation, ou un diplôme, qui ne vont pas ensemble
severite: avertissement
---*/
-- Ce qui ne se peut pas : un métier dont le nom dit la qualification, une mesure, et la plus grande valeur qu'elle puisse y prendre. Sur la démonstration,
-- c'est le générateur qui a tort (tests/engine/demo-sense.test.ts) ; sur des fichiers réels, une ligne à regarder avant de la citer.
with impossibles as (
  select unnest([
    {motif: '(non|peu) qualifi|^agents d.entretien|^personnels? de ménage', mesure: 'lien à une formation', plus_grand: 3.0, raison: 'on y entre sans formation'},
    {motif: '^(infirmier|sage|médecin|pharmacien|dentiste|vétérinaire)', mesure: 'part sous Bac + 2', plus_grand: 0.15,
        raison: 'un diplôme d''État y est exigé'},
    {motif: '^(médecin|pharmacien|dentiste|vétérinaire)', mesure: 'part sous Bac + 5', plus_grand: 0.25, raison: 'un doctorat d''exercice y est exigé'},
    {motif: '(non|peu) qualifi', mesure: 'part de Bac + 5', plus_grand: 0.1, raison: 'on y entre sans diplôme'}
  ], recursive := true)
), noms as (
  select metier, min(libelle) as libelle from reference.metiers group by metier
), diplomes as (
  select metier, annee, sum(emplois) as emplois, sum(emplois) filter (diplome in ('sans', 'cap', 'bac')) as sous_bac_2,
    sum(emplois) filter (diplome not like 'bac_5') as sous_bac_5
  from publie.cube_emploi_metiers_diplome where diplome <> 'ensemble' and territoire = 'pays:FR' group by metier, annee
), mesures as (
  select metier, annee, 'lien à une formation' as mesure, max(lien_formation)::double as valeur from publie.cube_tensions group by metier, annee
  union all select metier, annee, 'part sous Bac + 2', sous_bac_2 / emplois from diplomes where emplois > 0
  union all select metier, annee, 'part sous Bac + 5', sous_bac_5 / emplois from diplomes where emplois > 0
  union all select metier, annee, 'part de Bac + 5', 1 - sous_bac_5 / emplois from diplomes where emplois > 0
)
select n.libelle, m.annee, m.mesure, round(m.valeur, 2) as valeur, i.plus_grand, i.raison
from mesures as m join noms as n using (metier) join impossibles as i on i.mesure = m.mesure and regexp_matches(lower(n.libelle), i.motif)
where m.valeur > i.plus_grand
