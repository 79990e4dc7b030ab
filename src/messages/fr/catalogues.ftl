# Les catalogues de l’utilisateur : ce qui se dit des fichiers lus et convertis.

stdin-twice = l’entrée standard (`-`) ne se lit qu’une fois ; nommez-la une seule fois
key-taken = une autre entrée a cette clé ; donnez à chacune la sienne
entry-untitled = une entrée sans titre
entry-absent = pas d’entrée de ce numéro
year-digits = { $digits } n’est pas une année ; une année a quatre chiffres
bibtex-open = l’entrée n’est pas fermée avant que la suivante ne commence ; comptez ses accolades
bibtex-no-equals = `{ $text }` n’a pas de `=` ; un champ s’écrit NOM = { "{" }VALEUR{ "}" }
bibtex-no-name = `{ $name }` n’est pas un nom de champ ; manque-t-il une virgule avant ?
bibtex-value = { $name } : { $problem }
bibtex-value-open = la valeur n’est pas fermée ; comptez ses accolades ou guillemets
bibtex-value-joined = plus est joint par `#` que n’en contient aucun champ
packed-otherwise = compressé en { $packing } ; décompressez-le d’abord, ou compressez-le avec gzip ou zstd
packed-damaged = ne se décompresse pas : il finit trop tôt ou est abîmé ; le fichier est-il entier ?
packed-twice = compressé deux fois ; décompressez-le une fois d’abord
too-long-for-memory = trop long pour la mémoire ; coupez-le en plusieurs fichiers
too-long = plus long que { $size } Gio ; coupez-le en plusieurs fichiers
unpacks-too-far = se décompresse en plus de { $ratio } fois sa taille, ce que ne fait aucun catalogue ; il n’a pas été lu plus loin
nul-bytes = des octets nuls, et pas de texte ; un catalogue est en JSON, BibTeX ou RIS
no-known-form = ni JSON, ni BibTeX, ni RIS, à en juger par son début
not-utf16 = UTF-16 incorrect ; enregistrez le fichier en UTF-8
count-entries = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
  }
faults-strict = { $entries } en défaut, ce que --strict n’admet pas ; corrigez, ou laissez --strict
faults-left-out = { $entries } laissées de côté ; le reste est pris
faults-more = et { $more } de plus, que dit `ssefind check` ; { $summary }
replaced = { $more ->
    [0] { $first }
   *[other] { $first } et { $more } de plus
  } : aussi dans le catalogue intégré ; ceux des fichiers sont pris
not-carried-over = non repris : { $field } { $of }
no-document = pas un document, laissé de côté : { $kind } { $of }
of-entries = { $count ->
    [one] de { $count } entrée, { $first }
   *[other] de { $count } entrées, d’abord { $first }
  }
line-number = ligne { $line }
converted = converti : { $records } et { $topics }
reading-catalogue = lecture du catalogue : { $share } %
