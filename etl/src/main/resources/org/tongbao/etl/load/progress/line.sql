-- What is said and what is not, each with the actual of the month before, and the target of the latest earlier bulletin
-- in force that prints one.
--
-- before: 1–2月  招商局  到位资金  target 13  actual 2.5
--         1–3月  招商局  到位资金             actual 4.123
-- after:  1–3月  招商局  到位资金  actual 4.123  actual_before 2.5  carried 13, from the statement of 1–2月
SELECT
    said.*,
    indicator.unit,
    indicator.decimals = 0 AS counted,
    list_filter(
        list(struct_pack(report_key := report_key, value := actual.value)) OVER (
            PARTITION BY region_key, year, subject_id, said.indicator_key, category_key
            ORDER BY month RANGE BETWEEN 1 PRECEDING AND 1 PRECEDING),
        lambda before: before.report_key = previous_report
    )[1].value AS actual_before,
    (max(CASE WHEN is_current AND target IS NOT NULL
            THEN struct_pack(month := month, report_key := report_key, target := target) END) OVER (
        PARTITION BY region_key, year, subject_id, said.indicator_key, category_key
        ORDER BY month RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
    ).target AS carried
FROM (SELECT * FROM cell UNION ALL SELECT * FROM silence) said
JOIN dim_indicator indicator ON indicator.indicator_key = said.indicator_key
