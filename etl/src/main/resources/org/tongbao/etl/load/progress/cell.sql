-- One row for each subject, indicator and category of a report, with the printed figures that progress is made of:
-- cumulative ones of the report's period, and targets of its year. Thresholds and figures of groups ("其余3个专班") say
-- nothing of one subject's progress. A fact printed twice counts once: a number before a blank, then the one printed
-- more exactly, then the one printed first. Half of the last printed digit, in the indicator's unit, says how exact.
--
-- before: report 3  招商局  到位资金  actual  4.1 亿元         in prose
--         report 3  招商局  到位资金  actual  41230.00 万元    in a table
--         report 3  招商局  到位资金  rate    31.7 %
--         report 3  招商局  到位资金  rate    >=50
-- after:  report 3  招商局  到位资金  actual 4.123 (half width 0.000001)  rate 31.7 (half width 0.05)
SELECT
    region_key,
    topic,
    is_current,
    year,
    month,
    period_key,
    previous_report,
    report_key,
    subject_id,
    max(subject_key) AS subject_key,
    indicator_key,
    category_key,
    false AS silent,
    min(CASE WHEN measure = 'actual' THEN said END) AS actual,
    min(CASE WHEN measure = 'target' THEN said END) AS target,
    min(CASE WHEN measure = 'rate' THEN said END) AS rate,
    min(CASE WHEN measure = 'growth' THEN said END) AS growth,
    min(CASE WHEN measure = 'rank' THEN said END) AS rank
FROM (
    SELECT
        bulletin.*,
        printed.subject_id,
        printed.subject_key,
        printed.indicator_key,
        printed.category_key,
        printed.measure,
        struct_pack(
            missing := printed.standard_value IS NULL,
            half_width := CAST(
                CAST(0.5 * pow(10, - printed.decimals) AS DECIMAL(18, 12))
                    * coalesce(abs(quotient(printed.standard_value, printed.value)), 1) AS DECIMAL(24, 6)),
            ordinal := printed.ordinal,
            statement_key := printed.statement_key,
            value := printed.standard_value,
            status := printed.status
        ) AS said
    FROM fact_statement printed
    JOIN bulletin ON bulletin.report_key = printed.report_key
    JOIN dim_subject subject ON subject.subject_key = printed.subject_key
    WHERE printed.bound IS NULL
        AND subject.kind <> 'group'
        AND (printed.standard_value IS NOT NULL OR printed.measure = 'actual')
        AND CASE
            WHEN printed.measure IN ('actual', 'rate', 'growth')
                THEN printed.cumulative AND printed.period_key = bulletin.period_key
            WHEN printed.measure = 'rank' THEN printed.period_key = bulletin.period_key
            WHEN printed.measure = 'target' THEN printed.period_key = bulletin.year_key
            ELSE false
        END
)
GROUP BY region_key, topic, is_current, year, month, period_key, previous_report,
    report_key, subject_id, indicator_key, category_key
