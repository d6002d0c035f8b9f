-- What the selects of the demo draw with. A number depends on the seed and on the words that name it, never on the order of rows: a source more or
-- less leaves the files of the others as they are.
create macro tirage(mots) as md5_number_lower(concat_ws('/', getvariable('graine'), mots));
create macro uniforme(mots) as (tirage(mots) >> 11) / 9007199254740992;
create macro cloche(mots) as ((tirage(mots) & 1048575) + ((tirage(mots) >> 20) & 1048575) + ((tirage(mots) >> 40) & 1048575)) / 1048576 - 1.5;

-- Uniform, from 0 to 1 excluded.
create macro hasard(a) as uniforme(a), (a, b) as uniforme(concat_ws('/', a, b)), (a, b, c) as uniforme(concat_ws('/', a, b, c)),
  (a, b, c, d) as uniforme(concat_ws('/', a, b, c, d)), (a, b, c, d, e) as uniforme(concat_ws('/', a, b, c, d, e)),
  (a, b, c, d, e, f) as uniforme(concat_ws('/', a, b, c, d, e, f));

-- Around 1, roughly log-normal; a width of 0.3 keeps nine values in ten within 0.7 and 1.45.
create macro autour(largeur, a) as exp(1.6 * largeur * cloche(a)), (largeur, a, b) as exp(1.6 * largeur * cloche(concat_ws('/', a, b))),
  (largeur, a, b, c) as exp(1.6 * largeur * cloche(concat_ws('/', a, b, c))),
  (largeur, a, b, c, d) as exp(1.6 * largeur * cloche(concat_ws('/', a, b, c, d))),
  (largeur, a, b, c, d, e) as exp(1.6 * largeur * cloche(concat_ws('/', a, b, c, d, e))),
  (largeur, a, b, c, d, e, f) as exp(1.6 * largeur * cloche(concat_ws('/', a, b, c, d, e, f)));

-- An integer between two others, both included, where a uniform number falls.
create macro entre(bas, haut, tire) as bas + floor(tire * (haut - bas + 1))::integer;
create macro borne(x, bas, haut) as least(haut, greatest(bas, x));

-- The whole part of a total that a row has by its weight among those of its group: parts add up to the total. Weights are counted in millionths.
create macro part(total, poids, groupe, rang) as
  (round(total * (sum((1e6 * poids)::hugeint) over (partition by groupe order by rang) / sum((1e6 * poids)::hugeint) over (partition by groupe)))
    - round(total * ((sum((1e6 * poids)::hugeint) over (partition by groupe order by rang) - (1e6 * poids)::hugeint)
      / sum((1e6 * poids)::hugeint) over (partition by groupe))))::bigint;

-- A list written in one text: « code label|code label ».
create macro liste(texte) as table select trim(split_part(trim(ligne), ' ', 1)) as code, trim(regexp_replace(trim(ligne), '^\S+', '')) as libelle,
  rang
  from (select unnest(string_split(texte, '|')) as ligne, unnest(range(len(string_split(texte, '|')))) as rang);

create macro virgule(x, decimales) as replace(printf('%.' || decimales || 'f', x), '.', ',');
create macro deux(n) as printf('%02d', n::integer);
create macro capitales(nom) as replace(upper(strip_accents(nom)), '-', ' ');
create macro kilometres(lat1, lng1, lat2, lng2) as
  111.2 * sqrt((lat1 - lat2) * (lat1 - lat2) + (lng1 - lng2) * (lng1 - lng2) * cos(radians(lat1)) * cos(radians(lat1)));

-- A code with right keys, in a range of SIREN that is given to nobody; a school's, in a range that the ministry has not reached.
create macro avec_cle(chiffres) as chiffres || (10 - list_sum(list_transform(range(1, length(chiffres) + 1), lambda i:
  case when (length(chiffres) - i) % 2 = 0 then (2 * chiffres[i]::integer) // 10 + (2 * chiffres[i]::integer) % 10
    else chiffres[i]::integer end)) % 10) % 10;
create macro siret_demo(rang) as avec_cle(avec_cle('9990' || (1000 + rang)) || '0001');
create macro uai_demo(departement, rang) as '0' || departement || (9000 + rang)
  || 'ABCDEFGHJKLMNPRSTUVWXYZ'[1 + ('0' || departement || (9000 + rang))::integer % 23];

-- A year of use: wishes for higher education from January to March, the start of the school year, calm summers; eight per cent more each year.
create macro poids_mois(mois) as [1.3, 1.38, 1.45, 0.98, 0.92, 0.88, 0.62, 0.58, 1.3, 1.08, 0.95, 0.72][month(mois::date)];
create macro poids_jour(jour) as poids_mois(jour) * [0.55, 1.2, 1.2, 1.25, 1.15, 1, 0.6][1 + dayofweek(jour::date)]
  * power(1.08, (jour::date - date '2023-09-01') / 365.0);
create macro mois_demo() as table
  select strftime(jour, '%Y-%m') as mois, jour::date as jour from range(timestamp '2023-09-01', timestamp '2025-09-01', interval 1 month) as t(jour);
create macro jours_demo() as table
  select strftime(jour, '%Y-%m-%d') as jour, strftime(jour, '%Y-%m') as mois
    from range(timestamp '2023-09-01', timestamp '2025-09-01', interval 1 day) as t(jour);

-- Straight lines between known points.
create macro interpole(x, xs, ys) as list_extract(list_filter(list_transform(range(1, len(xs)), lambda i:
  if(x >= xs[i] and x <= xs[i + 1], ys[i] + (ys[i + 1] - ys[i]) * (x - xs[i]) / (xs[i + 1] - xs[i]), null)), lambda y: y is not null), 1);

-- An occupation that one enters untrained, as its name says.
create macro peu_qualifie(libelle) as regexp_matches(libelle, '(non|peu) qualifié|^Agents d.entretien|^Personnels de ménage');
