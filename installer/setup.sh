# For the scripts beside it: installs what is missing, and says so. Source it with `root` set to the project's folder.

say() { printf '\033[1m%s\033[0m\n' "$*"; }

# part NAME: what was done since the last call is noted as NAME with its minutes.
parts='' parts_until=$SECONDS
part() {
  parts+=$(printf '%s %s %d:%02d' "${parts:+,}" "$1" $(((SECONDS - parts_until) / 60)) $(((SECONDS - parts_until) % 60)))
  parts_until=$SECONDS
}

packages_of() {
  local group
  for group in "$@"; do sed -n "s/^$group: //p" "$root/installer/packages"; done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

installed() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

# any_installed A|B|...: one of them is there.
any_installed() {
  local package
  for package in ${1//|/ }; do installed "$package" && return; done
  return 1
}

# available PACKAGE: there is a version of it to install. `apt-cache show` knows also names that others only speak of.
available() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | grep -q '^  Candidate: [^(]'; }

# known A|B|...: the first of them that there is to install; of none, the last, so that apt says what is missing.
known() {
  local package
  for package in ${1//|/ }; do available "$package" && break; done
  echo "$package"
}

# need GROUP...: installs the packages of these groups that are not there yet.
need() {
  local package choices=() missing=()
  for package in $(packages_of "$@"); do any_installed "$package" || choices+=("$package"); done
  [ ${#choices[@]} = 0 ] && return
  as_root apt-get update -qq
  for package in "${choices[@]}"; do missing+=("$(known "$package")"); done
  say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# build PRESET: configures and builds, with a compiler cache where there is one. What was never built here is compiled
# several files at once, which takes half the time.
build() {
  local launcher=() together=()
  [ -e "$root/build/$1" ] || together=(-DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=10)
  export CCACHE_SLOPPINESS=pch_defines,time_macros
  command -v ccache >/dev/null && launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
  (cd "$root" && cmake --preset "$1" "${launcher[@]}" "${together[@]}" >/dev/null && cmake --build --preset "$1")
}
