-- Une commune, une fois par recensement et par fichier ; des nombres pondérés, dont les tranches font le total quand toutes sont données.
with communes as (
  select _fichier, _ligne, code_commune as code, concat_ws(' / ', annee, code_commune, pop) as valeur,
    list_transform([pop, pop_0014, pop_1529, pop_3044, pop_4559, pop_6074, h, h_0014, h_1529, h_3044, h_4559, h_6074],
        lambda x : try_cast(replace(x, ',', '.') as double)) as n,
    [pop, pop_0014, pop_1529, pop_3044, pop_4559, pop_6074] as voulus, [h, h_0014, h_1529, h_3044, h_4559, h_6074] as hommes,
    coalesce(try_cast(replace(pop_75p, ',', '.') as double),
        try_cast(replace(pop_7589, ',', '.') as double) + try_cast(replace(pop_90p, ',', '.') as double)) as aines,
    row_number() over (partition by _fichier, code_commune, annee order by _ligne) as fois
  from raw.population_age__communes
), jugees as (
  select _fichier, _ligne, valeur, case
    when not regexp_full_match(coalesce(code, ''), '[0-9][0-9AB][0-9]{3}') then 'code de commune illisible'
    when list_count(n[1:6]) < 6 or list_count(n[7:12]) < list_count(hommes) or list_min(n) < 0 then 'nombre illisible'
    when abs(n[1] - list_sum(n[2:6]) - coalesce(aines, greatest(0, n[1] - list_sum(n[2:6])))) > 1 then 'tranches d''âge qui ne font pas le total'
    when exists (select 1 from unnest([1, 2, 3, 4, 5, 6]) as r(i) where n[6 + i] > n[i] + 0.001) then 'plus d''hommes que d''habitants'
    when fois > 1 then 'commune et recensement en double' end as regle
  from communes
  union all
  select _fichier, _ligne, concat_ws(' / ', annee, objet, code, sexe, age, population), case
    when objet is null or coalesce(regexp_extract(code, '[^-]+$'), '') = '' then 'territoire illisible'
    when coalesce(try_cast(annee as integer), 0) not between 1960 and 2059 then 'année illisible'
    when coalesce(try_cast(replace(population, ',', '.') as double), -1) < 0 then 'nombre illisible'
    when sexe not in ('M', 'F', '_T') or not regexp_full_match(age, '_T|Y[0-9]+|Y[0-9]+T[0-9]+|Y_[LG][TE][0-9]+') then 'sexe ou âge inconnu' end
  from raw.population_age__melodi where coalesce(mesure, 'POP') = 'POP'
)
select _fichier as fichier, _ligne as ligne, regle, valeur,
  'commune à 5 caractères, population et tranches d''âge en nombres pondérés (virgule ou point), une ligne par commune et recensement ; sexe M, F ou _T' as attendu
from jugees where regle is not null
