#!/usr/bin/env bash
# The command line of Relational Leadership for Java. Builds what is missing or older than its sources, without the
# checks of ./mvnw verify, and runs it in the caller's folder. Needs a JDK 17 or later: JAVA_HOME, or java on the PATH.
set -euo pipefail

script=${BASH_SOURCE[0]}
while [[ -L $script ]]; do
  link=$(readlink "$script")
  [[ $link == /* ]] || link=$(dirname "$script")/$link
  script=$link
done
root=$(cd "$(dirname "$script")" && pwd -P)

fail() {
  printf 'rl: %s\n' "$1" >&2
  exit 1
}

# --- Java ---------------------------------------------------------------------------------------------------------
if [[ -n ${JAVA_HOME:-} ]]; then
  java=$JAVA_HOME/bin/java
  [[ -x $java ]] || fail "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it; a JDK 17 or later is needed"
else
  java=$(type -P java) || fail "no java found; a JDK 17 or later is needed, in JAVA_HOME or on the PATH"
fi

require_java_17() {
  local version
  # "openjdk version "17.0.15" …", or "1.8.0_…" up to 8
  version=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  [[ ${version:-0} -ge 17 ]] || fail "$java is version ${version:-unknown}, but a JDK 17 or later is needed"
}

# --- Build ----------------------------------------------------------------------------------------------------------
# A folder beside the checked build, which must not take these classes for checked ones.
folder=target/rl
cli=$root/cli/$folder
# Holds the java that was found good; newer than all sources that were built.
built=$cli/built

is_current() {
  [[ -f $built && $(< "$built") == "$java" ]] || return 1
  local newer
  newer=$(cd "$root" && find pom.xml ./*/pom.xml ./*/src/main -newer "$built" -print -quit)
  [[ -z $newer ]]
}

build() {
  require_java_17
  [[ -x ${java%/java}/javac || -x $(dirname "$(readlink -f "$java" 2>/dev/null || echo "$java")")/javac ]] ||
    fail "$java belongs to no JDK (there is no javac beside it), but one is needed to build"
  printf 'rl: building (the first time, or because sources changed)\n' >&2
  # What changes while Maven runs is newer than this, and is built by the next run.
  local begun log
  mkdir -p "$cli"
  begun=$(mktemp "$cli/begun.XXXXXX")
  log=$cli/build.log
  printf '%s\n' "$java" > "$begun"
  rm -rf "$built" "$cli/lib"
  if ! (cd "$root" && ./mvnw -B -q -Punchecked -Dbuild.folder="$folder" -pl cli -am package) > "$log" 2>&1 < /dev/null; then
    rm -f "$begun"
    cat "$log" >&2
    fail "the build failed"
  fi
  mv "$begun" "$built"
}

is_current || build

# --- Run ------------------------------------------------------------------------------------------------------------
exec "$java" -cp "$cli/classes:$cli/lib/*" org.relationalleadership.cli.Main "$@"
