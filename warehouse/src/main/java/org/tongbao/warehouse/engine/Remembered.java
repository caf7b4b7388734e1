package org.tongbao.warehouse.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What was found in a release: it never changes. Of more than a limit, what was asked least lately is forgotten. */
final class Remembered {

    private static final int LIMIT = 10_000;

    private final Map<List<String>, Object> found = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Object> eldest) {
            return size() > LIMIT;
        }
    });

    @SuppressWarnings("unchecked")
    <T> T get(List<String> question, Supplier<T> answer) {
        Object known = found.get(question);
        if (known == null) {
            known = answer.get();
            found.put(question, known);
        }
        return (T) known;
    }
}
