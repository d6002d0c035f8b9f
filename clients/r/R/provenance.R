provenance <- function(tableau) {
  trouvee <- attr(tableau, "maille", exact = TRUE)
  if (is.null(trouvee))
    stop("Ce tableau ne vient pas de demander(), ou une op\u00e9ration en a \u00f4t\u00e9 la provenance : gardez-la avant.", call. = FALSE)
  trouvee
}

# What goes with the pages of an answer: where its figures come from, how to cite them, the address that gives it again.
provenance_de <- function(reponses, site, entiere) {
  premiere <- reponses[[1]]
  requete <- premiere$requete
  instantane <- premiere$instantane$id
  adresse <- if (entiere) sans_page(premiere$adresse) else premiere$adresse
  textes <- function(liste) as.character(unlist(liste))
  list(
    requete = requete$id,
    version = requete$version,
    titre = requete$titre,
    question = requete$question,
    formule = requete$formule,
    champ = requete$champ,
    notes = textes(requete$notes),
    lecture = requete$lecture,
    parametres = premiere$parametres,
    parametres_libelles = premiere$parametres_libelles,
    territoire = premiere$parametres_libelles$territoire,
    citation = sub(tenue(premiere$adresse, instantane), tenue(adresse, instantane), premiere$citation, fixed = TRUE),
    adresse = paste0(site, tenue(adresse, instantane)),
    instantane = instantane,
    construit_le = premiere$instantane$construit_le,
    sources = en_table(premiere$sources, c(DE_SOURCE, "millesime_demande")),
    vue = textes(if (length(reponses) == 1) premiere$vue else utils::head(premiere$vue, -1)),
    etat = premiere$etat,
    motifs = textes(premiere$motifs),
    non_lues = textes(premiere$non_lues),
    signalements = unique(textes(lapply(reponses, `[[`, "signalements"))),
    couverture = textes(premiere$couverture),
    avertissement = premiere$avertissement,
    colonnes = en_table(colonnes_communes(reponses), c("nom", "libelle", "role", "type", "temps", "unite")),
    tronque = any(vapply(reponses, `[[`, NA, "tronque")),
    territoires_visibles = en_table(reunis(reponses, "territoires_visibles"), c("territoire", "nom", "adresse")),
    statuts = en_table(reunis(reponses, "statuts"), c("code", "signe", "libelle"))
  )
}

reunis <- function(reponses, cle) unique(unlist(lapply(reponses, `[[`, cle), recursive = FALSE))

# A column is one of dates where it is on every page: the site keeps it a text as soon as one of its texts is none.
colonnes_communes <- function(reponses) {
  lapply(seq_along(reponses[[1]]$colonnes), function(rang) {
    colonne <- reponses[[1]]$colonnes[[rang]]
    partout <- vapply(reponses, function(reponse) identical(reponse$colonnes[[rang]]$temps, colonne$temps), NA)
    if (!all(partout)) colonne["temps"] <- list(NULL)
    colonne
  })
}

avertir <- function(dite) {
  dits <- c(
    dite$motifs,
    if (dite$tronque) "Il y avait plus de lignes que la limite du site : demandez moins de territoires, ou filtrez.",
    dite$avertissement
  )
  for (dit in dits) warning(dite$requete, " : ", dit, call. = FALSE)
}
