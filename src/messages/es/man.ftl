# Secciones de cada página de manual. Una línea de lista es NOMBRE, dos espacios y su significado.

man-head-environment = ENTORNO
man-head-exit-status = CÓDIGO DE SALIDA
man-head-files = ARCHIVOS
man-head-see-also = VÉASE TAMBIÉN
man-environment =
    SSEFIND_LANG  Idioma de la interfaz: en, fr o es. Si no está definida, deciden LC_ALL, LC_MESSAGES o LANG.
    SSEFIND_CATALOGUE  Archivos que se leen en lugar del catálogo incorporado, separados como en PATH.
    SSEFIND_PAGER, PAGER  Paginador de las salidas largas; `cat` o un valor vacío: ninguno.
    NO_COLOR  Sin colores, si no está vacía.
    TERM  Con el valor dumb, sin colores ni paginador.
man-status-found =
    0  Se encontró algo.
    1  No se encontró nada.
    2  Uso incorrecto o fallo.
man-status-check =
    0  Ningún error.
    2  Algún error, uso incorrecto o fallo.
man-status-done =
    0  Operación realizada.
    2  Uso incorrecto o fallo.
man-files =
    $XDG_STATE_HOME/ssefind  Los identificadores que encontró la última búsqueda en cada terminal; ~/.local/state/ssefind sin esa variable.
    $XDG_CONFIG_HOME/ssefind/config.toml  El archivo de configuración; ~/.config/ssefind/config.toml sin esa variable.
