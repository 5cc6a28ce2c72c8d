# Ends the commands of one Hocket process, also when that has died. Orders come line by line: `+ G` a command runs in the
# process group G, `- G` it has ended, `! G` end it. The end of the orders is the end of the process that gave them.
# It stands in a group of its own, so that what ends that of Hocket does not end this.

trap '' HUP INT QUIT TERM
kill -s 0 -- "-$PPID" 2>/dev/null || exit 1
echo ready

groups=' '

# Adds to $found the groups of all that descends from some processes: a shell in a command may have made groups of its own.
find_groups() {
  ancestors=$*
  while [ -n "$ancestors" ]; do
    set -- $ancestors
    parent=$1
    shift
    ancestors=$*
    for list in /proc/"$parent"/task/*/children; do
      children=
      { read -r children <"$list"; } 2>/dev/null
      for child in $children; do
        ancestors="$ancestors $child"
        { read -r status <"/proc/$child/stat"; } 2>/dev/null || continue
        set -- ${status##*) }
        case " $found " in
          *" $3 "*) ;;
          *) found="$found $3" ;;
        esac
      done
    done
  done
}

kill_group() {
  kill -s KILL -- "-$1" 2>/dev/null
}

# The leader by itself, too: one that has just started has no group yet, and nothing below it.
end() {
  found=$*
  find_groups "$@"
  for leader in "$@"; do
    kill -s KILL "$leader" 2>/dev/null
  done
  for group in $found; do
    kill_group "$group"
  done
}

forget() {
  groups="${groups%% "$1" *} ${groups#* "$1" }"
}

while read -r order group; do
  case $order in
    +) groups="$groups$group " ;;
    -) kill_group "$group"; forget "$group" ;;
    '!') end "$group"; forget "$group" ;;
  esac
done
end $groups
