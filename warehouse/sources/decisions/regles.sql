-- Une décision a un numéro, une date, une instance, un texte, un territoire typé, un service et un état ; son indicateur est l'adresse d'une requête et d'une colonne.
with lignes as (
  select *, count(*) over (partition by trim(id)) as fois from raw.decisions__lignes
), jugees as (
  select *, case
    when coalesce(trim(id), '') = '' or coalesce(trim(decision), '') = '' or coalesce(trim(instance), '') = ''
        or coalesce(trim(service), '') = '' then 'numéro, instance, décision ou service absent'
    when fois > 1 then 'numéro donné deux fois'
    when try_cast(date as date) is null or coalesce(echeance, '') <> '' and try_cast(echeance as date) is null then 'date illisible'
    when not est_code_de_territoire(territoire) then 'territoire sans code typé'
    when not regexp_full_match(coalesce(formation, ''), '(cfd:[0-9A-Z]{8})?')
        or not regexp_full_match(coalesce(metier, ''), '((fap2009|fap2021|rome):[0-9A-Z]+)?') then 'code de formation ou de métier illisible'
    when nomme_une_personne(concat_ws(' ', service, decision)) then 'personne nommée, adresse ou téléphone'
    when coalesce(indicateur, '') <> '' and not regexp_full_match(indicateur, '(/catalogue/)?(gpec|cprdfop|spro|reference)/[a-z0-9_]+(\?[^#\s]*)?#[a-z0-9_]+')
      then 'indicateur illisible'
    when coalesce(sens, '') not in ('', 'hausse', 'baisse') or (coalesce(cible, '') <> '') and coalesce(sens, '') = '' then 'sens inconnu ou absent'
    when coalesce(cible, '') <> '' and cible_lue(cible) is null then 'cible illisible'
    when etat_decision(etat) is null then 'état inconnu' end as regle
  from lignes
)
select _fichier as fichier, _ligne as ligne, regle,
  left(concat_ws(' / ', id, date, territoire, service, echeance, indicateur, sens, cible, etat), 200) as valeur,
  'un numéro par décision ; dates AAAA-MM-JJ ; territoire comme departement:35 ; service ou fonction, jamais une personne ; indicateur comme cprdfop/taux_pression?territoire=region:53#pression ; sens hausse ou baisse avec une cible, 0,9 ou 90 % ; état à faire, en cours, faite ou abandonnée' as attendu
from jugees where regle is not null
