-- Calls of working days, with a line by month for waiting times, which do not add up; and who calls: statuses do not reach the total, answers exceed
-- it, several in one call.
create temp table jours as
select jour, mois, plateforme, round(quotidiens * poids_jour(jour) * autour(0.08, 'appels', plateforme, jour))::integer as recus,
  round(recus * 0.86)::integer as a_traiter,
  least(a_traiter, round(a_traiter * decroche * autour(0.04, 'decroches', plateforme, jour) * coalesce(h.effet, 1)))::integer as decroches
from jours_demo() cross join (values ('Plateforme orientation', 190, 0.82), ('Plateforme formation', 110, 0.74))
  as t(plateforme, quotidiens, decroche)
left join base.histoires as h on h.source = 'plateformes_tel' and h.ou = plateforme and h.quand = mois where dayofweek(jour::date) between 1 and 5;
--> service/appels_telephone_2023-2025.csv
select jour as periode, plateforme, recus, a_traiter, decroches, null as attente_p50_s, null as attente_p90_s from jours
union all select mois, plateforme, sum(recus), sum(a_traiter), sum(decroches),
  round(38 * poids_mois(mois || '-01') * autour(0.1, 'attente', plateforme, mois))::integer,
  4 * round(38 * poids_mois(mois || '-01') * autour(0.1, 'attente', plateforme, mois))::integer from jours group by mois, plateforme
    order by plateforme, periode
--> service/qualification_telephone_2024.csv
select '2024' as periode, 'Plateforme orientation' as plateforme, axe, modalite, valeur, 'nombre' as unite
  from (values ('ensemble', 'appelants', 41200), ('ensemble', 'demandes', 48900), ('sexe', 'Femmes', 24300), ('sexe', 'Hommes', 16100),
    ('statut', 'Demandeurs d''emploi', 22700), ('statut', 'Salariés', 12100), ('statut', 'Scolaires', 2300), ('situation', 'Ne sait pas', 11300),
    ('situation', 'Veut entrer dans un métier', 13900), ('situation', 'Veut y évoluer', 7400), ('situation', 'Veut le quitter', 5200),
    ('traitement', 'Réponse entière au premier niveau', 31700), ('traitement', 'Transmis', 6600), ('reponse', 'Offre de formation', 17800),
    ('reponse', 'Financements', 16900), ('reponse', 'Dispositifs', 11200), ('reponse', 'Autre', 4100)) as t(axe, modalite, valeur)
