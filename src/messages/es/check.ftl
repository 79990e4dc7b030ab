fault-record = registro `{ $id }`
cannot-be-read = no se puede leer: { $problem }
not-utf8 = no está en UTF-8; guarde el archivo en UTF-8
line-too-long = la línea tiene más de 16 MiB, el máximo de un registro
file-empty = el archivo está vacío; un catálogo es una lista JSON de registros, o un registro por línea
not-a-record = no es un registro; un registro es un objeto JSON con `type` e `id`
type-missing = falta el campo `type`; use publication, unit, initiative o instrument
type-unknown = `{ $given }` no es un tipo; use publication, unit, initiative o instrument
id-taken = otro registro tiene este identificador; dé a cada uno el suyo
table-misfit = la tabla de registros no corresponde al archivo; compile de nuevo

## JSON

not-json = no es JSON: { $problem }
not-json-open-list = no es JSON: la lista no se cierra; termínela con `]`
not-json-comma = no es JSON: una coma antes de `]`; quítela
not-json-after-record = no es JSON: se esperaba `,` o `]` después de un registro
not-json-cut-off = no es JSON: el texto se corta dentro de un registro; ¿está entero el archivo?
not-json-at-all = una parte demasiado grande del archivo no es JSON; el resto no se leyó
json-words = { $slug ->
    [value] un valor
    [string] una cadena
    [a-string] una cadena
    [a-list] una lista
    [an-object] un objeto
    [a-map] un objeto
    [an-object-from-language-code-to-text] un objeto que da un texto por código de idioma
    [a-whole-number] un número entero
    [i32] un número entero
    [i64] un número entero
    [u16] un número entero positivo
    [u32] un número entero positivo
    [u64] un número entero positivo
    [comma-or-bracket] `,` o `]`
    [comma-or-brace] `,` o `{ "}" }`
    [trailing-comma] sobra una coma
    [trailing-characters] sobran caracteres
    [invalid-number] número no válido
    [number-out-of-range] número demasiado grande
    [invalid-escape] secuencia de escape no válida
    [lone-leading-surrogate-in-hex-escape] medio carácter en una secuencia de escape
    [unexpected-end-of-hex-escape] secuencia de escape incompleta
    [key-must-be-a-string] una clave debe ser una cadena
    [recursion-limit-exceeded] demasiados niveles anidados
    [control-character-u0000-u001f-found-while-parsing-a-string] carácter de control en una cadena
   *[other] { $words }
  }
json-expected = se esperaba { $wanted }
json-missing-field = falta el campo `{ $field }`
json-duplicate-field = el campo `{ $field }` está repetido
json-unknown-field = campo desconocido `{ $field }`, se esperaba { $all }
json-unknown-field-of-many = campo desconocido `{ $field }`, se esperaba uno de { $all }
json-invalid-type = tipo incorrecto: { $found }, se esperaba { $wanted }
json-invalid-value = valor incorrecto: { $found }, se esperaba { $wanted }
json-language-twice = el idioma `{ $language }` está repetido
json-found = { $json-type ->
    [string] cadena
    [integer] número entero
    [floating-point] número decimal
    [boolean] booleano
    [sequence] lista
    [map] objeto
    [null] null
   *[other] { $words }
  }{ $literal }

## check

check-kind = `{ $given }` no es un tipo de {  $record-type ->
    [unit] unidad
    [initiative] iniciativa
    [instrument] instrumento
   *[publication] publicación
  }; use { $all }
