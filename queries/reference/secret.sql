/*---
titre: Coût du secret
question: Que cache le secret statistique, et à quel niveau le voit-on ?
code: R08
formule: part masquée = somme des valeurs masquées / somme des valeurs, au détail le plus fin de chaque niveau, dite entre deux bornes
champ: Tableaux tirés de fichiers reçus sous convention ; les fichiers publiés par leur producteur gardent ses marques et n’y sont pas.
notes:
  - Les cellules comptent les marges de chaque axe ; la part de la valeur est prise au détail le plus fin.
  - Une cellule est masquée pour elle-même ou pour en protéger une autre ; le signe est le même.
  - La part de la valeur est dite entre deux bornes, d’autant plus larges qu’une plus juste ferait connaître une cellule protégée.
  - « Visible » nomme le niveau le plus fin, plus large, où au moins 95 % des cellules du même détail sont diffusées.
parametres:
  portee: { domaine: choix, valeurs: { dernier: le plus récent de chaque tableau, tous: tous }, defaut: dernier, libelle: Millésimes }
colonnes:
  tableau: { role: libelle, libelle: Tableau }
  source: { role: texte, libelle: Source }
  millesime: { role: dimension, libelle: Millésime }
  maille: { role: texte, libelle: Maille }
  detail: { role: libelle, libelle: Tableau et maille }
  cellules: { role: mesure, unite: cellules, libelle: Cellules }
  diffusees: { role: mesure, unite: cellules, libelle: Diffusées }
  masquees: { role: mesure, unite: cellules, libelle: Masquées }
  part_cellules: { role: taux, de: [masquees, cellules], partie: true, libelle: Part des cellules masquée }
  part_masquee: { role: indice, unite: pourcent, libelle: Part de la valeur masquée }
  visible_a: { role: texte, libelle: Visible à la maille }
graphique: { type: barres, x: part_masquee, y: detail }
si_vide: { etat: sans_objet, motif: "Aucune source protégée dans cet instantané." }
lecture: "{detail}, {millesime} : {masquees cellule masquée|cellules masquées} sur {cellules}, qui {masquees:porte|portent} {part_masquee} de la valeur."
---*/
with sources as (
    select replace(cubes.cube, 'publie.', '') as cube, string_agg(distinct sources.titre, ', ' order by sources.titre) as titre
    from reference.cubes as cubes
    join reference.sources as sources using (source)
    where not sources.referentiel
    group by 1
),
mailles(maille, nom, rang) as (
    values ('commune', 'Commune', 1), ('epci', 'Intercommunalité', 2), ('bassin', 'Bassin d’emploi', 3),
        ('zone_emploi', 'Zone d’emploi', 4), ('departement', 'Département', 5), ('region', 'Région', 6)
),
derniers as (select cube, max(millesime) as millesime from reference.secret group by cube)
select
    coalesce(sources.titre, secret.cube) as tableau,
    coalesce(sources.titre, secret.cube) as source,
    secret.millesime::VARCHAR as millesime,
    mailles.nom as maille,
    mailles.nom || ', ' || coalesce(sources.titre, secret.cube) as detail,
    secret.cellules::BIGINT as cellules,
    secret.diffusees::BIGINT as diffusees,
    secret.masquees::BIGINT as masquees,
    case when secret.part_min = secret.part_max then secret.part_min end as part_masquee,
    secret.part_min as part_masquee_min,
    secret.part_max as part_masquee_max,
    if(secret.part_min = secret.part_max, 'diffuse', 'intervalle') as part_masquee_statut,
    case when secret.masquees = 0 then 'sans objet' else coalesce(plus_large.nom, 'aucune') end as visible_a
from reference.secret as secret
join mailles on mailles.maille = secret.maille
join derniers on derniers.cube = secret.cube
left join mailles as plus_large on plus_large.maille = secret.maille_visible
left join sources on sources.cube = replace(secret.cube, 'publie.', '')
where $portee::VARCHAR = 'tous' or secret.millesime = derniers.millesime
order by tableau, millesime desc, mailles.rang
