# Start-up file of an interactive bash: `record` takes the completions of ssefind, and writes its words down. Ctrl-T
# writes down the line that is being typed, and clears it.
PS1='$ '
HISTFILE=
source <(ssefind completions bash)
complete -o nosort -F _ssefind record
record() { printf '<%s>' "$@" >>recorded; echo >>recorded; }
bind -x '"\C-t": printf "%s\n" "$READLINE_LINE" >>recorded; READLINE_LINE='
