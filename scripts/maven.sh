#!/bin/sh
# Names the Maven to use: the machine's own when recent enough, else the wrapper, which needs only a JDK.
if version=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p') && [ -n "$version" ]; then
  major=${version%%.*}
  minor=${version#*.}
  if [ "$major" -gt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -ge 9 ]; }; then
    echo mvn
    exit 0
  fi
fi
echo "$(cd "$(dirname "$0")/.." && pwd)/mvnw"
