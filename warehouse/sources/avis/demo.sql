-- Reviews of two services as their exporter gives them; a comment holds quotes, a line break and a name that must go no further.
--> avis/jdma_{id}_2023-2025.csv
with tirages as (
  select *, hasard('avis', id, mois, n, 'note') as note, hasard('avis', id, mois, n, 'aide') < 0.35 as aide,
    hasard('avis', id, mois, n, 'qualite') as qualite
  from (select *, unnest(range(round(nombre * poids_mois(jour))::integer)) as n
    from mois_demo(), (values ('portail', 'Portail régional de l’orientation', 130, 0.72), ('mobilite', 'Aide à la mobilité', 45, 0.58)) as s(id,
      service, nombre, bons))
)
select id, mois || '-' || deux(entre(1, 28, hasard('avis', id, mois, n, 'jour'))) || ' ' || deux(entre(7, 19, hasard('avis', id, mois, n, 'heure')))
  || ':'
  || deux(entre(0, 59, hasard('avis', id, mois, n, 'minute'))) || ':00' as "Date de l'avis", service as "Nom du formulaire",
    'Bouton' as "Lien d'intégration", 'A' || mois || n as "Identifiant Avis",
  case when note < bons then 'Bien' when note < bons + 0.18 then 'Moyen' else 'Mauvais' end as "De façon générale, comment ça s’est passé ?",
  if(hasard('avis', id, mois, n, 'clarte') < 0.1, null, least(5, 1 + floor(sqrt(hasard('avis', id, mois, n, 'echelle')) * 5))::integer)
    as "Qu'avez-vous pensé des informations et des instructions fournies ?",
  if(aide, 'Au téléphone',
    'Je n''ai pas eu besoin d''aide') as "Durant votre parcours, avez-vous tenté d’obtenir de l’aide par l’un des moyens suivants ?",
  if(aide, 'Au téléphone : ' || if(hasard('avis', id, mois, n, 'joint') < 0.76, 'Oui', 'Non'),
    null) as "Quand vous avez cherché de l'aide, avez-vous réussi à joindre l'administration ?",
  if(aide, 'Au téléphone : ' || case when qualite < 0.6 then 'Bonne' when qualite < 0.85 then 'Excellente' else 'Mauvaise' end, null)
    as "Comment évaluez-vous la qualité de l'aide que vous avez obtenue de la part de l'administration ?",
  if(hasard('avis', id, mois, n, 'commentaire') < 0.05, 'Merci "beaucoup",' || chr(10) || 'C. Untel', null) as "Souhaitez-vous nous en dire plus ?"
from tirages order by 2, 5
