/*---
description: Séries du service d'orientation que l'on suit d'une période à l'autre, toute la région ; mêmes comptes que les requêtes du catalogue
tri: [indicateur, periode]
colonnes:
  indicateur: visites (S01), actions (S04, demandes pour une consultation), sans_resultat (S08), satisfaction (S10, note sur 10, tous services), decroche (S14, toutes plateformes), cep (S17, bénéficiaires du trimestre), personnes_recues (S19, personnes du mois), reorientations (S21, arrivées) ou disponibilite (S18, moyenne des services)
  periode: AAAA-MM, ou AAAATn pour satisfaction et cep
  numerateur: Ce que l'on compte, ou la somme des notes, des disponibilités
  denominateur: Ce à quoi on le rapporte ; vide pour un nombre
  inconnus: Part du dénominateur dont on ne sait pas si elle est au numérateur
  erreur: Erreur type de la note, pour l'aléa des réponses ; la plus grande possible quand le détail des réponses n'est pas diffusé
---*/
with mois_entiers as (
  -- Un mois de journaux n'en est un que si chacun de ses jours est lu : trois jours de visites ne sont pas la fréquentation d'un mois.
  select periode[1:7] as mois from publie.cube_visites
  where axe = 'ensemble' and origine = 'journal' and length(periode) = 10
  group by 1 having count(distinct periode) = day(last_day(strptime(min(periode[1:7]) || '-01', '%Y-%m-%d')))
), visites as (
  -- Les journaux et les rapports comptent les mêmes visites ; les rapports passent devant.
  select periode[1:7] as periode, sum(visites) as numerateur
  from publie.cube_visites
  where axe = 'ensemble' and origine = (select max(origine) from publie.cube_visites)
      and (pas = 'mois' and origine = 'rapports' or origine = 'journal' and length(periode) = 10
      and periode[1:7] in (from mois_entiers))
  group by 1
), actions as (
  select c.periode[1:7] as periode, sum(c.actions) filter (f.etape = 'action') as numerateur, sum(c.actions) filter (f.etape = 'information') as denominateur
  from publie.cube_fonctions as c join reference.fonctions_usage as f using (fonction)
  where c.origine = (select max(origine) from publie.cube_fonctions)
      and (c.origine = 'rapports' and c.pas = 'mois' or c.origine = 'journal' and c.periode[1:7] in (from mois_entiers))
  group by 1
), avis as (
  -- Notes 10, 5 et 0 : la somme des carrés est 5 × points + 50 × favorables, et au plus 10 × points quand les favorables ne sont pas diffusés.
  select annee || 'T' || case when periode like '%T%' then periode[6:6] else ((periode[6:7]::integer + 2) // 3)::varchar end as periode,
    points, reponses, coalesce(5 * points + 50 * favorables, 10 * points) as carres
  from publie.cube_avis
  where indicateur = 'satisfaction' and points is not null and length(periode) > 4
), notes as (
  select periode, somme_ordonnee(points) as numerateur, sum(reponses) as denominateur,
      sqrt(greatest(somme_ordonnee(carres) / sum(reponses) - (somme_ordonnee(points) / sum(reponses)) ** 2,
      0) / sum(reponses)) as erreur
  from avis group by periode
)
select indicateur, periode, numerateur::double as numerateur, denominateur::double as denominateur, inconnus::double as inconnus, erreur::double as erreur
from (
  select 'visites' as indicateur, periode, numerateur, null as denominateur, 0 as inconnus, null as erreur from visites
  union all
  select 'actions', periode, numerateur, denominateur, 0, null from actions where denominateur > 0
  union all
  select 'sans_resultat', periode, sum(sans_resultat), sum(greatest(recherches, sans_resultat)), 0, null
      from publie.cube_recherches where pas = 'mois' group by periode
  union all
  select 'satisfaction', periode, numerateur, denominateur, 0, erreur from notes
  union all
  select 'decroche', periode, sum(decroches), sum(a_traiter), 0, null from publie.cube_telephone where pas = 'mois' group by periode having sum(a_traiter) > 0
  union all
  select 'cep', trimestre, sum(beneficiaires), null, 0, null from publie.cube_cep group by trimestre
  union all
  select 'personnes_recues', mois, sum(personnes), null, 0, null from publie.cube_accueil group by mois
  union all
  select 'reorientations', mois, sum(aboutis), sum(orientes), sum(non_renseignes), null from publie.cube_reorientations where aboutis is not null group by mois
  union all
  select 'disponibilite', mois, somme_ordonnee(disponibilite) / 100, count(disponibilite), 0, null
      from publie.cube_exploitation where disponibilite is not null group by mois
) as series
where numerateur is not null
