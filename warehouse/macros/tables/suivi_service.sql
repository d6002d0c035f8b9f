-- Points des séries du service, avec les limites de leur variation habituelle (formules dans macros/limites.sql) : parts et rapports, cartes p′ et u′ ;
-- valeurs moyennes, carte des valeurs individuelles. Un point n'entre pas dans ses propres limites : elles se calculent sur tous les autres (`points`
-- les compte), sinon celui qui sort les élargit. Un nombre saisonnier n'en a pas : ses évolutions sur un an se recouvrent onze mois sur douze.
create or replace macro points_suivis() as table
  with definitions as (
    select unnest(indicateurs_service(), recursive := true)
  ), lus as (
    select d.*, s.periode, s.numerateur, s.denominateur, s.inconnus, s.erreur, s.numerateur / coalesce(nullif(s.denominateur, 0), 1) as valeur,
      (s.periode[1:4]::integer - 1)::varchar || s.periode[5:] as un_an_plus_tot
    from definitions as d join publie.cube_suivi_service as s using (indicateur)
  ), autres as (
    select un.indicateur, un.periode as jugee, un.methode, autre.periode, autre.denominateur, autre.valeur,
      case when un.methode in ('p', 'u') then sum(autre.numerateur) over autres / sum(autre.denominateur) over autres
          else avg(autre.valeur) over autres end as centre
    from lus as un join lus as autre on autre.indicateur = un.indicateur and autre.periode <> un.periode and autre.valeur is not null
    where un.methode <> 'saisonnier'
    window autres as (partition by un.indicateur, un.periode)
  ), reduits as (
    select *, case when methode in ('p', 'u') then (valeur - centre) / nullif(sigma_du_centre(methode, centre, denominateur), 0) else valeur end as reduit
    from autres
  ), etendues as (
    select *, abs(reduit - lag(reduit ignore nulls) over (partition by indicateur, jugee order by periode)) as etendue from reduits
  ), limites as (
    select indicateur, jugee as periode, count(*) as points, min(centre) as centre, avg(etendue) as etendue
    from etendues group by indicateur, jugee
  ), bornes as (
    select lus.*, avant.valeur as avant, coalesce(limites.points, 0) as points,
      case when limites.points >= points_de_limites() then limites.centre end as centre,
      case when limites.points < points_de_limites() then null
          when lus.methode in ('p', 'u') then sigma_du_centre(lus.methode, limites.centre, lus.denominateur) end as sigma,
      limites.etendue
    from lus
    left join lus as avant on avant.indicateur = lus.indicateur and avant.periode = lus.un_an_plus_tot
    left join limites on limites.indicateur = lus.indicateur and limites.periode = lus.periode
  )
  select indicateur, libelle, methode, maximum, echelle, unite, additif, rang, periode, un_an_plus_tot, numerateur,
      denominateur, inconnus, erreur, valeur, avant, points, centre,
    case when centre is not null
        then greatest(0, if(methode = 'x', limite_individuelle(centre, etendue, -1), limite_laney(centre, sigma, etendue, -1))) end as limite_basse,
    case when centre is not null
        then least(maximum, if(methode = 'x', limite_individuelle(centre, etendue, 1), limite_laney(centre, sigma, etendue, 1))) end as limite_haute
  from bornes;

-- Le dernier point de chaque série, avec ce que l'on sait de lui, et la valeur des douze derniers mois : une somme pour un nombre dont les périodes s'ajoutent,
-- si aucune n'y manque ; rien pour des personnes ; sinon le total des numérateurs sur celui des dénominateurs.
create or replace macro derniers_points() as table
  with points as (
    select *, max(periode) over serie as derniere, max(un_an_plus_tot) over serie as depuis from points_suivis() window serie as (partition by indicateur)
  ), annees as (
    select indicateur,
      case when min(methode) <> 'saisonnier' then sum(numerateur) / sum(denominateur) when min(additif)
          and count(*) = if(min(derniere) like '%T%', 4, 12) then sum(numerateur) end as annuelle,
      sqrt(sum((denominateur * erreur) ** 2)) / sum(denominateur) as erreur, sum(inconnus) / sum(denominateur) as part_inconnue
    from points where periode > depuis group by indicateur
  )
  select p.*, a.annuelle, valeur_basse(p.valeur, p.erreur) as valeur_basse,
      valeur_haute(p.valeur, p.erreur, p.inconnus / p.denominateur, p.maximum) as valeur_haute,
    if(a.annuelle is null, null, valeur_basse(a.annuelle, a.erreur)) as annuelle_basse,
    if(a.annuelle is null, null, valeur_haute(a.annuelle, a.erreur, a.part_inconnue, p.maximum)) as annuelle_haute
  from points as p join annees as a using (indicateur)
  where p.periode = p.derniere;
