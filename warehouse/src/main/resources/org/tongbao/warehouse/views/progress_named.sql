-- 进度事实，以名称代键: every row of fact_progress with names in place of keys; for the building of a release only
--
-- A plan's pace for the topic goes before one for the whole region, and that before month ÷ 12.
CREATE TEMP VIEW progress_named AS
WITH plan AS (SELECT region_key, topic, year, month, max(pace) AS pace FROM plan_pace GROUP BY ALL),
-- Of what was corrected later; what is not here was said once only.
corrected AS (
    SELECT f.region_key, r.topic, f.subject_id, f.indicator_key, f.category_key, f.period_key, min(r.vintage) AS first_vintage
    FROM fact_progress f JOIN dim_report r ON r.report_key = f.report_key
    WHERE NOT f.is_current
    GROUP BY ALL
)
SELECT s.region_code, s.region, f.subject_id, s.subject, s.subject_now, s.subject_kind, s.subject_group, s.parent_id,
       i.code AS indicator_code, i.name AS indicator, i.name_en AS indicator_en, i.headline, f.unit, i.decimals,
       c.scheme AS category_scheme, c.code AS category_code, c.name AS category,
       f.year, f.month, p.end_month, p.name AS period, coalesce(topic_plan.pace, region_plan.pace, p.pace) AS pace,
       f.target, f.target_origin, f.target_low, f.target_high, f.target_statement,
       f.actual, f.actual_statement, f.month_actual, f.month_note,
       coalesce(f.rate, f.rate_printed) AS rate, f.rate AS rate_recomputed, f.rate_printed, f.rate_statement,
       f.growth_printed, f.rank_printed, f.rank_statement, f.status,
       r.topic, f.report_key, r.document_number, r.issue_date, r.vintage, f.is_current,
       r.vintage <= coalesce(corrected.first_vintage, r.vintage) AS is_first,
       f.progress_key, f.region_key, f.indicator_key, f.category_key
FROM fact_progress f
JOIN subjects s ON s.subject_key = f.subject_key
JOIN dim_indicator i ON i.indicator_key = f.indicator_key
JOIN dim_category c ON c.category_key = f.category_key
JOIN dim_period p ON p.period_key = f.period_key
JOIN dim_report r ON r.report_key = f.report_key
LEFT JOIN plan topic_plan ON topic_plan.region_key = f.region_key AND topic_plan.topic = r.topic AND topic_plan.topic <> ''
     AND topic_plan.year = f.year AND topic_plan.month = f.month
LEFT JOIN plan region_plan ON region_plan.region_key = f.region_key AND region_plan.topic = ''
     AND region_plan.year = f.year AND region_plan.month = f.month
LEFT JOIN corrected ON corrected.region_key = f.region_key AND corrected.topic = r.topic AND corrected.subject_id = f.subject_id
     AND corrected.indicator_key = f.indicator_key AND corrected.category_key = f.category_key
     AND corrected.period_key = f.period_key
