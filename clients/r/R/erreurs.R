# What goes wrong is a condition of class `maille_erreur`: `maille_refus`, with what the site says, or `maille_injoignable`.

erreur <- function(classe, message, ...) {
  stop(structure(
    class = c(classe, "maille_erreur", "error", "condition"),
    list(message = message, call = NULL, ...)
  ))
}

refuser <- function(statut, corps, adresse, site) {
  document <- tryCatch(parse_json(corps), error = function(e) NULL)
  if (!is.list(document) || is.null(document$detail))
    erreur("maille_injoignable", sprintf("%s : statut %d, sans explication", adresse, statut), adresse = adresse)
  problemes <- document$problemes
  dits <- vapply(problemes, function(un) {
    sprintf("  %s : %s", un$parametre, sub(paste0("^", un$parametre, " : "), "", un$message))
  }, "")
  essayez <- if (is.null(document$essayez)) NULL else paste0(site, document$essayez)
  lignes <- c(
    sprintf("%s (%d)", document$title, statut),
    if (length(dits) > 0) dits else paste0("  ", document$detail),
    paste0("  demand\u00e9 : ", adresse),
    if (!is.null(essayez)) paste0("  essayez : ", essayez)
  )
  erreur("maille_refus", paste(lignes, collapse = "\n"),
    statut = statut, detail = document$detail, problemes = problemes, adresse = adresse, essayez = essayez)
}
