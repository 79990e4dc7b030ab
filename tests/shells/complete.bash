# Prints the candidates of bash for the words of the command line; the last word is incomplete.
source <(ssefind completions bash)
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
COMP_LINE="$*"
COMP_POINT=${#COMP_LINE}
COMP_TYPE=9
typed=${COMP_WORDS[COMP_CWORD]}
# readline passes the word without its opening quote.
_ssefind ssefind "${typed#[\"\']}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\n' "${COMPREPLY[@]}"
