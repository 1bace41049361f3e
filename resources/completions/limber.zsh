#compdef limber
# Completion of the limber command for zsh: limber itself says what can come next.

local -a next
next=("${(@f)$(${words[1]} --complete "${(@)words[2,CURRENT-1]}" 2>/dev/null)}")
if (( ${next[(Ie)<file>]} )); then
  next=("${(@)next:#<file>}")
  [[ $PREFIX == -* ]] || _files
fi
compadd -- "${(@)next}"
