package org.tongbao.etl.extract.grammar;

import org.tongbao.etl.extract.names.Subject;

/**
 * What has been heard before a clause, as far as the clause's own reading needs it.
 *
 * @param subject spoken of so far
 * @param group last named, as in 区直单位; may be empty
 * @param lead the words before a colon that the clause is a list under; else empty
 * @param opensItem whether the clause opens a numbered item
 */
public record Heard(Subject subject, String group, String lead, boolean opensItem) {}
