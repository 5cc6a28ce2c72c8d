# For bench/kill and bench/orphans: a script whose processes are known by a mark in their environment, so that none is overlooked.
bench=$PWD
build=$(mktemp -d)
mkdir "$build/temp"
mark=HOCKET_BENCH=$$.$RANDOM
trap 'kill_marked; rm -rf "$build"' EXIT

# Those that have ended and were not waited for have no environment any more.
marked() {
  grep -ls "$mark" /proc/[0-9]*/environ | cut -d/ -f3 || true
}

kill_marked() {
  local pids
  pids=$(marked)
  if [[ -n $pids ]]; then kill -9 $pids 2>/dev/null || true; fi
}

# Runs Hocket where all its temporary files, and what a crash leaves, are seen; what it prints is in ${output[0]}.
start_marked() { # option of Java, arguments...
  local option=$1
  shift
  coproc output {
    cd "$build/temp"
    exec env "$mark" TMPDIR="$build/temp" JDK_JAVA_OPTIONS="$option -Djava.io.tmpdir=$build/temp" "$bench/../hocket" "$@" 2>"$build/errors"
  }
}

# Prints a line for each process and each file that is left.
report_left() { # after what
  local pid
  for pid in $(marked); do
    if [[ -e /proc/$pid ]]; then echo "left after $1: process $pid $(tr '\0' ' ' <"/proc/$pid/cmdline" | cut -c1-120)"; fi
  done
  find "$build/temp" -mindepth 1 -printf "left after $1: file %P\n" -delete
}
