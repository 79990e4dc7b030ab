# Prints what bash would insert for the line given, at whose end readline would replace the second argument.
source <(ssefind completions bash)
COMP_LINE=$1
COMP_POINT=${#COMP_LINE}
_ssefind ssefind "$2" ''
((${#COMPREPLY[@]} == 0)) || printf '%s\n' "${COMPREPLY[@]}"
