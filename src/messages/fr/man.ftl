# Sections de chaque page de manuel. Une ligne de liste est NOM, deux espaces, et ce qu’il veut dire.

man-head-environment = ENVIRONNEMENT
man-head-exit-status = CODE DE RETOUR
man-head-files = FICHIERS
man-head-see-also = VOIR AUSSI
man-environment =
    SSEFIND_LANG  Langue de l’interface : en, fr ou es. Si elle n’est pas définie, LC_ALL, LC_MESSAGES ou LANG décident.
    SSEFIND_CATALOGUE  Fichiers à lire à la place du catalogue intégré, séparés comme dans PATH.
    SSEFIND_PAGER, PAGER  Pageur des sorties longues ; `cat` ou une valeur vide : aucun.
    NO_COLOR  Pas de couleurs si elle n’est pas vide.
    TERM  Avec la valeur dumb, ni couleurs ni pageur.
man-status-found =
    0  Au moins un résultat.
    1  Aucun résultat.
    2  Utilisation incorrecte ou échec.
man-status-check =
    0  Aucune erreur.
    2  Une erreur, une utilisation incorrecte ou un échec.
man-status-done =
    0  Opération effectuée.
    2  Utilisation incorrecte ou échec.
man-files =
    $XDG_STATE_HOME/ssefind  Les identifiants trouvés par la dernière recherche dans chaque terminal ; ~/.local/state/ssefind sans cette variable.
    $XDG_CONFIG_HOME/ssefind/config.toml  Le fichier de configuration ; ~/.config/ssefind/config.toml sans cette variable.
