package org.tongbao.warehouse.views;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one SQL file creates. */
sealed interface Definition permits Relation, Macro {

    Pattern CREATE = Pattern.compile("(?m)^CREATE (TABLE|VIEW|TEMP VIEW|MACRO) ([a-z_]+)");
    Pattern TABLE_MACRO = Pattern.compile("(?m)^CREATE MACRO .* AS TABLE$");

    String name();

    String comment();

    String sql();

    /** @throws IllegalArgumentException if the file creates nothing, or a macro without an example */
    static Definition of(String file) {
        Header header = Header.of(file);
        Matcher create = CREATE.matcher(file);
        if (!create.find()) {
            throw new IllegalArgumentException("creates nothing: " + file);
        }
        String name = create.group(2);
        String sql = file.substring(create.start());
        if (!create.group(1).equals("MACRO")) {
            return new Relation(create.group(1), name, header.comment(), header.names(), sql);
        }
        if (header.example() == null) {
            throw new IllegalArgumentException(name + " has no example");
        }
        return new Macro(name, TABLE_MACRO.matcher(sql).find(), header.comment(), header.names(), header.example(), sql);
    }
}
