# Prints what zsh offers for the line given, by typing it in a terminal of its own, and Tab. With `installed` the script is
# taken from a directory of functions instead of a start-up file.
zmodload zsh/zpty
zpty terminal zsh -f -i
send() { zpty -w terminal "$@" }
send 'PS1= PS2= RPS1= TERM=dumb; unsetopt zle_bracketed_paste 2>/dev/null'
[[ $2 == installed ]] && send "fpath=(${CANDIDATES:h}/functions "'$fpath)'
send 'autoload -U compinit && compinit -u -D'
[[ $2 == installed ]] || send 'source <(ssefind completions zsh)'
# What compadd would show is written down instead; what completion functions ask of it for themselves they get.
send 'compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return $?; fi
  local -a hits shown
  local at
  for ((at = 1; at < $#; at++)); do [[ $argv[at] == -*d ]] && shown=("${(@P)argv[at+1]}"); done
  builtin compadd -A hits "$@"
  print -rl -- $hits > $CANDIDATES.new
  print -rl -- $shown >> $CANDIDATES.shown
  cat $CANDIDATES.new >> $CANDIDATES
}'
send 'finish() { : > $CANDIDATES.done }; zle -N finish; bindkey "^X" finish; bindkey "^I" complete-word'
send 'stty -echo; print ready'
zpty -r terminal seen '*ready*'
zpty -n -w terminal "$1"$'\t\x18'
repeat 100; do
  [[ -e $CANDIDATES.done ]] && break
  zpty -r -t terminal seen
  sleep 0.1
done
zpty -d terminal
[[ -e $CANDIDATES ]] && cat $CANDIDATES
exit 0
