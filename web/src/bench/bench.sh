# What ./tongbao bench runs, read by the launcher. Each part prints a table and a line on how it was measured.

# In a shell of its own, which ends its server whatever happens.
bench() (
  local part parts=("$@")
  [ ${#parts[@]} -gt 0 ] || parts=(load ask sql pages)
  bench_folder=$(mktemp -d "$temp/bench-XXXXXX")
  bench_server=
  trap end_server EXIT
  case ${parts[0]} in
    ask) bench_ask "${parts[@]:1}"; return ;;
  esac
  for part in "${parts[@]}"; do
    case $part in
      load) bench_load ;;
      ask) bench_ask ;;
      sql) bench_sql ;;
      pages) bench_pages ;;
      *) misuse "没有这种测速：$part" ;;
    esac
    printf '\n'
  done
)

table_head() { printf '| what | median | against | ratio or difference |\n| --- | --- | --- | --- |\n'; }
machine() { printf '%s cores, Java %s, %s' "$(nproc)" "$java_major" "$(uname -sm)"; }

# A server as ./tongbao serve starts it, over a data folder.
begin_server() {
  # shellcheck disable=SC2046,SC2086
  (cd "$web_app" && exec "$java_home/bin/java" $server_flags $(shared_from "$(archive web)") "-Djava.io.tmpdir=$temp" -jar "web-$version-boot.jar" "--tongbao.data=$1" "--server.port=$port") >/dev/null 2>&1 &
  bench_server=$!
  until ! port_is_free; do
    kill -0 "$bench_server" 2>/dev/null || fail "测速时服务没有启动"
    sleep 0.1
  done
}
end_server() {
  [ -n "$bench_server" ] || return 0
  kill "$bench_server" 2>/dev/null || true
  wait "$bench_server" 2>/dev/null || true
  bench_server=
}

# A measuring program's table rows, or the first line of what it complained of.
measured() { "$@" 2>"$bench_folder/errors" || fail "测速没有成功：$(grep -m 1 . "$bench_folder/errors")"; }

# Seconds that a command takes, from its start to its end; its output is thrown away.
seconds() {
  local begun ended
  begun=$(date +%s.%N)
  "$@" >/dev/null 2>&1 || fail "测速时这条命令失败了：$*"
  ended=$(date +%s.%N)
  awk "BEGIN { printf \"%.2f\\n\", $ended - $begun }"
}
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
ratio() { awk "BEGIN { printf \"%.2f\", $1 / $2 }"; }

