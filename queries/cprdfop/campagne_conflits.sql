/*---
titre: Conflits d’une campagne
question: Quelles ouvertures puisent dans le même vivier, et quelles fermetures laissent un bassin sans une formation du domaine ?
code: C36
formule: même vivier - deux demandes qui ajoutent des places au même diplôme, ou à la même spécialité (NSF) et au même niveau, à T km au plus l’une de l’autre par la terre ; bassin sans le domaine - fermeture après laquelle aucun établissement du bassin n’a d’élève du domaine, ouvertures et fermetures de la campagne faites
champ: Demandes de la campagne dont l’établissement est sur le territoire ; établissements du fichier des effectifs.
notes:
  - Deux ouvertures proches ne sont pas de trop quand les jeunes y suffisent - leur nombre commun est donné.
  - Une fermeture est de la voie scolaire ; l’apprentissage que les fichiers situent dans le bassin est compté à part, et peut y être plus nombreux.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  campagne: { domaine: millesimes.campagne, defaut: dernier, facultatif: true, libelle: Rentrée de la campagne }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, facultatif: true, libelle: Rentrée des élèves }
  distance: { domaine: entier, min: 2, max: 30, defaut: 20, sujet: true, libelle: Distance (km) }
colonnes:
  nature: { role: dimension, libelle: Conflit }
  numero: { role: dimension, libelle: Demande }
  ligne: { role: libelle, libelle: Formation et établissement }
  autre_numero: { role: dimension, libelle: Autre demande }
  autre_ligne: { role: dimension, libelle: Autre formation et établissement }
  places: { role: mesure, unite: places, libelle: Places en jeu }
  km: { role: indice, unite: km, libelle: Distance entre les deux }
  communs: { role: mesure, unite: personnes, libelle: Jeunes à portée des deux }
  pour: { role: texte, libelle: Personnes comptées }
  domaine: { role: dimension, libelle: Domaine }
  bassin: { role: dimension, libelle: Bassin d’emploi }
  apprentissage: { role: mesure, unite: lieux, libelle: Lieux d’apprentissage du domaine dans le bassin }
graphique: { type: barres, x: places, y: ligne }
si_vide: { etat: vide, motif: "Les demandes lues ne montrent aucun de ces deux conflits sur ce territoire." }
repose_sur:
  lignes: [annuaire_education, bcn, campagne, effectifs]
  valeurs:
    - { colonnes: [communs, pour], sources: [population_age], sans: dit }
    - { colonnes: [apprentissage], sources: [catalogue_apprentissage], sans: au_moins }
lecture: "{nature} : {ligne}."
---*/
with demandes as (
    select d.*, concat_ws(', ', if(d.courant is null, d.formation, concat_ws(' ', d.diplome, d.libelle)), coalesce(d.etablissement, d.uai)) as ligne,
        v.nsf, v.domaine_nsf
    from demandes_de_campagne($territoire::VARCHAR, $campagne::INTEGER) as d
    left join reference.diplomes as v on v.formation = d.courant
),
paires as (
    select a.numero, a.ligne, b.numero as autre_numero, b.ligne as autre_ligne, a.apres + b.apres - a.avant - b.avant as places, t.km, a.domaine,
        a.cellule, b.cellule as autre_cellule
    from demandes as a
    join demandes as b on b.numero > a.numero and (b.courant = a.courant or (b.nsf = a.nsf and b.niveau = a.niveau))
    join publie.trajets as t on t.de = a.cellule and t.vers = b.cellule and t.km <= $distance::INTEGER
    where a.apres > a.avant and b.apres > b.avant
),
communs as (
    select p.numero, p.autre_numero, round(sum(h.personnes order by h.personnes))::BIGINT as jeunes
    from paires as p
    join publie.trajets as t on t.de = p.cellule and t.km <= $distance::INTEGER
    join publie.trajets as u on u.de = p.autre_cellule and u.vers = t.vers and u.km <= $distance::INTEGER
    join hexagones_demandeurs(region_de($territoire::VARCHAR), null::UBIGINT[], $rentree::INTEGER, 'jeunes') as h on h.cellule = t.vers
    group by all
),
lieux as (
    select l.voie, l.courant, l.domaine_nsf, l.lieu, a.territoire as bassin
    from lieux_enseignes($rentree::INTEGER) as l
    join reference.appartenances as a on a.commune = l.commune and a.maille = 'bassin'
),
restent as (
    select domaine_nsf, bassin, courant, lieu from lieux
    where voie = 'scolaire' and (courant, lieu) not in (select (courant, uai) from demandes where scolaire_apres = 0 and courant is not null)
    union all
    select domaine_nsf, bassin, courant, uai from demandes where scolaire_apres > 0 and apres > avant
),
fermetures as (
    select d.* from demandes as d
    where d.scolaire_avant > 0 and d.scolaire_apres = 0 and d.bassin is not null and d.domaine_nsf is not null
        and toutes_lues(['effectifs'], ou := $territoire::VARCHAR)
        and not exists (select 1 from restent as r where r.bassin = d.bassin and r.domaine_nsf = d.domaine_nsf)
)
select 'même vivier' as nature, p.numero, p.ligne, p.autre_numero, p.autre_ligne, p.places::BIGINT as places, round(p.km, 1) as km, c.jeunes as communs,
    demande_en_lettres('jeunes') as pour, p.domaine, null::VARCHAR as bassin, null::INTEGER as apprentissage
from paires as p
left join communs as c using (numero, autre_numero)
union all
select 'bassin sans ce domaine', f.numero, f.ligne, null, null, f.avant::BIGINT, null, null, null, f.domaine, t.nom,
    (select count(distinct (l.courant, l.lieu)) from lieux as l
        where l.voie = 'apprentissage' and l.bassin = f.bassin and l.domaine_nsf = f.domaine_nsf)::INTEGER
from fermetures as f
join reference.territoires as t on t.territoire = f.bassin
order by nature, numero, autre_numero
