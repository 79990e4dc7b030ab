# Sections de chaque page de manuel. Une ligne de liste est NOM, deux espaces, et ce qu’il veut dire.

man-head-environment = ENVIRONNEMENT
man-head-exit-status = CODE DE RETOUR
man-head-files = FICHIERS
man-head-see-also = VOIR AUSSI
man-environment =
    SSEFIND_LANG  Langue de l’interface : en, fr ou es. Sans elle, LC_ALL, LC_MESSAGES et LANG décident.
    SSEFIND_CATALOGUE  Fichiers à lire à la place du catalogue intégré, séparés comme dans PATH.
    SSEFIND_PAGER, PAGER  Visionneuse des longues sorties ; `cat` ou une valeur vide : aucune.
    NO_COLOR  Sans couleurs, si elle n’est pas vide.
    TERM  Avec la valeur dumb, ni couleurs ni visionneuse.
man-status-found =
    0  Un résultat au moins.
    1  Aucun résultat.
    2  Usage incorrect, ou échec.
man-status-check =
    0  Aucune faute.
    2  Une faute, un usage incorrect, ou un échec.
man-status-done =
    0  C’est fait.
    2  Usage incorrect, ou échec.
man-files = $XDG_STATE_HOME/ssefind  Les identifiants trouvés par la dernière recherche dans chaque terminal ; ~/.local/state/ssefind sans cette variable.
