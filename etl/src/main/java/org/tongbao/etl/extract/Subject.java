package org.tongbao.etl.extract;

/**
 * Who is spoken of.
 *
 * @param category the slice that is spoken of as if it were a subject, as in 第二产业; else null
 */
record Subject(String name, SubjectKind kind, String category) {

    static Subject of(String name, SubjectKind kind) {
        return new Subject(name, kind, null);
    }
}
