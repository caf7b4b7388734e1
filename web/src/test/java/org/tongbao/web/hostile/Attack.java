package org.tongbao.web.hostile;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One attack: some statements, and how each may end.
 *
 * @param ends names of problems, or {@code ok}
 */
record Attack(String id, Set<String> ends, List<String> statements) {

    static final String REFUSED = "sql-refused";
    static final String FAILED = "sql-failed";
    static final String MEMORY = "sql-memory";
    static final String DEADLINE = "sql-deadline";
    static final String LARGE = "sql-too-large";
    static final String LOST = "sql-worker-lost";
    static final String OK = "ok";

    static Attack of(String id, String ends, String... statements) {
        return new Attack(id, new TreeSet<>(Arrays.asList(ends.split(" "))), List.of(statements));
    }

    @Override
    public String toString() {
        return id;
    }
}
