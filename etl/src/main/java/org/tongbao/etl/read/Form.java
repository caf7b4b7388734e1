package org.tongbao.etl.read;

import java.util.Locale;

/** What a bulletin comes as. */
public enum Form {
    DOCX,
    DOC,
    XLSX,
    XLS,
    HTML,
    CSV,
    PDF,
    TEXT;

    /** As in {@code dim_report.form}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
