fault-record = notice `{ $id }`
cannot-be-read = lecture impossible : { $problem }
not-utf8 = n’est pas en UTF-8 ; enregistrez le fichier en UTF-8
line-too-long = la ligne dépasse 16 Mio, la taille maximale d’une notice
file-empty = le fichier est vide ; un catalogue est un tableau JSON de notices, ou une notice par ligne
not-a-record = ce n’est pas une notice ; une notice est un objet JSON avec `type` et `id`
type-missing = il manque le champ `type` ; utilisez publication, unit, initiative ou instrument
type-unknown = `{ $given }` n’est pas un type ; utilisez publication, unit, initiative ou instrument
id-taken = une autre notice a cet identifiant ; donnez à chacune le sien
table-misfit = la table des notices ne correspond pas au fichier ; recompilez

## JSON

not-json = JSON non valide : { $problem }
not-json-open-list = JSON non valide : la liste n’est jamais fermée ; terminez-la par `]`
not-json-comma = JSON non valide : une virgule avant `]` ; retirez-la
not-json-after-record = JSON non valide : `,` ou `]` attendu après une notice
not-json-cut-off = JSON non valide : le texte s’arrête au milieu d’une notice ; le fichier est-il entier ?
not-json-at-all = une trop grande partie du fichier n’est pas du JSON ; le reste n’a pas été lu
json-words = { $slug ->
    [value] une valeur
    [string] une chaîne
    [a-string] une chaîne
    [a-list] une liste
    [an-object] un objet
    [a-map] un objet
    [an-object-from-language-code-to-text] un objet qui donne un texte par code de langue
    [a-whole-number] un nombre entier
    [i32] un nombre entier
    [i64] un nombre entier
    [u16] un nombre entier positif
    [u32] un nombre entier positif
    [u64] un nombre entier positif
    [comma-or-bracket] `,` ou `]`
    [comma-or-brace] `,` ou `{ "}" }`
    [trailing-comma] une virgule de trop
    [trailing-characters] des caractères de trop
    [invalid-number] nombre invalide
    [number-out-of-range] nombre trop grand
    [invalid-escape] échappement invalide
    [lone-leading-surrogate-in-hex-escape] moitié de caractère dans un échappement
    [unexpected-end-of-hex-escape] échappement incomplet
    [key-must-be-a-string] une clé doit être une chaîne
    [recursion-limit-exceeded] trop de niveaux imbriqués
    [control-character-u0000-u001f-found-while-parsing-a-string] caractère de commande dans une chaîne
   *[other] { $words }
  }
json-expected = attendu : { $wanted }
json-missing-field = il manque le champ `{ $field }`
json-duplicate-field = le champ `{ $field }` est en double
json-unknown-field = champ inconnu `{ $field }`, attendu : { $all }
json-unknown-field-of-many = champ inconnu `{ $field }`, attendu l’un de { $all }
json-invalid-type = type incorrect : { $found }, attendu : { $wanted }
json-invalid-value = valeur incorrecte : { $found }, attendu : { $wanted }
json-language-twice = la langue `{ $language }` est en double
json-found = { $json-type ->
    [string] chaîne
    [integer] nombre entier
    [floating-point] nombre décimal
    [boolean] booléen
    [sequence] liste
    [map] objet
    [null] null
   *[other] { $words }
  }{ $literal }

## check

check-kind = `{ $given }` n’est pas une nature { $record-type ->
    [unit] d’unité
    [initiative] d’initiative
    [instrument] d’instrument
   *[publication] de publication
  } ; utilisez { $all }
