package org.tongbao.api.loads;

import java.nio.charset.StandardCharsets;

/** The name that an uploaded file is kept under: the last part of what the browser says, without what no name has. */
final class FileName {

    private static final int MOST_BYTES = 200;
    private static final int LONGEST_ENDING = 10;

    private FileName() {}

    static String of(String given) {
        String name = given == null ? "" : given.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{C}/\\\\]", "").strip();
        return name.isEmpty() || name.matches("\\.+") ? "未命名" : shortened(name);
    }

    /** File systems bound names in bytes. The ending stays, for whoever reads the name. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        StringBuilder stem = new StringBuilder(name.substring(0, name.length() - ending.length()));
        while (bytes(stem + ending) > MOST_BYTES) {
            stem.delete(stem.offsetByCodePoints(stem.length(), -1), stem.length());
        }
        return stem + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
