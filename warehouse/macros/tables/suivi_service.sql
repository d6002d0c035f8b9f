-- Points des séries du service, avec les limites de leur variation habituelle (formules dans macros/limites.sql) :
-- parts et rapports, cartes p′ et u′ ; valeurs moyennes, carte des valeurs individuelles ; nombres saisonniers, carte des valeurs individuelles de
-- l'évolution sur un an, ramenée au nombre de la même période un an plus tôt. points : ceux dont les limites se calculent ; sans limites quand ils sont moins de huit.
create or replace macro points_suivis() as table
  with definitions as (
    select unnest(indicateurs_service(), recursive := true)
  ), lus as (
    select d.*, s.periode, s.numerateur, s.denominateur, s.inconnus, s.erreur, s.numerateur / coalesce(nullif(s.denominateur, 0), 1) as valeur,
      (s.periode[1:4]::integer - 1)::varchar || s.periode[5:] as un_an_plus_tot
    from definitions as d join publie.cube_suivi_service as s using (indicateur)
  ), suivis as (
    select lus.*, avant.valeur as avant, case when lus.methode = 'saisonnier' then lus.valeur / nullif(avant.valeur, 0) - 1 else lus.valeur end as suivi
    from lus left join lus as avant on avant.indicateur = lus.indicateur and avant.periode = lus.un_an_plus_tot
  ), centres as (
    select *, count(suivi) over serie as points, case
        when methode in ('p', 'u') then sum(numerateur) over serie / sum(denominateur) over serie
        else avg(suivi) over serie end as centre
    from suivis window serie as (partition by indicateur)
  ), reduits as (
    select *, sqrt(case methode when 'p' then centre * (1 - centre) when 'u' then centre end / denominateur) as sigma,
        if(methode in ('p', 'u'), (suivi - centre) / nullif(sigma, 0), suivi) as reduit
    from centres
  ), etendues as (
    select *, abs(reduit - lag(reduit ignore nulls) over (partition by indicateur order by periode)) as etendue from reduits
  ), moyennes as (
    select *, avg(etendue) over (partition by indicateur) as etendue_moyenne from etendues
  ), bornes as (
    select *,
      case when points < points_de_limites() then null
          when methode in ('p', 'u') then limite_laney(centre, sigma, etendue_moyenne, -1)
          else limite_individuelle(centre, etendue_moyenne, -1) end as basse,
      case when points < points_de_limites() then null
          when methode in ('p', 'u') then limite_laney(centre, sigma, etendue_moyenne, 1)
          else limite_individuelle(centre, etendue_moyenne, 1) end as haute
    from moyennes
  ), ramenees as (
    select * exclude (centre, basse, haute),
      case when basse is not null then if(methode = 'saisonnier', avant * (1 + centre), centre) end as centre,
      if(methode = 'saisonnier', avant * (1 + basse), basse) as basse, if(methode = 'saisonnier', avant * (1 + haute), haute) as haute
    from bornes
  )
  -- greatest et least passent les valeurs vides.
  select indicateur, libelle, methode, maximum, echelle, unite, additif, rang, periode, un_an_plus_tot, numerateur,
      denominateur, inconnus, erreur, valeur, avant, points, centre,
    case when basse is not null then greatest(0, basse) end as limite_basse, case when haute is not null then least(maximum, haute) end as limite_haute
  from ramenees;

-- Le dernier point de chaque série, avec ce que l'on sait de lui, et la valeur des douze derniers mois : une somme pour un nombre dont les périodes s'ajoutent,
-- si aucune n'y manque ; rien pour des personnes ; sinon le total des numérateurs sur celui des dénominateurs.
create or replace macro derniers_points() as table
  with points as (
    select *, max(periode) over serie as derniere, max(un_an_plus_tot) over serie as depuis from points_suivis() window serie as (partition by indicateur)
  ), annees as (
    select indicateur,
      case when any_value(methode) <> 'saisonnier' then sum(numerateur) / sum(denominateur) when any_value(additif)
          and count(*) = if(any_value(derniere) like '%T%', 4, 12) then sum(numerateur) end as annuelle,
      sqrt(sum((denominateur * erreur) ** 2)) / sum(denominateur) as erreur, sum(inconnus) / sum(denominateur) as part_inconnue
    from points where periode > depuis group by indicateur
  )
  select p.*, a.annuelle, valeur_basse(p.valeur, p.erreur) as valeur_basse,
      valeur_haute(p.valeur, p.erreur, p.inconnus / p.denominateur, p.maximum) as valeur_haute,
    if(a.annuelle is null, null, valeur_basse(a.annuelle, a.erreur)) as annuelle_basse,
    if(a.annuelle is null, null, valeur_haute(a.annuelle, a.erreur, a.part_inconnue, p.maximum)) as annuelle_haute
  from points as p join annees as a using (indicateur)
  where p.periode = p.derniere;