check-source-kind = `{ $given }` n’est pas une nature de source ; utilisez { $all }
check-no-field = la notice n’a pas de `{ $given }` ; une source étaye des champs que la notice contient
check-address-language = une adresse marquée `lang--{ $tag }` pour la langue `{ $language }` ; donnez la page dans cette langue
check-list-page = `{ $url }` est une liste, une recherche ou une facette ; donnez la page de l’œuvre, et gardez celle-ci comme source
check-shared-address = l’œuvre à { $place } a aussi l’adresse `{ $text }` ; fusionnez les deux, ou donnez à chacune la sienne
check-shared-isbn = l’œuvre à { $place } a aussi l’ISBN `{ $text }` ; fusionnez les deux, ou donnez à chacune le sien
check-shared-title = l’œuvre à { $place } a aussi le titre `{ $text }` ; fusionnez les deux, ou distinguez-les
check-unused-topic = aucune publication n’a ce thème ; supprimez-le, ou ajoutez-le à une publication
check-no-region = `{ $country }` n’est dans aucune des `regions` ; ajoutez `{ $region }`
check-no-language-code = `{ $given }` n’est pas un code de langue BCP 47
check-no-language-code-write = `{ $given }` n’est pas un code de langue BCP 47 ; écrivez { $code }
check-language-spelling = `{ $given }` n’est pas écrit selon BCP 47 ; mettez la langue en minuscules, et des traits d’union
check-no-country-code = `{ $given }` n’est pas un code de pays ISO 3166-1 alpha-2
check-no-country-code-write = `{ $given }` n’est pas un code de pays ISO 3166-1 alpha-2 ; écrivez { $code }
check-no-date = `{ $given }` n’est pas une date ; écrivez AAAA, AAAA-MM ou AAAA-MM-JJ, selon la précision connue
check-no-year = `{ $year }` n’est pas une année ; utilisez quatre chiffres
check-year-and-date = { $year } ne concorde pas avec la date { $date }
check-ends-before = { $end } précède son début, { $start }
check-id-too-long = `{ $id }` dépasse { $most } caractères
check-id-letters = `{ $id }` contient autre chose que des minuscules sans accent, des chiffres et des traits d’union
check-id-hyphens = `{ $id }` a un trait d’union au début ou à la fin, ou deux de suite ; n’utilisez que des traits d’union simples, à l’intérieur
check-id-taken = { $what ->
    [topic] le thème à { $place } a cet identifiant ; donnez à chacun le sien
   *[record] la notice à { $place } a cet identifiant ; donnez à chacune le sien
  }
check-nothing-there = { $record-type ->
    [unit] il n’y a pas d’unité
    [initiative] il n’y a pas d’initiative
    [instrument] il n’y a pas d’instrument
    [topic] il n’y a pas de thème
   *[publication] il n’y a pas de publication
  } `{ $id }` ; corrigez l’identifiant, ou ajoutez ce qui manque
check-other-type = `{ $id }` est de type { $found } ; utilisez un identifiant de type { $wanted }
check-itself = renvoie à elle-même
check-parents-circle = l’unité figure parmi celles dont elle dépend ; le champ parent de l’une d’elles est incorrect
check-isbn-hyphens = `{ $isbn }` a un trait d’union au début ou à la fin, ou deux de suite
check-isbn-letters = `{ $isbn }` contient autre chose que des chiffres et des traits d’union (un X ne peut être que le dernier de dix caractères)
check-isbn-prefix = `{ $isbn }` a 13 chiffres mais ne commence pas par 978 ou 979
check-isbn-length = { $digits ->
    [one] `{ $isbn }` a { $digits } chiffre
   *[other] `{ $isbn }` a { $digits } chiffres
  } ; un ISBN en a 10 ou 13
check-isbn-wrong = `{ $isbn }` n’est pas un ISBN valide : son dernier chiffre ne concorde pas avec les autres ; vérifiez la source
check-empty = vide ; retirez le champ si sa valeur n’est pas connue
check-blank = `{ $given }` commence ou finit par une espace
check-repeated = figure déjà dans cette liste
check-character = contient le caractère { $character } ; retirez-le
check-not-nfc = n’est pas en Unicode NFC ; écrivez `{ $text }`
check-null = null ; retirez le champ si sa valeur n’est pas connue
check-list-for-object = une liste à la place d’un objet avec des champs nommés
check-text-for-number = un texte à la place d’un nombre ; écrivez { $number } sans guillemets
check-not-as-written = n’est pas lu tel qu’il est écrit
check-nameless = vide ; donnez un nom dans au moins une langue
check-no-edition = aucune édition ; indiquez-en au moins une
check-edition-twice = une autre édition est déjà en `{ $language }` ; réunissez les deux
check-no-source = aucune source ; indiquez d’où viennent les données
check-supports-nothing = n’indique pas quels champs elle étaye ; nommez-les dans `supports`
check-summary = { $records ->
    [one] { $records } notice
    [many] { $records } de notices
   *[other] { $records } notices
  } et { $topics ->
    [one] { $topics } thème
    [many] { $topics } de thèmes
   *[other] { $topics } thèmes
  }, { $checks ->
    [one] { $checks } contrôle
   *[other] { $checks } contrôles
  } : { $faults ->
    [0] aucune erreur
    [one] { $faults } erreur
    [many] { $faults } d’erreurs
   *[other] { $faults } erreurs
  }
