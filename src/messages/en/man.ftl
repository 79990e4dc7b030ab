# Sections of every man page. A line of a list is NAME, two spaces, and its meaning.

man-head-environment = ENVIRONMENT
man-head-exit-status = EXIT STATUS
man-head-files = FILES
man-head-see-also = SEE ALSO
man-environment =
    SSEFIND_LANG  Language of the interface: en, fr or es. Without it, LC_ALL, LC_MESSAGES and LANG decide.
    SSEFIND_CATALOGUE  Files to read instead of the embedded catalogue, separated as in PATH.
    SSEFIND_PAGER, PAGER  Pager for long output; `cat` or an empty value means none.
    NO_COLOR  Without colour, if it is not empty.
    TERM  With the value dumb, without colour and pager.
man-status-found =
    0  Something was found.
    1  Nothing was found.
    2  Incorrect usage, or failure.
man-status-check =
    0  No fault was found.
    2  A fault was found, the usage is incorrect, or the command failed.
man-status-done =
    0  Done.
    2  Incorrect usage, or failure.
man-files =
    $XDG_STATE_HOME/ssefind  The ids that the last search in each terminal found; ~/.local/state/ssefind without that variable.
    $XDG_CONFIG_HOME/ssefind/config.toml  The config file; ~/.config/ssefind/config.toml without that variable.
