package org.tongbao.etl.extract.grammar;

import java.util.List;
import org.tongbao.etl.extract.names.Subject;

/**
 * What has been heard before a clause, as far as the clause's own reading needs it.
 *
 * @param subject spoken of so far
 * @param group last named, as in 区直单位; may be empty
 * @param lead the words before a colon that the clause is a list under; else empty
 * @param named the subjects that the clauses before listed in this sentence, for figures 分别 given them
 * @param ofComplaints whether the document has spoken of what people call a hotline for
 * @param opensItem whether the clause opens a numbered item
 */
public record Heard(Subject subject, String group, String lead, boolean opensItem, boolean ofComplaints, List<Subject> named) {

    public Heard {
        named = List.copyOf(named);
    }
}
