package org.tongbao.api.origins;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.api.catalogue.Asked;
import org.tongbao.api.problems.Problem;
import org.tongbao.api.releases.Answer;
import org.tongbao.api.releases.Published;

@RestController
class OriginController {

    private final Published published;

    OriginController(Published published) {
        this.published = published;
    }

    @Operation(summary = "Where the figures of one subject, indicator and period come from: printed, carried or derived")
    @GetMapping("/api/v1/origins")
    Answer<Origin> origin(
            @Parameter(example = "990101") @RequestParam String region,
            @Parameter(description = "id, name or alias of a subject, or whole", example = "whole") @RequestParam String subject,
            @Parameter(example = "funds_in_place") @RequestParam String indicator,
            @Parameter(description = "last month of the period", example = "2021-03") @RequestParam String period,
            @Parameter(description = "whole where left out") @RequestParam(defaultValue = "whole") String category) {
        String month = Asked.month("period", period).toString();
        return published.ask(engine -> {
            Asked.region(engine, region);
            Asked.Subject about = Asked.subject(engine, region, subject);
            Asked.indicator(engine, indicator);
            return Origin.of(engine, region, about.id(), indicator, category, month)
                    .orElseThrow(() -> Problem.notFound("“" + about.name() + "”这一期的数", month));
        });
    }
}
