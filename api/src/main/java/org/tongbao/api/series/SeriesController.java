package org.tongbao.api.series;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.api.catalogue.Asked;
import org.tongbao.api.problems.Problem;
import org.tongbao.api.releases.Answer;
import org.tongbao.api.releases.Published;

@RestController
class SeriesController {

    private static final int LONGEST = 600;

    private final Published published;

    SeriesController(Published published) {
        this.published = published;
    }

    /** @param unit of cumulative, monthly, target and lastYear; rates and yoy are in percent */
    record Series(String region, String indicator, String indicatorName, String unit, int decimals, String category, List<Line> lines) {}

    record Line(String subject, String name, String kind, List<Point> points) {}

    @Operation(summary = "An indicator by month: cumulative, month, target, rate and year over year")
    @GetMapping("/api/v1/series")
    Answer<Series> series(
            @Parameter(example = "990101") @RequestParam String region,
            @Parameter(example = "funds_in_place") @RequestParam String indicator,
            @Parameter(description = "id or name; the whole region where left out")
            @RequestParam(defaultValue = "whole") List<String> subject,
            @Parameter(description = "category code, as in secondary; whole where not sliced")
            @RequestParam(defaultValue = "whole") String category,
            @Parameter(description = "first month", example = "2019-01") @RequestParam String from,
            @Parameter(description = "last month", example = "2021-12") @RequestParam String to) {
        YearMonth first = Asked.month("from", from);
        YearMonth last = Asked.month("to", to);
        if (last.isBefore(first) || ChronoUnit.MONTHS.between(first, last) >= LONGEST) {
            throw Problem.badParameter("to", to, "不早于 from，且相距不超过 " + LONGEST + " 个月");
        }
        return published.ask(engine -> {
            String regionName = Asked.region(engine, region);
            Asked.Indicator counted = Asked.indicator(engine, indicator);
            List<Line> lines = subject.stream()
                    .map(named -> Asked.subject(engine, region, named))
                    .map(who -> new Line(Long.toString(who.id()), who.name(), who.group(),
                            SeriesQuery.points(engine, region, indicator, category, who.id(), first, last)))
                    .toList();
            return new Series(regionName, counted.code(), counted.name(), counted.unit(), counted.decimals(), category, lines);
        });
    }
}
