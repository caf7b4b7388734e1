package org.tongbao.api.subjects;

import java.util.Arrays;
import java.util.List;
import org.tongbao.api.problems.Problem;
import org.tongbao.api.subjects.Subject.Listing;
import org.tongbao.api.subjects.Subject.Name;
import org.tongbao.api.subjects.Subject.Named;
import org.tongbao.api.subjects.Subject.Succession;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.engine.Row;

/** Reads subjects from a release. */
final class Subjects {

    private static final String NAMES = """
            SELECT subject, subject_now, subject_kind, subject_group, region_code, parent_id::VARCHAR AS parent_id, parent, valid_from, valid_to
            FROM subjects WHERE subject_id = ? ORDER BY valid_from DESC
            """;

    private static final String SUCCESSIONS = """
            SELECT x.kind, x.effective, x.predecessor_id::VARCHAR AS before_id, x.successor_id::VARCHAR AS after_id,
                   (SELECT arg_max(s.name, s.valid_from) FROM dim_subject s
                    WHERE s.subject_id = x.predecessor_id AND s.valid_from < x.effective) AS before_name,
                   (SELECT arg_min(s.name, s.valid_from) FROM dim_subject s
                    WHERE s.subject_id = x.successor_id AND coalesce(s.valid_to, DATE '9999-12-31') >= x.effective) AS after_name
            FROM subject_succession x WHERE x.predecessor_id = ? OR x.successor_id = ?
            ORDER BY x.effective DESC, x.succession_key
            """;

    private static final String PARTS = """
            SELECT subject_id::VARCHAR AS id, subject_now FROM subjects WHERE parent_id = ? AND is_current ORDER BY subject_now
            """;

    private static final String LISTINGS = """
            SELECT membership_key::VARCHAR AS key, list_name, bound, printed_unit, indicator_code, indicator, end_month, period, title, quote, is_current
            FROM memberships WHERE subject_id = ?
            ORDER BY end_month DESC NULLS LAST, issue_date DESC NULLS LAST, start_offset, membership_key
            """;

    private Subjects() {}

    /** Those of a region that have figures, the whole first; of one indicator, or of any where it is null. */
    static List<SubjectEntry> of(Engine engine, String region, String indicator) {
        return engine.query("""
                SELECT subject_id::VARCHAR AS id, any_value(subject_now) AS name, arg_max(subject_kind, end_month) AS kind,
                       arg_max(subject_group, end_month) AS subject_group
                FROM progress WHERE region_code = ? AND (?::VARCHAR IS NULL OR indicator_code = ?)
                GROUP BY subject_id
                ORDER BY CASE any_value(subject_group) WHEN 'whole' THEN 0 WHEN 'task_force' THEN 1 WHEN 'department' THEN 2
                         WHEN 'township' THEN 3 ELSE 4 END, name
                """, Arrays.asList(region, indicator, indicator),
                row -> new SubjectEntry(row.text("id"), row.text("name"), row.text("kind"), row.text("subject_group")));
    }

    /** @throws Problem if there is none */
    static Subject one(Engine engine, long id) {
        record Newest(String name, String kind, String group, String region, Named parent) {}
        Newest now = engine.query(NAMES, List.of(id), row -> new Newest(row.text("subject_now"), row.text("subject_kind"),
                        row.text("subject_group"), row.text("region_code"), named(row, "parent_id", "parent"))).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("单位", String.valueOf(id)));
        return new Subject(String.valueOf(id), now.name(), now.kind(), now.group(), now.region(), now.parent(),
                engine.query(NAMES, List.of(id), row -> new Name(row.text("subject"), row.text("subject_kind"),
                        named(row, "parent_id", "parent"), row.date("valid_from"), row.date("valid_to"))),
                engine.query(SUCCESSIONS, List.of(id, id), row -> new Succession(row.text("kind"), row.date("effective"),
                        named(row, "before_id", "before_name"), named(row, "after_id", "after_name"))),
                engine.query(PARTS, List.of(id), row -> named(row, "id", "subject_now")),
                engine.query(LISTINGS, List.of(id), row -> new Listing(row.text("key"), row.text("list_name"), row.text("bound"),
                        row.text("printed_unit"), row.text("indicator_code"), row.text("indicator"), row.text("end_month"),
                        row.text("period"), row.text("title"), row.text("quote"), row.is("is_current"))));
    }

    /** @throws Problem if there is no such subject */
    static void mustBe(Engine engine, long id) {
        if (engine.query("SELECT 1 AS found FROM dim_subject WHERE subject_id = ? LIMIT 1", List.of(id), row -> row.integer("found")).isEmpty()) {
            throw Problem.notFound("单位", String.valueOf(id));
        }
    }

    private static Named named(Row row, String id, String name) {
        return row.text(id) == null ? null : new Named(row.text(id), row.text(name));
    }
}
