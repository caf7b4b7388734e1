package org.tongbao.etl.extract.lex;

import java.util.Locale;

/** Why digits are no figure of anybody's. */
public enum LeftOut {
    DATE,
    CLOCK,
    DURATION,
    NUMBERING,
    DOCUMENT_NUMBER,
    ATTACHMENT,
    ORDINAL,
    NAME,
    TELEPHONE,
    ADDRESS,
    PAGE_MARK,
    PARTICULAR,
    /** The limit of a class, as in 总投资15亿元以上项目. */
    THRESHOLD,
    /** A rule of assessment, as in 每少报1次扣2分. */
    ASSESSMENT_RULE,
    TABLE_FRAME,
    FRONT_MATTER,
    /** What is said to the drafter of a bulletin, and taken out before it is issued. */
    DRAFT_NOTE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
