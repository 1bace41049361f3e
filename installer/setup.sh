# For the scripts beside it: installs what is missing, and says so. Source it with `root` set to the project's folder.

say() { printf '\033[1m%s\033[0m\n' "$*"; }

packages_of() {
  local group
  for group in "$@"; do sed -n "s/^$group: //p" "$root/installer/packages"; done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# need GROUP...: installs the packages of these groups that are not there yet.
need() {
  local package missing=()
  for package in $(packages_of "$@"); do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} = 0 ] && return
  say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# build PRESET: configures and builds, with a compiler cache where there is one.
build() {
  local launcher=()
  export CCACHE_SLOPPINESS=pch_defines,time_macros
  command -v ccache >/dev/null && launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
  (cd "$root" && cmake --preset "$1" "${launcher[@]}" >/dev/null && cmake --build --preset "$1")
}
