/*---
description: Mission locale compétente pour chaque commune de la région ; plusieurs lignes quand la commune en a plusieurs
tri: [commune, mission_locale]
colonnes:
  commune: Commune (code typé)
  mission_locale: Nom de la mission locale, d'après le fichier de couverture
  siege: Commune où siège la mission locale (code typé) ; vide si elle est inconnue
  missions: Nombre de missions locales de la commune
---*/
select 'commune:' || commune as commune, libelle as mission_locale, 'commune:' || min(commune_siege) as siege,
  count(*) over (partition by commune)::INTEGER as missions
from marts.dim_missions_locales_communes
group by commune, libelle
