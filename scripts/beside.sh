#!/bin/sh
# Read by the suites that work in two lanes (. scripts/beside.sh): one lane goes on beside, and ends with its script.
# On Ctrl-C too, which what a shell puts in the background does not hear.
besides=""

start_beside() {
  # In a group of its own, so that what the lane started ends with it; without setsid, the lane alone does.
  $(command -v setsid) "$@" &
  besides=$!
}

# Gives the lane's exit code, and forgets its number, which the system may give to a stranger.
await_beside() {
  [ -n "$besides" ] || return 0
  wait "$besides"
  code=$?
  besides=""
  return $code
}

end_beside() {
  [ -n "$besides" ] || return 0
  kill -s TERM -- "-$besides" 2>/dev/null || kill "$besides" 2>/dev/null
  await_beside || true
}

trap end_beside EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
