/*---
titre: Scolaire et apprentissage, écart d’emploi
question: De combien le taux d’emploi diffère-t-il entre l’apprentissage et la voie scolaire ?
code: C10
formule: écart à formations égales = écart commun des formations, emploi des sortants d’apprentissage − emploi des sortants de voie scolaire (Mantel et Haenszel, 1959), intervalle à 95 % de Greenland et Robins (1985) ; écart brut = celui des totaux ; la différence des deux est l’effet de la composition
champ: Diplômes diffusés dans les deux voies (20 sortants au moins dans chacune, années terminales d’un même diplôme additionnées), région et promotions choisies ; deux promotions cumulées (InserJeunes).
notes:
  - Cet écart n’est pas un effet de l’apprentissage. Les apprentis sont recrutés par un employeur avant d’entrer, diffèrent par l’âge, le territoire et le diplôme déjà obtenu, et une part reste chez lui.
  - Les sortants qui poursuivent des études n’y sont pas, et ils ne sont pas les mêmes d’une voie à l’autre.
  - Emploi salarié en France seulement - depuis le cumul 2022-2023, tout emploi salarié sauf chez un particulier employeur ; avant, les employeurs publics et une part de l’agriculture n’étaient pas comptés. L’emploi non salarié et l’emploi à l’étranger ne le sont jamais.
  - Un regroupement a les mêmes formations des deux côtés, mais pas dans les mêmes proportions - l’écart des totaux en porte l’effet, l’écart à formations égales non. Fausses découvertes tenues à 5 % sur tous les regroupements, ou sur toutes les formations quand une seule est demandée.
parametres:
  territoire: { domaine: territoires, mailles: [region], defaut: region, libelle: Région }
  millesime: { domaine: millesimes.insertion, defaut: dernier, libelle: Promotions }
  horizon: { domaine: choix, valeurs: { '6': 6 mois, '12': 12 mois, '18': 18 mois, '24': 24 mois }, defaut: '6', sujet: true, libelle: Mois après la sortie }
  par: { domaine: choix, valeurs: { diplome: Diplôme, domaine: Domaine de spécialité, formation: Formation }, defaut: diplome, libelle: Regroupement }
  formation: { domaine: diplomes, valeurs: { toutes: toutes }, defaut: toutes, libelle: Formation comparée }
colonnes:
  groupe: { role: dimension, libelle: Regroupement }
  formations: { role: mesure, unite: formations, libelle: Formations des deux voies }
  en_emploi_scolaire: { role: mesure, unite: sortants, libelle: "En emploi, voie scolaire" }
  sortants_scolaire: { role: mesure, unite: sortants, libelle: "Sortants, voie scolaire" }
  en_emploi_apprentissage: { role: mesure, unite: sortants, libelle: "En emploi, apprentissage" }
  sortants_apprentissage: { role: mesure, unite: sortants, libelle: "Sortants, apprentissage" }
  ecart_commun: { role: indice, unite: points, libelle: "Écart à formations égales" }
  ecart_bas: { role: indice, unite: points, libelle: "Écart à formations égales, borne basse à 95 %" }
  ecart_haut: { role: indice, unite: points, libelle: "Écart à formations égales, borne haute à 95 %" }
  effet_composition: { role: indice, unite: points, libelle: "Effet de la composition, écart brut moins écart à formations égales" }
  conclusion: { role: classe, libelle: Conclusion du test }
  taux_scolaire: { role: taux, de: [en_emploi_scolaire, sortants_scolaire], partie: true, seuil: 20, ic: wilson, libelle: "Emploi, voie scolaire" }
  taux_apprentissage: { role: taux, de: [en_emploi_apprentissage, sortants_apprentissage], partie: true, seuil: 20, ic: wilson, libelle: "Emploi, apprentissage" }
  ecart: { role: difference, de: [taux_apprentissage, taux_scolaire], unite: points, libelle: Écart brut }
graphique: { type: intervalles, x: ecart_commun, y: groupe, confiance: [ecart_bas, ecart_haut] }
si_vide: { etat: non_disponible, motif: "Aucune formation n’a vingt sortants dans les deux voies, dans cette région, à cet horizon et pour ces promotions." }
couverture: [emploi_6]
lecture: "{territoire}, « {groupe} », {horizon} après la sortie : {taux_apprentissage} des apprentis et {taux_scolaire} des élèves ont un emploi salarié, soit un écart brut de {ecart}, et de {ecart_commun} à formations égales (intervalle à 95 % : de {ecart_bas} à {ecart_haut}) ; ce n’est pas un effet de la voie."
---*/
with lignes as (
    select cfd, voie, sortants_min, sortants_max,
        case $horizon::VARCHAR when '6' then emploi_6_min when '12' then emploi_12_min when '18' then emploi_18_min else emploi_24_min end as emploi_min,
        case $horizon::VARCHAR when '6' then emploi_6_max when '12' then emploi_12_max when '18' then emploi_18_max else emploi_24_max end as emploi_max
    from insertion_par('cfd')
    where territoire = $territoire::VARCHAR and millesime = $millesime::VARCHAR and cfd is not null
),
voies as (
    select cfd, voie, sum(emploi_min) as en_emploi, sum(sortants_min) as sortants
    from lignes
    where emploi_max is not null
    group by all
    having sum(sortants_min) >= 20 and sum(sortants_min) = sum(sortants_max) and sum(emploi_min) = sum(emploi_max)
),
communes_aux_deux as (
    select cfd,
        sum(en_emploi) filter (where voie = 'scolaire') as es, sum(sortants) filter (where voie = 'scolaire') as ns,
        sum(en_emploi) filter (where voie = 'apprentissage') as ea, sum(sortants) filter (where voie = 'apprentissage') as na
    from voies
    group by cfd
    having ns > 0 and na > 0
),
noms as (
    select cfd, premier_par(libelle, formation) as libelle, premier_par(diplome, formation) as diplome,
        premier_par(niveau, formation) as niveau,
        premier_par(domaine_libelle, formation) as domaine
    from reference.formations
    group by cfd
),
regroupees as (
    select *,
        coalesce(case $par::VARCHAR when 'domaine' then domaine when 'formation' then diplome || ' ' || libelle
            else diplome || coalesce(' (niveau ' || niveau || ')', '') end, 'Inconnu') as groupe,
        $formation::VARCHAR = 'toutes' or cfd in (select cfd from versions_de($formation::VARCHAR)) as choisie,
        if($formation::VARCHAR = 'toutes' and $par::VARCHAR <> 'formation', groupe, coalesce((select min(d.courant) from reference.diplomes
          as d where d.cfd = noms.cfd), cfd)) as part_de
    from communes_aux_deux
    join noms using (cfd)
),
groupes as (
    select part_de, min(groupe) as groupe, bool_or(choisie) as choisie, count(*)::INTEGER as formations,
        sum(es) as es, sum(ns) as ns, sum(ea) as ea, sum(na) as na,
        ecart_mh(ea, na, es, ns) as commun, erreur_mh(ea, na, es, ns) as erreur, z_mh(ea, na, es, ns) as z
    from regroupees
    group by part_de
),
testes as (
    select *, p_bilaterale(z) as p, max(p) filter (tenu) over () as p_au_plus
    from (select *, tient_son_rang(p_bilaterale(z)) as tenu from groupes)
)
select
    groupe,
    formations,
    es::BIGINT as en_emploi_scolaire,
    ns::BIGINT as sortants_scolaire,
    ea::BIGINT as en_emploi_apprentissage,
    na::BIGINT as sortants_apprentissage,
    round(commun, 6) as ecart_commun,
    round(commun - 1.96 * erreur, 6) as ecart_bas,
    round(commun + 1.96 * erreur, 6) as ecart_haut,
    round(ea / na - es / ns - commun, 6) as effet_composition,
    case when z is null then 'non testé' when coalesce(p > p_au_plus, true) then 'non significatif'
        when z > 0 then 'apprentissage au-dessus' else 'voie scolaire au-dessus' end as conclusion
from testes
where choisie
order by ns + na desc, groupe
