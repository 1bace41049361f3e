# Completion of the limber command for bash.

_limber_words() {
  local command=$1 previous=$2
  case $previous in
    --format) echo "table jsonl csv" && return ;;
    --tag) echo "posture screen hands sitting standing breaks eyes breath walk home calls stretch" && return ;;
    --length) echo "10min 15min 20min" && return ;;
    --date | --since) date +%F && return ;;
  esac
  case $command in
    "") echo "status why watch break postpone skip finish reset quiet hours stand sit report stretch stretches rate care config doctor panel start restart quit simulate --help --version" ;;
    status | why | doctor) echo "--json --help" ;;
    watch) echo "heads_up due held prompted withdrawn postponed started cancelled ended clocks_reset absent returned day_started" \
      "sitting_limit posture_reminder routine --json --help" ;;
    break) echo "micro rest --detached --help" ;;
    stretch) _limber_stretches && echo "--help" ;;
    rate) if [[ $previous == rate ]]; then _limber_stretches; else echo "like dislike hide none --help"; fi ;;
    postpone) echo "5min 10min 15min --help" ;;
    quiet) if [[ $previous == until ]]; then echo "12:00 14:00 18:00 tomorrow"; else echo "30min 1h until tomorrow off --help"; fi ;;
    hours) case $previous in
      hours) echo "on off usual --help" ;;
      on | off) echo "today" ;;
    esac ;;
    report) echo "--day --week --date --since --json --csv --help" ;;
    stretches) case $previous in
      show) _limber_stretches ;;
      --place) echo "desk standing mat" ;;
      *) echo "show check --place --area --json --help" ;;
    esac ;;
    care) case $previous in
      tip | --all) echo "--all --tag --json --help" ;;
      care) echo "heat cold posture sitting other doctor tip --json --help" ;;
      heat | cold | --timer) echo "--timer --length --yes --json --help" ;;
      posture | sitting | other | doctor) echo "--json --help" ;;
      *) echo "--length --yes --help" ;;
    esac ;;
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
