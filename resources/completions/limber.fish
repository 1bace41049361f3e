# Completion of the limber command for fish: limber itself says what can come next.

complete -c limber -f -a '(limber --complete (commandline -opc)[2..-1] 2>/dev/null | string match --invert "<file>")'
complete -c limber -n 'limber --complete (commandline -opc)[2..-1] 2>/dev/null | string match --quiet "<file>"' -F
