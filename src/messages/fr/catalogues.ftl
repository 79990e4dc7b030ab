# Les catalogues de l’utilisateur : messages sur les fichiers lus et convertis.

stdin-twice = l’entrée standard (`-`) ne se lit qu’une fois ; indiquez-la une seule fois
key-taken = une autre entrée a cette clé ; donnez à chacune la sienne
entry-untitled = une entrée sans titre
entry-absent = cette entrée n’existe pas
bibtex-open = l’entrée n’est pas fermée avant que la suivante ne commence ; comptez ses accolades
bibtex-no-equals = `{ $text }` n’a pas de `=` ; un champ s’écrit NOM = { "{" }VALEUR{ "}" }
bibtex-no-name = `{ $name }` n’est pas un nom de champ ; manque-t-il une virgule avant ?
bibtex-value = { $name } : { $problem }
bibtex-value-open = la valeur n’est pas fermée ; comptez ses accolades ou guillemets
bibtex-value-joined = les parties réunies par `#` sont trop longues pour un champ
packed-otherwise = compressé en { $packing } ; décompressez-le d’abord, ou compressez-le avec gzip ou zstd
packed-damaged = impossible à décompresser : le fichier est incomplet ou endommagé
packed-twice = compressé deux fois ; décompressez-le d’abord une fois
too-long-for-memory = trop volumineux pour la mémoire disponible ; divisez-le en plusieurs fichiers
too-long = plus de { $size } Gio ; divisez-le en plusieurs fichiers
unpacks-too-far = décompressé, il dépasse { $ratio } fois sa taille, ce que ne fait aucun catalogue ; la suite n’a pas été lue
nul-bytes = contient des octets nuls et n’est donc pas du texte ; un catalogue est en JSON, BibTeX, RIS, XML ou CSV
no-known-form = ne commence pas comme du JSON, du BibTeX, du RIS, du MARCXML, de l’OAI-PMH ou du CSV ; exportez la liste dans l’un de ces formats
not-utf16 = UTF-16 non valide ; enregistrez le fichier en UTF-8
faults-strict = { $count ->
    [one] { $count } entrée comporte une erreur ; corrigez-la, ou retirez --strict
   *[other] { $count } entrées comportent une erreur ; corrigez-les, ou retirez --strict
  }
faults-left-out = { $count ->
    [one] { $count } entrée incorrecte laissée de côté ; les autres sont utilisées
   *[other] { $count } entrées incorrectes laissées de côté ; les autres sont utilisées
  }
faults-more = et { $more } de plus, à voir avec `ssefind check` ; { $summary }
replaced = { $more ->
    [0] { $first }
   *[other] { $first } et { $more } de plus
  } : aussi dans le catalogue intégré ; les notices des fichiers sont utilisées
renamed = une autre entrée a cette clé, d’où l’identifiant `{ $id }`
renamed-more = { $more ->
    [one] et { $more } autre entrée dont une autre a la clé, à voir avec `ssefind check`
   *[other] et { $more } autres entrées dont une autre a la clé, à voir avec `ssefind check`
  }
encoding-guessed = { $file } : pas en UTF-8, lu en { $encoding } ; `--encoding NOM` fixe l’encodage
encoding-mixed = { $file } : des lettres ne sont pas en UTF-8 et sont lues en { $encoding } ; `--encoding NOM` fixe l’encodage
unknown-encoding = `{ $given }` n’est pas un encodage ; indiquez un nom comme windows-1252, iso-8859-2 ou utf-8
not-in-encoding = pas en { $encoding } ; indiquez l’encodage du fichier avec `--encoding`
partly-held = { $file } : { $count ->
    [one] { $count } entrée en dit plus que sa notice ne peut contenir
   *[other] { $count } entrées en disent plus que leurs notices ne peuvent contenir
  } ; `ssefind convert { $file } >/dev/null` indique ce qui est perdu
not-csv = pas du CSV : { $problem }
xml-no-records = XML sans notice MARCXML ni Dublin Core ; exportez la liste en MARCXML, RIS ou BibTeX
xml-open = pas du XML : un élément n’est pas fermé ; le fichier est-il entier ?
xml-deep = éléments trop imbriqués pour une liste de notices
not-xml = pas du XML : { $problem }
not-carried-over = non repris : { $field } { $of }
no-document = n’est pas un document, laissé de côté : { $kind } { $of }
of-entries = { $count ->
    [one] de { $count } entrée, { $first }
   *[other] de { $count } entrées, la première : { $first }
  }
line-number = ligne { $line }
converted = converti : { $records } et { $topics }
reading-catalogue = lecture du catalogue : { $share } %
long-texts = seuls les 64 premiers Kio d’un texte sont cherchés ; textes plus longs : { $records }, la première { $first }
