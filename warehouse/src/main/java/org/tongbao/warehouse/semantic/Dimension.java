package org.tongbao.warehouse.semantic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a metric can be broken down and filtered by. */
public enum Dimension {
    REGION,
    PREFECTURE,
    PROVINCE,
    SUBJECT,
    KIND,
    PARENT,
    CATEGORY,
    /** The name in force at a period's end: told beside the subject, which it does not part. */
    SUBJECT_NAME;

    /** As written in queries and in the model. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Dimension> of(String code) {
        return Arrays.stream(values()).filter(dimension -> dimension.code().equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Dimension::code).toList();
    }
}