# Seconds from a server's start until it answers.
start_seconds() {
  local begun ended pid free=$((20000 + RANDOM % 20000))
  begun=$(date +%s.%N)
  "$@" "--server.port=$free" --server.address=127.0.0.1 >/dev/null 2>&1 &
  pid=$!
  until (exec 3<>"/dev/tcp/127.0.0.1/$free" && printf 'GET /api/v1/releases/current HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 && read -r line <&3 && [[ $line == *200* ]]) 2>/dev/null; do
    kill -0 $pid 2>/dev/null || fail "测速时服务没有启动：$*"
    sleep 0.02
  done
  ended=$(date +%s.%N)
  kill $pid
  wait $pid 2>/dev/null || true
  awk "BEGIN { printf \"%.2f\\n\", $ended - $begun }"
}

# Loading, extracting, starting: on the sample series.
bench_load() {
  local scratch=$bench_folder/load lib i one=() all=() empty=() ours=() bare=() archived=() rate forms overhead
  mkdir "$scratch"
  lib="$home/etl/target/lib"
  find "$home/etl/src/bench/java" -name '*.java' >"$scratch/etl.sources"
  "$java_home/bin/javac" -d "$scratch/etl" -cp "$(etl_classpath)" "@$scratch/etl.sources"
  "$java_home/bin/javac" -d "$scratch/web" -cp "$web_app/lib/*" "$home"/web/src/bench/java/empty/*.java
  "$java_home/bin/jar" --create --file "$scratch/etl.jar" -C "$scratch/etl" .
  etl --data "$scratch/base" sample "$scratch/sample" >/dev/null
  mkdir "$scratch/newest"
  mv "$scratch"/sample/bulletins/2021/*-2021-12* "$scratch/newest/"
  etl --data "$scratch/base" load --quiet "$scratch/sample/bulletins" >/dev/null 2>&1
  mv "$scratch"/newest/* "$scratch/sample/bulletins/2021/"
  # shellcheck disable=SC2046,SC2086
  spark_alone() { "$java_home/bin/java" "@$home/etl/jvm.options" $java_flags $(shared_from "$(archive etl)") -cp "$(etl_classpath):$scratch/etl.jar" EmptySparkJob; }
  for i in 1 2 3 4 5; do
    empty+=("$(seconds spark_alone)")
    rm -rf "$scratch/one" && cp -r "$scratch/base" "$scratch/one"
    rm -f "$scratch/one/load.lock"
    one+=("$(seconds etl --data "$scratch/one" load "$scratch"/sample/bulletins/2021/*-2021-12*)")
    [ "$i" -le 3 ] || continue
    mkdir -p "$scratch/all$i" && cp -r "$scratch/base/reference" "$scratch/all$i/"
    all+=("$(seconds etl --data "$scratch/all$i" load "$scratch/sample/bulletins")")
  done
  # shellcheck disable=SC2086
  rate=$(taskset -c 0 "$java_home/bin/java" -XX:+UseSerialGC -cp "$(etl_classpath):$scratch/etl.jar" ExtractionRate "$scratch/sample/bulletins" "$scratch/base" 2>/dev/null)
  # shellcheck disable=SC2086
  forms=$(taskset -c 0 "$java_home/bin/java" -XX:+UseSerialGC -cp "$(etl_classpath):$scratch/etl.jar" ReadingRate "$scratch/sample/bulletins" 2>/dev/null |
    awk '{ printf "%s%s %s", (NR > 1 ? ", " : ""), $1, $2 }')
  etl --data "$scratch/many-data" sample --regions 91 --years 10 "$scratch/many" >/dev/null
  # shellcheck disable=SC2086
  overhead=$("$java_home/bin/java" "@$home/etl/jvm.options" -Xmx3g -cp "$(etl_classpath):$scratch/etl.jar" org.tongbao.etl.load.SparkOverhead \
    "$scratch/many/bulletins" "$scratch/many-data" 2>/dev/null)
  rm -rf "$scratch/many" "$scratch/many-data"
  local boot_libs
  boot_libs=$(find "$web_app/lib" -name '*.jar' ! -name 'springdoc*' ! -name 'swagger*' ! -name 'api-*' ! -name 'warehouse-*' ! -name 'duckdb*' ! -name 'echarts*' ! -name 'tabulator*' ! -name 'spring-jdbc*' ! -name 'HikariCP*' ! -name 'flyway*' ! -name 'h2-*' ! -name 'postgresql*' -printf '%p:')
  for i in 1 2 3 4 5; do
    # shellcheck disable=SC2086
    bare+=("$(start_seconds "$java_home/bin/java" $server_flags -cp "$scratch/web:$boot_libs" empty.EmptyServer)")
    # shellcheck disable=SC2086
    ours+=("$(start_seconds "$java_home/bin/java" $server_flags -Xshare:auto -jar "$web_app/web-$version-boot.jar" "--tongbao.data=$scratch/base")")
    # shellcheck disable=SC2046,SC2086
    archived+=("$(cd "$web_app" && start_seconds "$java_home/bin/java" $server_flags $(shared_from "$(archive web)") -jar "web-$version-boot.jar" "--tongbao.data=$scratch/base")")
  done
  rm -rf "$scratch"
  field() { awk -v n="$1" '{ print $n }' <<<"$overhead"; }
  local e o a b w x
  e=$(printf '%s\n' "${empty[@]}" | median); o=$(printf '%s\n' "${one[@]}" | median); a=$(printf '%s\n' "${all[@]}" | median)
  b=$(printf '%s\n' "${bare[@]}" | median); w=$(printf '%s\n' "${ours[@]}" | median); x=$(printf '%s\n' "${archived[@]}" | median)
  table_head
  cat <<TEXT
| one more bulletin, cold: command to published release | $o s | an empty Spark job, cold: $e s | $(ratio "$o" "$e") × |
| the whole sample series (33 bulletins of 36 months), cold, into an empty folder | $a s | the same | $(ratio "$a" "$e") × |
| extracting, warmed, in a second of one core | $rate documents/s | | |
| reading, warmed, in a second of one core, by form | $forms | | |
| reading and conforming $(field 1) documents on Spark, processor time | $(field 3) s | a plain loop: $(field 2) s | $(ratio "$(field 3)" "$(field 2)") × |
| server, start to first answer, plain | $w s | an empty Spring Boot application: $b s | $(ratio "$w" "$b") × |
| server, start to first answer, as launched | $x s | the same | $(ratio "$x" "$b") × |

Of the plain loop's time $(field 4) % is reading, $(field 5) % extracting, $(field 6) % conforming. $(machine). Medians of 5 (the series: 3) by turns in one run.
TEXT
}


# Facts without bulletins, as many as are said, in a folder of their own.
facts_in() { etl --data "$1" sample --facts "$2" 2>/dev/null >&2 || fail "测速时没能写出 $2 条进度"; }

# Questions in the model's words, on as many facts as each argument says.
bench_ask() {
  local facts data=$bench_folder/ask
  [ $# -gt 0 ] || set -- 1000000 10000000
  "$java_home/bin/javac" -d "$bench_folder/ask-classes" -cp "$web_app/lib/*" "$home"/web/src/bench/java/org/tongbao/api/ask/*.java
  table_head
  for facts in "$@"; do
    facts_in "$data" "$facts"
    begin_server "$data"
    measured "$java_home/bin/java" -cp "$bench_folder/ask-classes:$web_app/lib/*" org.tongbao.api.ask.AskBench "http://127.0.0.1:$port" "$data"
    end_server
    rm -rf "$data"
  done
  printf '\n%s. Medians of 1,500 by turns in one run; 16 clients: of 3,200.\n' "$(machine)"
}

# Analysts' SQL, and a million rows out.
bench_sql() {
  local data=$bench_folder/sql
  "$java_home/bin/javac" -d "$bench_folder/sql-classes" -cp "$web_app/lib/*" "$home"/web/src/bench/java/org/tongbao/api/sql/*.java
  facts_in "$data" 1000000
  begin_server "$data"
  table_head
  measured "$java_home/bin/java" -cp "$bench_folder/sql-classes:$web_app/lib/*" org.tongbao.api.sql.SqlBench "http://127.0.0.1:$port" "$data"
  end_server
  rm -rf "$data"
  printf '\n%s. On 1 million facts. Medians of 1,000, of a million rows 7, by turns in one run.\n' "$(machine)"
}

# The pages in Chromium, on the sample series. Playwright is the tests', and is not in the application.
bench_pages() {
  local data=$bench_folder/pages classpath
  need_chromium
  (cd "$home" && JAVA_HOME=$java_home mvn -B -q compile dependency:build-classpath "-Dmdep.outputFile=$bench_folder/classpath" -Dmdep.includeScope=test -pl web -am) >"$bench_folder/errors" 2>&1 ||
    fail "测速没有成功：$(grep -m 1 . "$bench_folder/errors")"
  classpath=$(<"$bench_folder/classpath")
  "$java_home/bin/javac" -d "$bench_folder/page-classes" -cp "$classpath" "$home"/web/src/bench/java/org/tongbao/web/*.java "$home/web/src/test/java/org/tongbao/web/Chromium.java"
  etl --data "$data" sample "$bench_folder/bulletins" >/dev/null
  etl --data "$data" load --quiet "$bench_folder/bulletins/bulletins" >/dev/null 2>&1
  begin_server "$data"
  table_head
  measured "$java_home/bin/java" -cp "$bench_folder/page-classes:$classpath" org.tongbao.web.PageBench "http://127.0.0.1:$port" \
    '?region=990101&period=2021-12' 'trend.html?region=990101&year=2021' 'units.html?region=990101&period=2021-12&kind=department' \
    'sectors.html?region=990101&period=2021-12' 'year-end.html?region=990101&year=2021&kind=department'
  end_server
  printf '\n%s, headless Chromium, 1440 × 900. Medians of 9 visits by turns, each with an empty browser cache.\n' "$(machine)"
}
