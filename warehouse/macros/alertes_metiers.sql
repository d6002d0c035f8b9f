-- Nature d'une alerte, comme elle s'écrit ; nulle si elle n'est pas de la liste.
create or replace macro nature_alerte(texte) as case trim(regexp_replace(strip_accents(lower(texte)), '[^a-z]+', ' ', 'g'))
  when 'tension' then 'tension' when 'difficulte de recrutement' then 'difficulté de recrutement'
  when 'difficultes de recrutement' then 'difficulté de recrutement' when 'recrutements en hausse' then 'recrutements en hausse'
  when 'recrutements en baisse' then 'recrutements en baisse' when 'emploi en baisse' then 'emploi en baisse'
  when 'departs' then 'départs' when 'competence manquante' then 'compétence manquante'
  when 'competences manquantes' then 'compétence manquante' end;

-- L'émetteur dit ce qu'il est : une instance, une organisation, un service.
create or replace macro nomme_une_instance(texte) as regexp_matches(strip_accents(lower(texte)),
  '\b(branches?|opco|operateur de competences|comites?|commission|conseil|crefop|cpne|cpnef|federation|confederation|syndicat|union|chambre|ordre'
  || '|observatoire|oref|carif|agence|association|organisation|interprofession|groupement|geiq|cluster|pole|reseau|service|direction|mission locale'
  || '|missions locales|cap emploi|france travail|apec|region|departement|metropole|agglomeration|communaute|dreets|rectorat|prefecture|ars|cci|cma)\b');

-- Une civilité, une adresse électronique ou un téléphone : un gabarit nomme une fonction ou une instance, jamais une personne.
create or replace macro nomme_une_personne(texte) as regexp_matches(texte,
  '@|\bM\.\s|\bMmes?\b|\bMM\.|\bMonsieur\b|\bMadame\b|0[1-9]([ .]?[0-9]{2}){4}');

-- Code typé d'un territoire ; ceux qui n'existent pas sont dits par les contrôles.
create or replace macro est_code_de_territoire(texte) as regexp_full_match(coalesce(texte, ''),
  '(pays|region|academie|departement|arrondissement|zone_emploi|bassin|comite_local|frr|epci|commune):[0-9A-Za-z_-]+');

-- Le sens dans lequel une série confirmerait une alerte : 1 vers le haut, -1 vers le bas ; nul quand elle n'en dit rien.
create or replace macro sens_attendu(nature, serie) as case
  when serie = 'difficulte' and nature in ('tension', 'difficulté de recrutement') then 1
  when serie = 'tension' and nature in ('tension', 'difficulté de recrutement') then 1
  when serie = 'projets' and nature = 'recrutements en hausse' then 1
  when serie = 'projets' and nature in ('recrutements en baisse', 'emploi en baisse') then -1
  when serie = 'demandeurs' and nature = 'emploi en baisse' then 1
  when serie = 'ages' and nature = 'départs' then 1 end;

-- Où se trouve un écart connu par ses bornes : 1 quand tout l'encadrement atteint le seuil, -1 quand il atteint tout entier l'opposé, 0 sinon ; nul sans chiffre.
create or replace macro cote_du_seuil(bas, haut, seuil) as case
  when bas is null or haut is null then null when round(bas, 9) >= seuil then 1 when round(haut, 9) <= -seuil then -1 else 0 end;

-- Évolution d'un nombre de personnes à partir de laquelle elle tranche : dix pour cent, et deux écarts types d'un rapport de deux lois de Poisson.
create or replace macro seuil_de_nombres(avant, apres) as greatest(0.1, 2 * sqrt(1 / greatest(1, avant) + 1 / greatest(1, apres)));

-- Ce qu'une série dit d'une alerte ; nul quand l'alerte n'est pas de celles qu'elle peut juger.
create or replace macro dit_de_la_serie(attendu, cote) as case when attendu is null then null when cote is null then 'pas de chiffre'
  when cote = 0 then 'ne tranche pas' when cote = attendu then 'confirme' else 'contredit' end;

-- Ce que les séries disent ensemble : deux qui se contredisent ne tranchent pas.
create or replace macro dit_des_series(dits) as case
  when list_contains(dits, 'confirme') and not list_contains(dits, 'contredit') then 'confirmé'
  when list_contains(dits, 'contredit') and not list_contains(dits, 'confirme') then 'contredit'
  when list_contains(dits, 'confirme') or list_contains(dits, 'ne tranche pas') then 'ne tranche pas' else 'pas de chiffre' end;
