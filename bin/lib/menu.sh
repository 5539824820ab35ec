# Sourced by every script of bin/. Prints the script's own header when asked for help and stands in the repository.
# The header is the block of comments below the first line; its first sentence is the script's line in the menu.

here="$(cd "$(dirname "${BASH_SOURCE[1]}")/.." && pwd)"
cd "$here"

usage() {
  awk 'NR == 1 { next } /^#/ { sub(/^# ?/, ""); print; next } { exit }' "$here/bin/$(basename "$0")"
}

case "${1:-}" in
  -h | --help | help)
    usage
    exit 0
    ;;
esac

maven() {
  mvn -B -ntp "$@"
}
