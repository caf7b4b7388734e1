package org.tongbao.api.ranking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.YearMonth;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.api.catalogue.Asked;
import org.tongbao.api.problems.Problem;
import org.tongbao.api.releases.Answer;
import org.tongbao.api.releases.Published;

@RestController
class RankingController {

    private static final Set<String> KINDS = Set.of("task_force", "department", "township", "leader_group");

    private final Published published;

    RankingController(Published published) {
        this.published = published;
    }

    /** @param unit of actual and target; rates and yoy are in percent */
    record Ranked(String region, String indicator, String indicatorName, String unit, int decimals, String period, String kind,
            Ranking ranking) {}

    @Operation(summary = "One period's ranking of the subjects of a kind")
    @GetMapping("/api/v1/ranking")
    Answer<Ranked> ranking(
            @Parameter(example = "990101") @RequestParam String region,
            @Parameter(example = "funds_in_place") @RequestParam String indicator,
            @Parameter(description = "last month of the period", example = "2021-03") @RequestParam String period,
            @Parameter(description = "task_force, department, township or leader_group", example = "township") @RequestParam String kind) {
        YearMonth month = Asked.month("period", period);
        if (!KINDS.contains(kind)) {
            throw Problem.badParameter("kind", kind, "task_force、department、township 或 leader_group");
        }
        return published.ask(engine -> {
            String regionName = Asked.region(engine, region);
            Asked.Indicator counted = Asked.indicator(engine, indicator);
            Ranking ranking = Ranking.of(engine, region, indicator, kind, month);
            return new Ranked(regionName, counted.code(), counted.name(), counted.unit(), counted.decimals(), month.toString(), kind, ranking);
        });
    }
}
