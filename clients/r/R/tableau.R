# From the JSON of an answer to a data frame: types are those that the site declares, none is guessed.

# What goes with a figure, in the order of the columns: the flag of its column, the end of its name, its type (NA: that of the figure).
COMPAGNONS <- list(
  c("bornes", "_min", NA), c("bornes", "_max", NA), c("bornes", "_milieu", "decimal"), c("bornes", "_marge", "decimal"),
  c("classe", "_classe", "entier"), c("protege", "_statut", "texte"), c("visible", "_visible", "texte"),
  c("ic", "_ic_min", "decimal"), c("ic", "_ic_max", "decimal"), c("ecart", "_ecart", "texte")
)

# Every column of the rows in order, companions after their figure: its type, or the kind of period that its texts are.
types_des_colonnes <- function(colonnes) {
  par_colonne <- lapply(colonnes, function(colonne) {
    siens <- Filter(function(compagnon) isTRUE(colonne[[compagnon[[1]]]]), COMPAGNONS)
    c(
      stats::setNames(if (is.null(colonne$temps)) colonne$type else colonne$temps, colonne$nom),
      stats::setNames(
        vapply(siens, function(un) if (is.na(un[[3]])) colonne$type else un[[3]], ""),
        vapply(siens, function(un) paste0(colonne$nom, un[[2]]), "")
      )
    )
  })
  unlist(par_colonne)
}

en_tableau <- function(colonnes, lignes) {
  types <- types_des_colonnes(colonnes)
  if (length(lignes) > 0 && !identical(names(lignes[[1]]), names(types)))
    erreur("maille_injoignable", "Les colonnes rendues ne sont pas celles que le site d\u00e9clare.")
  valeurs <- lapply(names(types), function(nom) colonne_de(lapply(lignes, `[[`, nom), types[[nom]]))
  names(valeurs) <- names(types)
  as.data.frame(valeurs, optional = TRUE, stringsAsFactors = FALSE)
}

colonne_de <- function(valeurs, type) {
  switch(type,
    entier = entiers(extraire(valeurs, 0)),
    decimal = extraire(valeurs, 0),
    booleen = extraire(valeurs, NA),
    texte = ,
    cellule = extraire(valeurs, ""),
    date = ,
    jour = as.Date(extraire(valeurs, "")),
    mois = as.Date(suivi(extraire(valeurs, ""), "-01")),
    trimestre = as.Date(premier_jour(extraire(valeurs, ""))),
    erreur("maille_injoignable", paste("Type inconnu de ce paquet :", type))
  )
}

extraire <- function(valeurs, modele) {
  manque <- modele[NA_integer_]
  vapply(valeurs, function(valeur) if (is.null(valeur)) manque else if (is.numeric(modele)) as.numeric(valeur) else valeur, modele)
}

# R has integers of 32 bits only; the site writes none that a double does not hold.
entiers <- function(valeurs) {
  if (all(is.na(valeurs) | abs(valeurs) <= .Machine$integer.max)) as.integer(valeurs) else valeurs
}

suivi <- function(textes, fin) ifelse(is.na(textes), NA_character_, paste0(textes, fin))

premier_jour <- function(textes) {
  mois <- as.integer(substr(textes, 6, 6)) * 3L - 2L
  ifelse(is.na(textes), NA_character_, sprintf("%s-%02d-01", substr(textes, 1, 4), mois))
}

# A list of records as a table: lists of texts are joined, what is missing is NA.
en_table <- function(fiches, noms) {
  colonnes <- lapply(noms, function(nom) {
    valeurs <- lapply(fiches, function(fiche) {
      valeur <- fiche[[nom]]
      if (is.null(valeur)) NA else if (is.list(valeur)) paste(unlist(valeur), collapse = ", ") else valeur
    })
    if (length(valeurs) == 0) character() else unlist(valeurs)
  })
  names(colonnes) <- noms
  as.data.frame(colonnes, optional = TRUE, stringsAsFactors = FALSE)
}

DE_SOURCE <- c("source", "titre", "producteur", "licence", "adresse", "millesime", "synthetique", "referentiel", "vie_mois")
