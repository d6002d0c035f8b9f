/*---
titre: Emploi des sortants d’une formation
question: Les sortants de cette formation ont-ils un emploi salarié, de six à vingt-quatre mois après ?
code: C06
formule: emploi à k mois = sortants en emploi salarié k mois après / sortants, formation, voie et région choisies
champ: Sortants, du CAP au BTS ; deux promotions cumulées (InserJeunes, Depp et Dares). Les versions d’un diplôme, de même intitulé et de même niveau, sont réunies.
notes:
  - Sans promotions choisies, chaque horizon est celui des dernières promotions qui l’ont ; les promotions récentes n’ont pas encore 18 ni 24 mois.
  - Emploi salarié en France seulement - depuis le cumul 2022-2023, tout emploi salarié sauf chez un particulier employeur ; avant, les employeurs publics et une part de l’agriculture n’étaient pas comptés. L’emploi non salarié et l’emploi à l’étranger ne le sont jamais.
  - En dessous de 20 sortants, un taux n’est pas diffusé. Une formation de moins de cinq élèves n’a pas de ligne.
  - Chaque taux est comparé à celui de la même formation, par la même voie, dans toutes les autres régions, une part cachée entre ses bornes ; deux proportions, bilatéral, fausses découvertes tenues à 5 % sur toutes les formations de la région. « Diplôme » est l’ensemble des formations du même diplôme, de la même voie et de la région.
parametres:
  formation: { domaine: diplomes, defaut: "cfd:50022139", sujet: true, libelle: Formation }
  territoire: { domaine: territoires, mailles: [region], defaut: region, libelle: Région }
  millesime: { domaine: millesimes.insertion, facultatif: true, libelle: Promotions }
colonnes:
  groupe: { role: dimension, libelle: Voie et promotions }
  voie: { role: dimension, libelle: Voie }
  horizon: { role: dimension, unite: mois, libelle: Mois après la sortie }
  promotions: { role: dimension, libelle: Promotions }
  en_emploi: { role: mesure, unite: sortants, libelle: Sortants en emploi }
  sortants: { role: mesure, unite: sortants, libelle: Sortants }
  en_emploi_regions: { role: mesure, unite: sortants, libelle: "En emploi, même formation, toutes régions" }
  sortants_regions: { role: mesure, unite: sortants, libelle: "Sortants, même formation, toutes régions" }
  en_emploi_diplome: { role: mesure, unite: sortants, libelle: "En emploi, diplôme, région" }
  sortants_diplome: { role: mesure, unite: sortants, libelle: "Sortants, diplôme, région" }
  taux: { role: taux, de: [en_emploi, sortants], partie: true, emboite: true, seuil: 20, ic: wilson, test: { contre: [en_emploi_regions, sortants_regions], contient: true }, libelle: Taux d’emploi salarié }
  taux_regions: { role: taux, de: [en_emploi_regions, sortants_regions], partie: true, emboite: true, seuil: 20, libelle: "Taux d’emploi, toutes régions" }
  taux_diplome: { role: taux, de: [en_emploi_diplome, sortants_diplome], partie: true, emboite: true, seuil: 20, libelle: "Taux d’emploi, diplôme, région" }
graphique: { type: lignes, x: horizon, y: taux, serie: groupe }
si_vide: { etat: non_disponible, motif: "InserJeunes ne dit rien de l’emploi des sortants de cette formation dans cette région pour ces promotions : elle n’y a pas de sortants, ou moins de cinq élèves." }
repose_sur:
  lignes: [bcn, inserjeunes]
  valeurs:
    - { colonnes: [en_emploi_diplome, sortants_diplome], sources: [bcn], sans: inconnu }
montre: demandee
lecture: "{territoire}, « {formation} » ({groupe}) : {taux} des sortants ont un emploi salarié {horizon} mois après ({taux_ecart}, la même formation des autres régions)."
---*/
with versions as (
    from versions_de($formation::VARCHAR)
),
formations as (
    select 'formation' as groupe, d.courant, millesime, territoire, voie, sum(sortants_min) as sortants_min, sum(sortants_max) as sortants_max,
        sum(emploi_6_min) as e6_min, sum(emploi_6_max) as e6_max, sum(emploi_12_min) as e12_min, sum(emploi_12_max) as e12_max,
        sum(emploi_18_min) as e18_min, sum(emploi_18_max) as e18_max, sum(emploi_24_min) as e24_min, sum(emploi_24_max) as e24_max
    from insertion_par('cfd') as i
    join reference.diplomes as d on d.cfd = i.cfd
    where emploi_6_max is not null
    group by all
),
diplomes as (
    select 'diplome' as groupe, demandes.courant, millesime, territoire, voie, sum(sortants_min), sum(sortants_max),
        sum(emploi_6_min), sum(emploi_6_max), sum(emploi_12_min), sum(emploi_12_max),
        sum(emploi_18_min), sum(emploi_18_max), sum(emploi_24_min), sum(emploi_24_max)
    from insertion_par('diplome')
    cross join (select distinct d.courant from versions join reference.diplomes as d on d.cfd = versions.cfd) as demandes
    where territoire = $territoire::VARCHAR and emploi_6_max is not null
        and (diplome, coalesce(niveau, 0)) in (select (diplome, coalesce(niveau, 0)) from versions)
    group by all
),
horizons as (
    select s.groupe, s.courant, s.millesime, s.territoire, s.voie, s.sortants_min, s.sortants_max, h.horizon,
        case h.horizon when 6 then e6_min when 12 then e12_min when 18 then e18_min else e24_min end as emploi_min,
        case h.horizon when 6 then e6_max when 12 then e12_max when 18 then e18_max else e24_max end as emploi_max
    from (from formations union all from diplomes) as s
    cross join (values (6), (12), (18), (24)) as h(horizon)
),
choisis as (
    select * from horizons
    where emploi_max is not null and ($millesime::VARCHAR is null or millesime = $millesime::VARCHAR)
    qualify millesime = max(millesime) filter (where groupe = 'formation' and territoire = $territoire::VARCHAR) over (partition by courant, voie, horizon)
),
regions as (
    select courant, voie, horizon, sum(emploi_min)::BIGINT as en_emploi_min, sum(emploi_max)::BIGINT as en_emploi_max,
        sum(sortants_min)::BIGINT as sortants_min, sum(sortants_max)::BIGINT as sortants_max
    from choisis
    where groupe = 'formation'
    group by all
)
select
    -- Un trait ne joint pas des promotions différentes : les employeurs publics ne sont comptés que dans les dernières.
    if(ici.voie = 'scolaire', 'Voie scolaire, ', 'Apprentissage, ') || replace(ici.millesime, '_', '-') as groupe,
    ici.voie,
    ici.horizon::INTEGER as horizon,
    replace(ici.millesime, '_', '-') as promotions,
    valeur_connue(ici.emploi_min, ici.emploi_max) as en_emploi, ici.emploi_min::BIGINT as en_emploi_min, ici.emploi_max::BIGINT as en_emploi_max,
        statut_bornes(ici.emploi_min, ici.emploi_max) as en_emploi_statut,
    valeur_connue(ici.sortants_min, ici.sortants_max) as sortants, ici.sortants_min::BIGINT as sortants_min, ici.sortants_max::BIGINT as sortants_max,
        statut_bornes(ici.sortants_min, ici.sortants_max) as sortants_statut,
    valeur_connue(r.en_emploi_min, r.en_emploi_max) as en_emploi_regions, r.en_emploi_min as en_emploi_regions_min, r.en_emploi_max as en_emploi_regions_max,
        statut_bornes(r.en_emploi_min, r.en_emploi_max) as en_emploi_regions_statut,
    valeur_connue(r.sortants_min, r.sortants_max) as sortants_regions, r.sortants_min as sortants_regions_min, r.sortants_max as sortants_regions_max,
        statut_bornes(r.sortants_min, r.sortants_max) as sortants_regions_statut,
    valeur_connue(d.emploi_min, d.emploi_max) as en_emploi_diplome, d.emploi_min::BIGINT as en_emploi_diplome_min,
        d.emploi_max::BIGINT as en_emploi_diplome_max,
        if(d.voie is null, 'non_disponible', statut_bornes(d.emploi_min, d.emploi_max)) as en_emploi_diplome_statut,
    valeur_connue(d.sortants_min, d.sortants_max) as sortants_diplome, d.sortants_min::BIGINT as sortants_diplome_min,
        d.sortants_max::BIGINT as sortants_diplome_max,
        if(d.voie is null, 'non_disponible', statut_bornes(d.sortants_min, d.sortants_max)) as sortants_diplome_statut,
    ici.courant in (select d.courant from versions join reference.diplomes as d on d.cfd = versions.cfd) as demandee
from choisis as ici
join regions as r on r.courant = ici.courant and r.voie = ici.voie and r.horizon = ici.horizon
left join choisis as d on d.groupe = 'diplome' and d.courant = ici.courant and d.voie = ici.voie and d.horizon = ici.horizon
where ici.groupe = 'formation' and ici.territoire = $territoire::VARCHAR and ici.sortants_max > 0
order by ici.voie desc, ici.horizon, ici.courant
