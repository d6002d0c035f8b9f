-- Où un territoire est lu : sa région, et les départements qu'il contient ou qui l'entourent. Un instantané de France a toutes les régions.

-- La région d'un territoire, elle-même s'il en est une ; nulle pour la France et pour ce qui en touche plusieurs. Une zone dessinée est faite
-- d'hexagones : sa région est celle que l'instantané y met, quand elle est seule.
create or replace macro region_de(code_lu) as coalesce(
  (select region from reference.territoires where territoire = code_lu),
  (select valeur from reference.instantane where cle = 'hexagones' and code_lu like 'zone:%' and valeur not like '% %'));

-- Les départements tout entiers dans un territoire : lui-même, ceux d'une région, tous ceux de l'instantané pour la France.
create or replace macro departements_entiers(code_lu) as table
  select territoire as departement from reference.territoires
  where maille = 'departement' and dans_region and (code_lu like 'pays:%' or code_lu in (territoire, region));

-- Les départements de la région d'un territoire ; tous ceux de l'instantané quand elle n'est pas seule.
create or replace macro departements_autour(code_lu) as table
  select territoire as departement from reference.territoires
  where maille = 'departement' and dans_region and coalesce(region = region_de(code_lu), true);

-- Un bassin, ou ceux qui ont une commune dans une région, entiers quand ils la dépassent.
create or replace macro bassins_de(code_lu) as table
  select territoire from reference.territoires where maille = 'bassin' and code_lu in (territoire, region)
  union
  select dedans.territoire
  from reference.appartenances as dedans
  join reference.appartenances as autour on autour.commune = dedans.commune and autour.territoire = code_lu
  where dedans.maille = 'bassin' and code_lu like 'region:%';

-- Les territoires d'une maille, dans la région, qui ont une commune dans un autre ; à cheval sur lui, ils y sont entiers.
create or replace macro territoires_dans(la_maille, code_lu) as table
  select * from reference.territoires
  where maille = la_maille and dans_region and territoire in (
    select dedans.territoire
    from reference.appartenances as dedans
    join reference.appartenances as autour on autour.commune = dedans.commune and autour.territoire = code_lu);
