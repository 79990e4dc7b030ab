# Le fichier de configuration, et `ssefind config`.

config-not-toml = pas au format TOML : { $problem } ; une ligne s’écrit CLÉ = VALEUR, un texte entre guillemets droits
config-too-large = le fichier dépasse { $most } octets
config-unknown-key = clé inconnue ; les clés sont { $keys }
config-value = `{ $given }` n’est pas une valeur possible ; utilisez { $values }
config-titles = `{ $given }` n’est pas une valeur possible ; utilisez display, original, interface ou des langues
config-needs-text = la valeur doit être un texte entre guillemets droits
config-needs-bool = la valeur doit être true ou false

config-key = Clé
config-value-head = Valeur
config-from = Origine
config-by-flag = option
config-by-default = valeur par défaut
config-file = fichier de configuration : { $file }
config-file-missing = fichier de configuration : { $file }, qui n’existe pas
config-no-home = pas de fichier de configuration, car il n’y a pas de dossier personnel
