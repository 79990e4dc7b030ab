# `ssefind browse`. Une ligne de l’écran a 60 colonnes ou plus : ces textes doivent rester courts.

browse-no-terminal = `ssefind browse` a besoin d’un terminal ; dans un script, utilisez `ssefind search MOTS`
browse-terminal-fails = le terminal est inutilisable : { $problem }
browse-line = Recherche :
browse-count = { $count } sur { $all }
browse-marked = { $count ->
    [one] { $count } marquée
   *[other] { $count } marquées
  }
browse-titles = titres : { $which }
browse-condition = { $key ->
    [year] Année
    [series] Collection
    [unit] Unité
    [country] Pays
    [region] Région
    [topic] Thème
    [author] Auteur
    [publisher] Éditeur
    [isbn] ISBN
    [title] Titre
    [lacking] Sans
    [kind] Nature
   *[lang] Langue
  }
browse-chip = { $condition } : { $value }
browse-chip-without = sans édition en { $language }
browse-nothing = aucun résultat ; essayez d’autres mots, ou moins de mots
browse-why = Trouvé par

browse-keys-of-line = Tab liste · Entrée ouvrir · F1 touches · Échap quitter · Ctrl-S enregistrer
browse-keys-of-line-to-pick = Tab liste · Entrée choisir · F1 touches · Échap quitter
browse-keys-of-list = ? touches · Espace marquer · y référence · i identifiant · b BibTeX · l titres
browse-keys-of-list-to-pick = ? touches · Espace marquer · Entrée choisir · l titres · Échap quitter

browse-nothing-chosen = aucune notice n’est sélectionnée
browse-opened = ouvert : { $address }
browse-no-browser = impossible de lancer un navigateur ; l’adresse est { $address }
browse-no-cite = cette version ne met pas en forme les références ; b copie le BibTeX
browse-copied-one = copié : { $reference }
browse-copied-references = { $count ->
    [one] { $count } référence copiée
   *[other] { $count } références copiées
  }
browse-copied-ids = { $count ->
    [one] { $count } identifiant copié
   *[other] { $count } identifiants copiés
  }
browse-copied-bibtex = { $count ->
    [one] BibTeX de { $count } notice copié
   *[other] BibTeX de { $count } notices copié
  }
browse-saved = { $count ->
    [one] { $count } notice enregistrée dans { $file }
   *[other] { $count } notices enregistrées dans { $file }
  }

## La question du fichier

browse-save-title = { $count ->
    [one] Enregistrer { $count } notice
   *[other] Enregistrer { $count } notices
  }
browse-save-format = Format : { $format } (Haut et Bas en changent)
browse-save-file = Fichier :
browse-save-keys = Entrée enregistrer · Échap annuler

## La liste des touches

browse-keys-title = Touches
key-name = { $key ->
    [arrows] Flèches Pg↑ Pg↓
    [shift] Maj-Haut Maj-Bas
    [enter] Entrée
    [escape] Échap
    [space] Espace
    [alt] Alt-lettre
    [backspace] Retour arrière
   *[other] { $key }
  }
key-tab = passer de la ligne à la liste, où les lettres sont des commandes, et inversement
key-move = se déplacer dans la liste ; Haut, depuis la première notice, ramène à la ligne
key-scroll = faire défiler la notice
key-open = ouvrir la page de la notice dans le navigateur
key-pick = quitter et afficher les notices marquées, à défaut celle-ci
key-save = enregistrer les notices marquées dans un fichier, dans le format voulu
key-leave = quitter
key-leave-to-print = quitter et afficher les notices marquées
key-quit = abandonner
key-mark = marquer la notice, ou retirer sa marque
key-all = marquer toutes les notices trouvées, ou retirer toutes leurs marques
key-reference = copier la référence des notices marquées, à défaut de celle-ci
key-id = copier l’identifiant
key-bibtex = copier le BibTeX
key-titles = afficher les titres dans la langue suivante
key-letters = descendre, monter, aller au début, à la fin
key-line = revenir à la ligne
key-alt = dans la ligne, Alt suivi d’une lettre équivaut à cette lettre dans la liste
key-conditions = filtres dans la ligne, avec les raccourcis de `ssefind search --help`
key-edit = dans la ligne : aller au début, à la fin ; effacer un mot, ce qui précède ou ce qui suit le curseur
key-chip = au début de la ligne : retirer le dernier filtre donné en option
