package org.tongbao.etl.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongbao.warehouse.star.StarRow;

/** What the real bulletin contradicts itself in, and what only looks like it. */
class RealBulletinFindingsTest {

    private static final Path BULLETIN = Path.of("..", "..", "shared", "reports/qixingguan-2021-q1.txt");

    @Test
    void findsWhatDoesNotAddUpAndNothingElse() throws Exception {
        if (!Files.isRegularFile(BULLETIN)) {
            System.out.println("Skipped: the real bulletin is not at " + BULLETIN);
        }
        assumeTrue(Files.isRegularFile(BULLETIN));

        List<StarRow> findings = new Reconciler().findings(new Bulletins(null).add(BULLETIN).history());

        assertThat(findings).map(f -> f.get("rule"))
                .containsExactly(
                        "parts_exceed_whole", "count_conflict", "attachment_year", "demand_already_due", "townships_left_out",
                        "name_misprint", "list_of_other_kind");
        assertThat(findings.get(0).get("arithmetic")).isEqualTo("19.11+14.69+4.52+0.14+5.46=43.92 > 41.23");
        assertThat((String) findings.get(0).get("message")).contains("乡镇除外");
        assertThat(findings.get(1).get("arithmetic")).isEqualTo("区直单位 17家 ≠ 区直部门 18家");
        assertThat((String) findings.get(2).get("arithmetic")).contains("1.2020年1-3月").endsWith("≠ 2021年");
        assertThat(findings).allSatisfy(f -> assertThat((List<?>) f.get("left_statements")).isNotEmpty());
    }
}
