fault-record = notice `{ $id }`
cannot-be-read = lecture impossible : { $problem }
not-utf8 = pas en UTF-8 ; enregistrez le fichier en UTF-8
line-too-long = la ligne dépasse 16 Mio ; aucune notice n’est si longue
faults-more = et { $count } de plus
file-empty = le fichier est vide ; un catalogue est un tableau JSON de notices, ou une notice par ligne
not-a-record = pas une notice ; une notice est un objet JSON avec `type` et `id`
type-missing = il manque le champ `type` ; utilisez publication, unit, initiative ou instrument
type-unknown = `{ $given }` n’est pas un type ; utilisez publication, unit, initiative ou instrument
id-taken = une autre notice a cet identifiant ; donnez à chacune le sien
table-misfit = la table des notices ne correspond pas au fichier ; recompilez

## JSON

not-json = pas du JSON : { $problem }
not-json-open-list = pas du JSON : la liste n’est jamais fermée ; terminez-la par `]`
not-json-comma = pas du JSON : une virgule avant `]` ; retirez-la
not-json-after-record = pas du JSON : `,` ou `]` attendu après une notice
not-json-cut-off = pas du JSON : le texte s’arrête au milieu d’une notice ; le fichier est-il entier ?
not-json-at-all = trop de choses ici ne sont pas du JSON ; le reste du fichier n’a pas été lu
json-words = { $slug ->
    [value] une valeur
    [string] une chaîne
    [a-string] une chaîne
    [a-list] une liste
    [an-object] un objet
    [a-map] un objet
    [an-object-from-language-code-to-text] un objet qui donne un texte par code de langue
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
check-no-field = `{ $given }` ne nomme aucun champ
check-no-language-code = `{ $given }` n’est pas un code de langue BCP 47
check-no-language-code-write = `{ $given }` n’est pas un code BCP 47 ; écrivez { $code }
check-language-spelling = `{ $given }` n’est pas écrit selon BCP 47 ; mettez la langue en minuscules, et des traits d’union
check-no-country-code = `{ $given }` n’est pas un code de pays ISO 3166-1 alpha-2
check-no-country-code-write = `{ $given }` n’est pas un code de pays ISO 3166-1 alpha-2 ; écrivez { $code }
check-no-date = `{ $given }` n’est pas une date ; écrivez AAAA, AAAA-MM ou AAAA-MM-JJ, selon ce qui est connu
check-no-year = { $year } n’est pas une année de quatre chiffres
check-year-and-date = { $year } ne s’accorde pas avec la date { $date }
check-ends-before = { $end } précède son début, { $start }
check-id-too-long = `{ $id }` dépasse { $most } caractères
check-id-letters = `{ $id }` contient autre chose que des minuscules sans accent, des chiffres et des traits d’union
check-id-hyphens = `{ $id }` a un trait d’union au bord, ou deux de suite ; mettez-en un seul à la fois, à l’intérieur
check-id-taken = { $what ->
    [topic] le thème
   *[record] la notice
  } à { $place } a cet identifiant ; donnez à chacun le sien
check-nothing-there = { $record-type ->
    [unit] il n’y a pas d’unité
    [initiative] il n’y a pas d’initiative
    [instrument] il n’y a pas d’instrument
    [topic] il n’y a pas de thème
   *[publication] il n’y a pas de publication
  } `{ $id }` ; corrigez l’identifiant, ou ajoutez ce qui manque
check-other-type = `{ $id }` est de type { $found }, et il faut ici { $wanted }
check-itself = renvoie à soi-même
check-parents-circle = les unités au-dessus reviennent à celle-ci ; l’une d’elles a un mauvais parent
check-isbn-hyphens = `{ $isbn }` a un trait d’union au bord, ou deux de suite
check-isbn-letters = `{ $isbn }` contient autre chose que des chiffres et des traits d’union (un X ne peut que terminer dix chiffres)
check-isbn-prefix = `{ $isbn }` a 13 chiffres qui ne commencent pas par 978 ou 979
check-isbn-length = { $digits ->
    [one] `{ $isbn }` a { $digits } chiffre
   *[other] `{ $isbn }` a { $digits } chiffres
  } ; un ISBN en a 10 ou 13
check-isbn-wrong = `{ $isbn }` n’est pas un ISBN : son dernier chiffre ne s’accorde pas avec les autres ; revoyez la source
check-empty = vide ; omettez ce qui n’est pas connu
check-blank = `{ $given }` commence ou finit par un blanc
check-repeated = est déjà dans cette liste
check-character = contient le caractère { $character } ; retirez-le
check-not-nfc = n’est pas en Unicode NFC ; écrivez `{ $text }`
check-null = null ; omettez ce qui n’est pas connu
check-list-for-object = une liste à la place d’un objet avec des champs nommés
check-not-as-written = n’est pas lu comme c’est écrit
check-nameless = vide ; donnez un nom dans au moins une langue
check-no-edition = aucune édition ; une publication a au moins celle qui a été vue
check-edition-twice = il y a déjà une édition en `{ $language }` ; réunissez les deux
check-no-source = aucune source ; dites où les faits ont été lus
check-supports-nothing = ne dit pas quels champs elle appuie ; nommez-les dans `supports`
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
    [0] aucune faute
    [one] { $faults } faute
    [many] { $faults } de fautes
   *[other] { $faults } fautes
  }
