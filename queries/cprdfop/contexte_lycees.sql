/*---
titre: Position sociale des familles d’élèves
question: Quel est le contexte social de chaque lycée, par voie ?
code: C33
formule: indice de position sociale (IPS) moyen des élèves de la voie dans le lycée, calculé et publié par la DEPP, jamais recalculé ; moyenne du territoire = Σ (IPS × élèves) / Σ élèves de ses lycées
champ: Élèves de la voie choisie des lycées publics et privés sous contrat du fichier de la DEPP, à la commune du lycée ; lycées agricoles et apprentis n’y sont pas.
notes:
  - L’IPS résume les conditions d’apprentissage que donnent les professions des parents ; plus il est élevé, plus elles sont favorables. C’est un contexte, pour lire les autres chiffres d’un lycée, non une mesure de ce qu’il apporte, et les lycées sont rangés ici par commune.
  - L’indice est celui du lycée et de la voie. Il ne dit rien d’une formation en particulier, ni d’un élève ; l’écart type dit combien les élèves d’un même lycée diffèrent.
  - NS (non significatif) - la DEPP tait l’indice d’élèves trop peu nombreux. La moyenne du territoire n’est donnée que si l’indice de tous ses lycées l’est.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.ips_lycees, defaut: dernier, libelle: Rentrée }
  voie: { domaine: choix, valeurs: { professionnelle: Professionnelle, generale_technologique: Générale et technologique }, defaut: professionnelle, sujet: true, libelle: Voie }
colonnes:
  uai: { role: dimension, libelle: Code }
  etablissement: { role: dimension, libelle: Lycée }
  commune: { role: dimension, libelle: Commune }
  secteur: { role: dimension, libelle: Secteur }
  eleves: { role: mesure, somme: lignes, unite: élèves, libelle: Élèves de la voie }
  ips: { role: indice, libelle: Indice de position sociale }
  ecart_type: { role: indice, libelle: Écart type entre élèves }
  ips_moyen: { role: indice, libelle: Indice moyen du territoire }
  diffusion: { role: texte, libelle: Diffusion }
graphique: { type: nuage, x: ips, y: eleves }
si_vide: { etat: sans_objet, motif: "Aucun lycée de cette voie ici dans le fichier de la DEPP, à cette rentrée." }
repose_sur:
  lignes: [ips_lycees]
lecture: "{territoire}, indice de position sociale des élèves de cette voie à la rentrée {rentree}, là où il est publié : {ips* d’un lycée à l’autre} ; moyenne de tous les lycées : {ips_moyen}."
---*/
with lycees as (
    select cube.*, communes.nom as nom_commune
    from publie.cube_ips_lycees as cube
    left join reference.territoires as communes on communes.territoire = cube.commune
    where cube.rentree = $rentree::INTEGER
        and cube.voie = $voie::VARCHAR
        and exists (from reference.appartenances as a where a.commune = cube.commune and a.territoire = $territoire::VARCHAR)
), moyenne as (
    select if(count(*) = count(ips), list_sum(list_sort(list(ips * eleves))) / sum(eleves), null) as ips_moyen
    from lycees
)
select
    lycees.uai,
    lycees.nom as etablissement,
    lycees.nom_commune as commune,
    case lycees.secteur when 'public' then 'public' when 'prive' then 'privé sous contrat' end as secteur,
    lycees.eleves,
    lycees.ips,
    lycees.ecart_type,
    moyenne.ips_moyen,
    if(lycees.statut = 'non_diffuse', 'non significatif, tu par la DEPP', null) as diffusion
from lycees
cross join moyenne
order by lycees.ips is null, lycees.nom_commune nulls last, lycees.nom, lycees.uai
