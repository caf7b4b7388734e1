-- Subjects on the roster that a bulletin in force says nothing of, neither by a figure of any kind nor on a list, though
-- an earlier one of the year gave their actual. A chart then shows a gap marked 未报, not a line drawn over it and not a
-- zero.
--
-- before: 1–2月  招商局  到位资金  2.5
--         1–3月  no mention of 招商局 and 到位资金
-- after:  1–3月  招商局  到位资金  silent
SELECT
    now.region_key,
    now.topic,
    now.is_current,
    now.year,
    now.month,
    now.period_key,
    now.previous_report,
    now.report_key,
    known.subject_id,
    roster.subject_key,
    known.indicator_key,
    known.category_key,
    true AS silent,
    null AS actual,
    null AS target,
    null AS rate,
    null AS growth,
    null AS rank
FROM (
    SELECT region_key, topic, year, subject_id, indicator_key, category_key, min(month) AS first_month
    FROM cell
    WHERE is_current AND actual IS NOT NULL
    GROUP BY region_key, topic, year, subject_id, indicator_key, category_key
) known
JOIN bulletin now
    ON now.region_key = known.region_key
    AND now.topic = known.topic
    AND now.year = known.year
    AND now.month > known.first_month
    AND now.is_current
JOIN dim_subject roster
    ON roster.subject_id = known.subject_id
    AND roster.on_roster
    AND roster.valid_from <= now.last_day
    AND (roster.valid_to IS NULL OR roster.valid_to >= now.last_day)
ANTI JOIN (
    SELECT bulletin.region_key, bulletin.period_key, spoken.subject_id, spoken.indicator_key
    FROM (
        SELECT report_key, subject_id, indicator_key FROM fact_statement
        UNION ALL
        SELECT report_key, subject_id, indicator_key FROM fact_membership
    ) spoken
    JOIN bulletin ON bulletin.report_key = spoken.report_key AND bulletin.is_current
) mention
    ON mention.region_key = now.region_key
    AND mention.period_key = now.period_key
    AND mention.subject_id = known.subject_id
    AND mention.indicator_key = known.indicator_key
