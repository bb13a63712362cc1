#!/usr/bin/env bash
# What a container runs: serve (the default), fuseki, health, or any other command of Dixit.
#
#   DIXIT_DATA           folder of the store (/data)
#   DIXIT_PORT           port to serve on (3030)
#   DIXIT_USER, DIXIT_PASSWORD or DIXIT_PASSWORD_FILE   who may write; without them nobody may
#   DIXIT_LOG            json (the default here) or text
#   DIXIT_JAVA_OPTS      further options for Java
set -euo pipefail

home=${DIXIT_HOME:-/opt/dixit}
data=${DIXIT_DATA:-/data}
port=${DIXIT_PORT:-3030}
classpath=${DIXIT_CLASSPATH:-$home/classes:$home/lib/*}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

log=logback.xml
if [ "${DIXIT_LOG:-json}" = json ]; then log=logback-json.xml; fi

run() {
  # shellcheck disable=SC2086
  exec "$java" -XX:MaxRAMPercentage=75 -Djdk.console=java.base -Dfile.encoding=UTF-8 -Dlogback.configurationFile=$log ${DIXIT_JAVA_OPTS:-} -cp "$classpath" "$@"
}

case ${1:-serve} in
  serve)
    shift || true
    run dixit.cli.Dixit serve --create --data "$data" --host 0.0.0.0 --port "$port" "$@"
    ;;
  fuseki)
    # Apache Jena Fuseki as it is, on the same addresses, for who wants no pages.
    shift
    users=$(mktemp)
    password=${DIXIT_PASSWORD:-}
    if [ -n "${DIXIT_PASSWORD_FILE:-}" ]; then password=$(head -n 1 "$DIXIT_PASSWORD_FILE"); fi
    if [ -z "${DIXIT_USER:-}" ] || [ -z "$password" ]; then
      echo "entrypoint: set DIXIT_USER and DIXIT_PASSWORD or DIXIT_PASSWORD_FILE; Fuseki would let nobody write." >&2
      exit 2
    fi
    printf '%s: %s\n' "$DIXIT_USER" "$password" > "$users"
    mkdir -p "$data/fuseki"
    sed "s|/data/fuseki|$data/fuseki|" "$home/fuseki.ttl" > "$users.ttl"
    # Fuseki sets Log4j up, which is not there, unless it is told that somebody has.
    run -Dlog4j.configurationFile=none org.apache.jena.fuseki.main.cmds.FusekiMainCmd --port "$port" --passwd "$users" --auth basic --ping --config "$users.ttl" "$@"
    ;;
  health)
    exec 3<> "/dev/tcp/127.0.0.1/$port"
    printf 'GET /$/ping HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
    head -n 1 <&3 | grep -q ' 200 '
    ;;
  *)
    run dixit.cli.Dixit "$@"
    ;;
esac
