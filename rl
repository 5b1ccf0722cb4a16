#!/usr/bin/env bash
# The command line of Relational Leadership for Java. Builds what is missing or older than its sources, without the
# checks of ./mvnw verify, and runs it in the caller's folder. Needs a JDK 17 or later: JAVA_HOME, or java on the PATH.
set -euo pipefail

script=${BASH_SOURCE[0]}
while [[ -L $script ]]; do
  link=$(readlink "$script")
  [[ $link == /* ]] || link=$(dirname "$script")/$link # relative to the folder of the link
  script=$link
done
root=$(cd "$(dirname "$script")" && pwd -P)

fail() {
  printf 'rl: %s\n' "$1" >&2
  exit 1
}

# Java reads file names and arguments in the locale's charset, and the C locale knows ASCII alone.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

# --- Java -----------------------------------------------------------------------------------------------------------
if [[ -n ${JAVA_HOME:-} ]]; then
  java=$JAVA_HOME/bin/java
  [[ -x $java ]] || fail "JAVA_HOME is $JAVA_HOME, but it has no bin/java; a JDK 17 or later is needed"
else
  java=$(type -P java) || fail 'no java on the PATH, and JAVA_HOME is not set; a JDK 17 or later is needed'
fi

# A folder beside that of the checked build, which must never take these classes for checked ones.
folder=target/rl
cli=$root/cli/$folder
# The java that was last found good, as asking it costs more time than the rest of this script.
known=$cli/java

check_java() {
  [[ -f $known && $(< "$known") == "$java" && ! $java -nt $known ]] && return
  local version
  # openjdk version "17.0.15" 2025-04-15; up to Java 8 the first number is 1
  version=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  [[ ${version:-0} -ge 17 ]] || fail "$java is Java ${version:-of unknown version}, but a JDK 17 or later is needed"
  mkdir -p "$cli"
  printf '%s\n' "$java" > "$known"
}

# --- Build ----------------------------------------------------------------------------------------------------------
# As old as the start of the last good build: what was changed during the build is newer.
built=$cli/built

is_current() {
  [[ -f $built ]] && [[ -z $(cd "$root" && find pom.xml ./*/pom.xml ./*/src/main sample .mvn -newer "$built" -print -quit) ]]
}

build() {
  "$java" --list-modules | grep -q '^jdk.compiler@' || fail "$java has no compiler; a JDK 17 or later is needed to build"
  printf 'rl: building what is missing or older than its sources\n' >&2
  rm -rf "$built" "$cli/lib"
  touch "$cli/begun"
  if ! (cd "$root" && ./mvnw -B -q -Punchecked "-Dbuild.folder=$folder" -pl cli -am package) \
    > "$cli/build.log" 2>&1 < /dev/null; then
    cat "$cli/build.log" >&2
    fail 'the build failed, see above'
  fi
  mv "$cli/begun" "$built"
}

check_java
if ! is_current; then
  # Where there is flock, a second rl waits for the first one to build.
  mkdir -p "$cli"
  exec 9> "$cli/lock"
  if type -P flock > /dev/null; then flock 9; fi
  is_current || build
  exec 9>&-
fi

# --- Jars of the caller ---------------------------------------------------------------------------------------------
# RL_CLASSPATH is a class path as java takes it, relative to the caller's folder. Java passes over what is not there, and
# takes an empty entry for the whole folder: the one would hide a typing error, the other show what nobody named.
class_path=$cli/classes:$cli/lib/*
rest=${RL_CLASSPATH:-}
while [[ -n $rest ]]; do
  entry=${rest%%:*}
  rest=${rest#"$entry"}
  rest=${rest#:}
  [[ -n $entry ]] || continue
  file=${entry%\*} # of strategies/*, the folder
  [[ -e ${file:-.} ]] || fail "RL_CLASSPATH names $entry, but there is no such file"
  class_path+=:$entry
done

# --- Run ------------------------------------------------------------------------------------------------------------
# Only a shell knows whether standard error is a terminal, where long work shows its progress.
terminal=false
[[ ! -t 2 ]] || terminal=true
exec "$java" "-Drl.terminal=$terminal" -cp "$class_path" org.relationalleadership.cli.Main "$@"
