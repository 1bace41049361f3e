# Completion of the limber command for bash: limber itself says what can come next.

_limber() {
  local current=${COMP_WORDS[COMP_CWORD]} words=()
  mapfile -t words < <("${COMP_WORDS[0]}" --complete "${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null)
  mapfile -t COMPREPLY < <(compgen -W "${words[*]}" -- "$current")
  if [[ " ${words[*]} " == *" <file> "* && $current != -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "${words[*]/<file>/}" -- "$current"; compgen -f -- "$current")
  fi
}

complete -F _limber limber
