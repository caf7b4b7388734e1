package org.tongbao.api.bulletins;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.api.catalogue.Asked;
import org.tongbao.api.problems.Problem;
import org.tongbao.api.releases.Answer;
import org.tongbao.api.releases.Published;
import org.tongbao.warehouse.engine.Engine;

@RestController
class BulletinController {

    private final Published published;

    BulletinController(Published published) {
        this.published = published;
    }

    /**
     * @param text that offsets count in; a table's row is a line, its cells parted by tabs
     * @param statements figures and places on lists, in the order of the text
     * @param vintages all issues of the same report, this one among them
     * @param left numbers of the text that are in no statement; null where it was loaded before these were kept
     */
    record Document(Bulletin bulletin, String text, List<Printed> statements, List<Bulletin> vintages, LeftNumbers left) {}

    @Operation(summary = "A region's bulletins, the newest period first: when they were issued, and what was taken from each")
    @GetMapping("/api/v1/bulletins")
    Answer<List<Bulletin>> bulletins(@Parameter(example = "990101") @RequestParam String region) {
        return published.ask(engine -> {
            Asked.region(engine, region);
            return Bulletin.of(engine, region);
        });
    }

    @Operation(summary = "One bulletin: its text, the place of every figure in it, and its other issues")
    @GetMapping("/api/v1/bulletins/{report}")
    Answer<Document> bulletin(@Parameter(description = "key, as in the list") @PathVariable String report) {
        long key;
        try {
            key = Long.parseLong(report);
        } catch (NumberFormatException e) {
            throw Problem.badParameter("report", report, "通报的编号（一串数字）");
        }
        return published.ask(engine -> document(engine, key));
    }

    private static Document document(Engine engine, long key) {
        record Found(String region, String text, LeftNumbers left) {}
        // as JSON, since a release of an older version has not these columns
        Found found = engine.query("""
                SELECT r.region_code, d.text, to_json(d) ->> 'ignored_by_reason' AS ignored, to_json(d) ->> 'unread_places' AS unread
                FROM dim_report r JOIN document_text d ON d.content_hash = r.content_hash WHERE r.report_key = ?
                """, List.of(key), row -> new Found(
                row.text("region_code"), row.text("text"), LeftNumbers.of(row.text("ignored"), row.text("unread")))).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("这份通报", Long.toString(key)));
        List<Bulletin> vintages = Bulletin.vintages(engine, found.region(), key);
        Bulletin itself = vintages.stream().filter(one -> one.key().equals(Long.toString(key))).findFirst().orElseThrow();
        return new Document(itself, found.text(), Printed.of(engine, key), vintages, found.left());
    }
}
