# `ssefind browse`. Una fila de la pantalla tiene 60 columnas o más: estos textos deben ser cortos.

browse-no-terminal = `ssefind browse` necesita un terminal; en un script, use `ssefind search PALABRAS`
browse-terminal-fails = no se puede usar el terminal: { $problem }
browse-line = Búsqueda:
browse-count = { $count } de { $all }
browse-marked = { $count ->
    [one] { $count } marcado
   *[other] { $count } marcados
  }
browse-titles = títulos: { $which }
browse-condition = { $key ->
    [year] Año
    [series] Serie
    [unit] Unidad
    [country] País
    [region] Región
    [topic] Tema
    [author] Autor
    [publisher] Editorial
    [isbn] ISBN
    [title] Título
    [lacking] Sin
    [kind] Tipo
   *[lang] Idioma
  }
browse-chip = { $condition }: { $value }
browse-chip-without = sin edición en { $language }
browse-nothing = ningún resultado; pruebe con otras palabras, o con menos
browse-why = Coincidencia

browse-keys-of-line = Tab lista · Intro abrir · F1 teclas · Esc salir · Ctrl-S guardar
browse-keys-of-line-to-pick = Tab lista · Intro elegir · F1 teclas · Esc salir
browse-keys-of-list = ? teclas · Espacio marcar · y referencia · i id · b BibTeX · l títulos
browse-keys-of-list-to-pick = ? teclas · Espacio marcar · Intro elegir · l títulos · Esc salir

browse-nothing-chosen = no hay ningún registro seleccionado
browse-opened = abierto: { $address }
browse-no-browser = no se pudo iniciar ningún navegador; la dirección es { $address }
browse-no-cite = esta versión no da formato a las referencias; b copia el BibTeX
browse-copied-one = copiado: { $reference }
browse-copied-references = { $count ->
    [one] { $count } referencia copiada
   *[other] { $count } referencias copiadas
  }
browse-copied-ids = { $count ->
    [one] { $count } identificador copiado
   *[other] { $count } identificadores copiados
  }
browse-copied-bibtex = { $count ->
    [one] BibTeX de { $count } registro copiado
   *[other] BibTeX de { $count } registros copiado
  }
browse-saved = { $count ->
    [one] { $count } registro guardado en { $file }
   *[other] { $count } registros guardados en { $file }
  }

## La pregunta por el archivo

browse-save-title = { $count ->
    [one] Guardar { $count } registro
   *[other] Guardar { $count } registros
  }
browse-save-format = Formato: { $format } (Arriba y Abajo lo cambian)
browse-save-file = Archivo:
browse-save-keys = Intro guardar · Esc cancelar

## La lista de teclas

browse-keys-title = Teclas
key-name = { $key ->
    [arrows] Flechas RePág AvPág
    [shift] Mayús-Arriba/Abajo
    [enter] Intro
    [escape] Esc
    [space] Espacio
    [alt] Alt-letra
    [backspace] Retroceso
   *[other] { $key }
  }
key-tab = pasar de la línea a la lista, donde las letras son comandos, y volver
key-move = moverse por la lista; Arriba, desde el primer registro, vuelve a la línea
key-scroll = desplazar el registro
key-open = abrir la página del registro en el navegador
key-pick = salir y mostrar los registros marcados o, si no hay, este
key-save = guardar los registros marcados en un archivo, en cualquier formato
key-leave = salir
key-leave-to-print = salir y mostrar los registros marcados
key-quit = abandonar
key-mark = marcar el registro o quitarle la marca
key-all = marcar todos los registros encontrados o quitarles la marca
key-reference = copiar la referencia de los registros marcados o, si no hay, de este
key-id = copiar el identificador
key-bibtex = copiar el BibTeX
key-titles = mostrar los títulos en el idioma siguiente
key-letters = bajar, subir, ir al principio, al final
key-line = volver a la línea
key-alt = en la línea, Alt con una letra equivale a esa letra en la lista
key-conditions = filtros en la línea, con las formas cortas de `ssefind search --help`
key-edit = en la línea: ir al principio, al final; borrar una palabra, lo anterior o lo posterior al cursor
key-chip = al principio de la línea: quitar el último filtro dado como opción
