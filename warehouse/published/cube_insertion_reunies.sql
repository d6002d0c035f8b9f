/*---
description: Formations trop petites pour que leurs nombres soient donnés, réunies jusqu'à vingt personnes ; personne n'est compté deux fois dans un même champ
tri: [millesime, territoire, voie, champ, reunion, diplome, niveau, domaine_nsf, cfd, effectif, sortants]
colonnes:
  millesime: Les deux années de sortie, 2021_2022
  territoire: Région (code typé)
  voie: scolaire ou apprentissage
  champ: effectif (formations de moins de vingt inscrits, réunies) ou emploi (emploi de formations et de réunions de moins de vingt sortants, réunies à leur tour), ou muet (formations de moins de cinq inscrits, dont le producteur ne dit que l’effectif)
  reunion: Ce qu'elles ont en commun - cfd (un diplôme et sa spécialité), domaine (un diplôme et un domaine), diplome, ou ensemble (la voie seule)
  cfd: Code du diplôme, vide au-delà de cfd
  diplome: Nom courant du diplôme, vide pour ensemble
  niveau: Niveau européen du diplôme, vide pour ensemble
  domaine_nsf: Domaine de spécialités, vide au-delà de domaine
  domaine_libelle: Intitulé du domaine
  formations: Formations réunies
  effectif: Inscrits en dernière année, au moins vingt ; vide dans le champ emploi
  sortants: Inscrits qui ne poursuivent pas d'études ; dans le champ emploi, au moins vingt
  poursuivants: Inscrits en formation l'année suivante ; vide dans le champ emploi
  emploi_6: Sortants en emploi salarié six mois après, vide sous vingt sortants
  emploi_12: Douze mois après
  emploi_18: Dix-huit mois après, vide pour les millésimes récents
  emploi_24: Vingt-quatre mois après, vide pour les millésimes récents
  reunion_emploi: Dans le champ effectif, où est compté l'emploi d'une réunion de moins de vingt sortants ; vide quand il est donné
---*/
select millesime, territoire, voie, 'effectif' as champ, case rang when 1 then 'cfd' when 2 then 'domaine' when 3 then 'diplome' else 'ensemble' end as reunion,
  cfd, diplome, niveau, domaine_nsf, domaine_libelle, formations, effectif, sortants, poursuivants,
  if(sortants >= 20, emploi_6, null) as emploi_6, if(sortants >= 20, emploi_12, null) as emploi_12,
  if(sortants >= 20, emploi_18, null) as emploi_18, if(sortants >= 20, emploi_24, null) as emploi_24, reunion_emploi
from marts.fct_insertion_unites where formation is null
union all
select millesime, territoire, voie, 'emploi', reunion_emploi, if(reunion_emploi = 'cfd', cfd, null),
    if(reunion_emploi <> 'ensemble', diplome, null), if(reunion_emploi <> 'ensemble', niveau, null),
  if(reunion_emploi in ('cfd', 'domaine'), domaine_nsf, null),
      if(reunion_emploi in ('cfd', 'domaine'), domaine_libelle, null), sum(formations)::integer, null,
      sum(sortants)::integer, null,
  sum(emploi_6)::integer, sum(emploi_12)::integer, sum(emploi_18)::integer, sum(emploi_24)::integer, null
from marts.fct_insertion_unites where reunion_emploi <> 'aucune'
group by all
union all
select millesime, territoire, voie, 'muet', 'ensemble', null, null, null, null, null, count(*)::integer, sum(effectif)::integer,
  null, null, null, null, null, null, null
from marts.fct_insertion_lignes where muette and poursuivants is null and effectif > 0
group by millesime, territoire, voie having sum(effectif) >= 20 and count(*) >= 5
