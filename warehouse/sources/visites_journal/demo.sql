-- A web server's log, combined format, in two files as a rotation leaves them, a day cut in two: robots, style sheets, errors; one week, enough to
-- see cells joined at the threshold. Addresses of the range kept for private networks. At scale, as many visits more and weeks before, a compressed
-- file a day: fifty million lines at 100.
create temp table villes as select code, (sum(population) over (order by rang) - population) / sum(population) over () as debut from base.communes
  where rang <= 150;
create temp table jours as
select date '2025-08-25' + n::integer as jour, 1 - n::integer as rang,
  round(700 * if(n < 0, getvariable('echelle')::integer, 1) * poids_jour(date '2025-08-25' + n::integer))::integer as visites
from range(if(getvariable('echelle')::integer = 1, 0, -least(996, ceil(getvariable('echelle')::integer * 7 / 3)::integer)), 7) as t(n);
create temp macro pages() as table
  with visites as (
    select *, tirage(concat_ws('/', 'journal', jour, v)) as h, uniforme(concat_ws('/', 'ville', jour, v)) as u,
      uniforme(concat_ws('/', 'heure', jour, v)) as heure
    from (select jour, rang, unnest(range(visites)) as v from jours)
  ), lignes as (
    select s.*, 21600 + floor(heure * 61200)::integer + 45 * page as seconde, page, tirage(concat_ws('/', 'page', s.jour, s.v, page)) as p,
      concat_ws('&', if(h % 2 = 0, 'commune=' || t.code, null), if((h >> 1) % 5 < 2, 'profil='
        || ['lyceen', 'etudiant', 'demandeur_emploi', 'salarie'][1 + ((h >> 4) % 4)::integer], null)) as parametres
    from (select *, unnest(range((1 + (h >> 8) % 5)::integer)) as page from visites) as s asof join villes as t on s.u >= t.debut
  ), adresses as (
    select *, ['/formations', '/formations/fiche', '/metiers', '/metiers/fiche', '/lieux', '/agenda', '/contact', '/statique/site.css',
      '/'][1 + floor(((p & 65535) / 65536) ** 1.7 * 9)::integer] as chemin from lignes
  )
  select jour, rang, seconde, v, page, '10.' || ((h >> 12) % 251) || '.' || ((h >> 20) % 251) || '.' || (1 + (h >> 28) % 250) || ' - - ['
    || strftime(jour, '%d/%b/%Y') || ':' || deux(seconde // 3600) || ':'
    || deux(seconde // 60 % 60) || ':' || deux(seconde % 60) || ' +0200] "GET ' || chemin
      || if(parametres = '' or chemin like '%.css', '', '?' || parametres) || ' HTTP/2.0" '
    || if((p >> 20) % 50 = 0, 404, 200) || ' 5120 "-" "' || if((h >> 36) % 100 < 8,
      'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0'][1 + ((h >> 44) % 3)::integer]) || '"' as texte
  from adresses;
--> site/{fichier}
select if(jour < '2025-08-28' or jour = '2025-08-28' and seconde < 60000, 'access.log.1', 'access.log') as fichier, texte from pages()
  where rang <= 1 order by jour, seconde, v, page
-->> site/access.log.{rang}.gz
select rang, texte from pages() where rang > 1 order by jour, seconde, v, page
