package org.tongbao.etl.extract.names;

import org.tongbao.etl.extract.observation.SubjectKind;

/**
 * Who is spoken of.
 *
 * @param category the slice that is spoken of as if it were a subject, as in 第二产业; else null
 */
public record Subject(String name, SubjectKind kind, String category) {

    public static Subject of(String name, SubjectKind kind) {
        return new Subject(name, kind, null);
    }

    public boolean isWhole() {
        return kind == SubjectKind.WHOLE;
    }

    public boolean isProjectClass() {
        return kind == SubjectKind.PROJECT_CLASS;
    }
}
