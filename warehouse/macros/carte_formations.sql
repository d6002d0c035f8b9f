-- Carte des formations : ce que disent d'une formation sa demande, son remplissage, l'emploi de ses sortants et la tension des métiers liés.
-- Chaque signe est 1 (pour), -1 (contre), 0 (ni l'un ni l'autre, ou à cheval sur un seuil), vide quand rien n'est lu ou que la formation n'en a pas.
create or replace macro signe_seuils(bas, haut, seuil_bas, seuil_haut) as
  case when bas >= seuil_haut then 1 when haut <= seuil_bas then -1 when bas is not null and haut is not null then 0 end;

-- La proposition que donnent quatre signes, vides pour ceux que la formation n'a pas : deux signes de plus d'un côté que de l'autre. La tension, ancienne et de
-- toute une famille de métiers, s'ajoute aux autres et ne leur retire rien. « Conforter » veut un emploi connu, qui ne soit pas moindre qu'ailleurs ; « ouvrir »,
-- une demande forte de plus, et un emploi meilleur ou des métiers tendus ; « questionner », une demande qui ne soit pas forte. Le reste ne conclut pas.
create or replace macro proposition_signes(demande, remplissage, emploi, tension) as case
  when coalesce(list_sum([demande, remplissage, emploi]), 0) >= 1 and list_sum([demande, remplissage, emploi, greatest(tension, 0)]) >= 2 and emploi >= 0
    then if(demande = 1 and greatest(emploi, tension) = 1, 'ouvrir', 'conforter')
  when coalesce(list_sum([demande, remplissage, emploi]), 0) <= -1 and list_sum([demande, remplissage, emploi, least(tension, 0)]) <= -2
      and coalesce(demande, 0) < 1 then 'questionner'
  else 'ne pas conclure' end;

-- Une proposition en vaut une autre : qui dit d'ouvrir dit de conforter.
create or replace macro confirme(autre, proposition) as autre = proposition or (proposition = 'conforter' and autre = 'ouvrir');

-- Ce que disent ensemble les propositions que donneraient toutes les valeurs de ce qui n'est pas lu : la moindre si elles ont un sens, sinon rien.
create or replace macro proposition_commune(propositions) as case when len(list_distinct(propositions)) = 1 then propositions[1]
  when len(list_filter(propositions, lambda p: not confirme(p, 'conforter'))) = 0 then 'conforter' else 'ne pas conclure' end;

-- Les valeurs qu'un signe prend d'un essai à l'autre, chacune avec le cas où elle est : celles des seuils essayés quand il est lu, toutes quand il pourrait l'être.
-- La première d'un cas est celle du seuil choisi.
create or replace macro valeurs_signe(lu, possibles, essais) as case when lu is not null then list_transform(essais, lambda s, i: {'cas': 0, 'rang': i,
  'valeur': s})
  else list_transform(possibles, lambda s: {'cas': s, 'rang': 1, 'valeur': s}) end;

create or replace macro choisies(valeurs) as list_filter(valeurs, lambda v: v.rang = 1);

-- Un signe, en mots.
create or replace macro signe_dit(signe, valeur) as case signe
  when 'demande' then case valeur when 1 then 'demande forte' when 0 then 'demande moyenne' when -1 then 'demande faible' else 'demande' end
  when 'remplissage' then case valeur when 1 then 'places prises' when 0 then 'remplissage moyen' when -1 then 'places vides' else 'remplissage' end
  when 'emploi' then case valeur when 1 then 'emploi au-dessus d’ailleurs' when 0 then 'emploi comme ailleurs' when -1
    then 'emploi au-dessous d’ailleurs' else 'emploi' end
  when 'tension' then case valeur when 1 then 'tension forte' when 0 then 'tension moyenne ou mêlée' when -1 then 'tension faible' else 'tension' end
  end;

-- Les signes d'une liste de paires (signe, valeur) qui ont cette valeur, après le mot qui les annonce ; vide sans aucun.
create or replace macro signes_dits(annonce, signes, cherchee) as annonce || ' : ' || nullif(array_to_string(list_transform(
  list_filter(signes, lambda s: s.valeur is not distinct from cherchee), lambda s: signe_dit(s.signe, s.valeur)), ', '), '');
