#!/bin/sh
# Read by test.sh and test-beside.sh (. scripts/processor.sh): the seconds of processor, which what else the machine does
# changes less than it changes the clock's.

# processor FILE: in $spent, those of all that this shell has started and awaited. Not by $(…), which is another shell.
processor() {
  times >"$1"
  spent=$(tail -n 1 "$1" | awk -F '[ms ]+' '{ print int($1 * 60 + $2 + $3 * 60 + $4) }')
}
