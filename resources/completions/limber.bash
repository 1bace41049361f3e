# Completion of the limber command for bash.

_limber_words() {
  local command=$1 previous=$2
  case $previous in
    --format) echo "table jsonl csv" && return ;;
    --date | --since) date +%F && return ;;
  esac
  case $command in
    "") echo "status watch break postpone skip finish quiet stand sit report stretches config doctor simulate --help --version" ;;
    status | doctor) echo "--json --help" ;;
    watch) echo "heads_up due held prompted withdrawn postponed started ended absent returned day_started" \
      "sitting_limit --json --help" ;;
    break) echo "micro rest --help" ;;
    postpone) echo "5min 10min 15min --help" ;;
    quiet) if [[ $previous == until ]]; then echo "12:00 14:00 18:00"; else echo "30min 1h until off --help"; fi ;;
    report) echo "--day --week --date --since --json --csv --help" ;;
    stretches) if [[ $previous == show ]]; then _limber_stretches; else echo "show --json --help"; fi ;;
    config) case $previous in
      config) echo "path check get set --help" ;;
      get | set) limber config get 2>/dev/null | cut -d' ' -f1 ;;
    esac ;;
    simulate) echo "--config --set --format --office-day --days --seed --help" ;;
    *) echo "--help" ;;
  esac
}

_limber_stretches() {
  limber stretches --json 2>/dev/null | sed -n 's/^ *"id": "\(.*\)",$/\1/p'
}

_limber() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command=""
  ((COMP_CWORD > 1)) && command=${COMP_WORDS[1]}
  mapfile -t COMPREPLY < <(compgen -W "$(_limber_words "$command" "$previous")" -- "$current")
  # Traces and settings are files.
  if [[ $command == simulate && $current != -* && $previous != --@(format|days|seed|set) ]]; then
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$current")
  fi
}

complete -F _limber limber
