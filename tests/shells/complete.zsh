# Prints the candidates of zsh for a line: types the line and Tab in a new terminal. With `installed`, zsh reads the
# script from a directory of functions instead of a start-up file.
zmodload zsh/zpty
zpty terminal zsh -f -i
send() { zpty -w terminal "$@" }
send 'PS1= PS2= RPS1= TERM=dumb; unsetopt zle_bracketed_paste 2>/dev/null'
[[ $2 == installed ]] && send "fpath=(${CANDIDATES:h}/functions "'$fpath)'
send 'autoload -U compinit && compinit -u -D'
[[ $2 == installed ]] || send 'source <(ssefind completions zsh)'
# compadd writes its candidates to a file, except for calls by which completion functions only query it.
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
