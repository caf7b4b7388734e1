package org.tongbao.api.reports;

import org.springframework.stereotype.Component;
import org.tongbao.api.ask.Asking;
import org.tongbao.api.reports.facts.MonthFactsReader;
import org.tongbao.api.reports.facts.YearFactsReader;
import org.tongbao.api.reports.text.MonthOutline;
import org.tongbao.api.reports.text.Outline;
import org.tongbao.api.reports.text.YearEndOutline;
import org.tongbao.warehouse.engine.Engine;

/** Puts a report together from a release. */
@Component
class Reports {

    private final Asking asking;

    Reports(Asking asking) {
        this.asking = asking;
    }

    /**
     * The year-end comparison.
     *
     * @throws org.tongbao.api.problems.Problem if there is nothing to report
     */
    Outline year(Engine engine, String region, int year) {
        return YearEndOutline.of(new YearFactsReader(engine, asking).read(region, year, null), engine);
    }

    /**
     * The draft of a month's bulletin.
     *
     * @throws org.tongbao.api.problems.Problem if there is nothing to report
     */
    Outline month(Engine engine, String region, int year, int month) {
        return MonthOutline.of(new MonthFactsReader(engine, asking).read(region, year, month), engine);
    }
}