check-source-kind = `{ $given }` no es un tipo de fuente; use { $all }
check-no-field = el registro no tiene `{ $given }`; una fuente respalda campos que el registro tiene
check-address-language = una dirección con la marca `lang--{ $tag }` para el idioma `{ $language }`; dé la página en ese idioma
check-list-page = `{ $url }` es una lista, una búsqueda o una faceta; dé la página de la obra y conserve esta como fuente
check-shared-address = la obra de { $place } tiene también la dirección `{ $text }`; una las dos, o dé a cada una la suya
check-shared-isbn = la obra de { $place } tiene también el ISBN `{ $text }`; una las dos, o dé a cada una el suyo
check-shared-title = la obra de { $place } tiene también el título `{ $text }`; una las dos, o distíngalas
check-unused-topic = ninguna publicación tiene este tema; elimínelo, o añádalo a una publicación
check-no-region = `{ $country }` no está en ninguna de las `regions`; añada `{ $region }`
check-no-language-code = `{ $given }` no es un código de idioma BCP 47
check-no-language-code-write = `{ $given }` no es un código de idioma BCP 47; escriba { $code }
check-language-spelling = `{ $given }` no está escrito según BCP 47; escriba el idioma en minúsculas y use guiones
check-no-country-code = `{ $given }` no es un código de país ISO 3166-1 alfa-2
check-no-country-code-write = `{ $given }` no es un código de país ISO 3166-1 alfa-2; escriba { $code }
check-no-date = `{ $given }` no es una fecha; escriba AAAA, AAAA-MM o AAAA-MM-DD, según lo que se sepa
check-no-year = `{ $year }` no es un año; use cuatro cifras
check-year-and-date = { $year } no concuerda con la fecha { $date }
check-ends-before = { $end } es anterior a su comienzo, { $start }
check-id-too-long = `{ $id }` tiene más de { $most } caracteres
check-id-letters = `{ $id }` contiene algo distinto de minúsculas sin acento, cifras y guiones
check-id-hyphens = `{ $id }` tiene un guion en un extremo, o dos seguidos; use guiones simples, en el interior
check-id-taken = { $what ->
    [topic] el tema
   *[record] el registro
  } de { $place } tiene este identificador; dé a cada uno el suyo
check-nothing-there = no hay { $record-type ->
    [unit] ninguna unidad
    [initiative] ninguna iniciativa
    [instrument] ningún instrumento
    [topic] ningún tema
   *[publication] ninguna publicación
  } `{ $id }`; corrija el identificador, o añada lo que falta
check-other-type = `{ $id }` es de tipo { $found }; use un identificador de tipo { $wanted }
check-itself = remite a sí mismo
check-parents-circle = la unidad figura entre las que están por encima de ella; una de ellas tiene mal el campo parent
check-isbn-hyphens = `{ $isbn }` tiene un guion en un extremo, o dos seguidos
check-isbn-letters = `{ $isbn }` contiene algo distinto de cifras y guiones (una X solo puede ser el último de diez caracteres)
check-isbn-prefix = `{ $isbn }` tiene 13 cifras pero no empieza por 978 o 979
check-isbn-length = { $digits ->
    [one] `{ $isbn }` tiene { $digits } cifra
   *[other] `{ $isbn }` tiene { $digits } cifras
  }; un ISBN tiene 10 o 13
check-isbn-wrong = `{ $isbn }` no es un ISBN válido: la última cifra no concuerda con las demás; compruebe la fuente
check-empty = vacío; quite el campo si no conoce su valor
check-blank = `{ $given }` empieza o termina con un espacio
check-repeated = ya está en esta lista
check-character = contiene el carácter { $character }; quítelo
check-not-nfc = no está en Unicode NFC; escriba `{ $text }`
check-null = null; quite el campo si no conoce su valor
check-list-for-object = una lista en lugar de un objeto con campos con nombre
check-text-for-number = un texto en lugar de un número; escriba { $number } sin comillas
check-not-as-written = no se lee como está escrito
check-nameless = vacío; dé un nombre en al menos un idioma
check-no-edition = ninguna edición; indique al menos una
check-edition-twice = otra edición está ya en `{ $language }`; reúnalas
check-no-source = ninguna fuente; indique de dónde proceden los datos
check-supports-nothing = no indica qué campos respalda; nómbrelos en `supports`
check-summary = { $records ->
    [one] { $records } registro
    [many] { $records } de registros
   *[other] { $records } registros
  } y { $topics ->
    [one] { $topics } tema
    [many] { $topics } de temas
   *[other] { $topics } temas
  }, { $checks ->
    [one] { $checks } comprobación
   *[other] { $checks } comprobaciones
  }: { $faults ->
    [0] ningún error
    [one] { $faults } error
    [many] { $faults } de errores
   *[other] { $faults } errores
  }
