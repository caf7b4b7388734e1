-- 没有数据的月份: one month for which no row of progress_yoy is, of a subject × indicator × category that has some
--
-- month_note  当月说明: told_with_february (the bulletin of February counts from January), no_bulletin (none came out for the month) or not_mentioned (one came out and says nothing of it)
-- status      状态: not_reported
--
-- The calendar runs from January of the region's first year to its last month; a series, from January of the year it is first
-- told of to December of the last; a subject, while it is in force.
CREATE TABLE progress_gap AS
WITH calendar AS (
    SELECT told.region_code, p.year, p.month, p.end_month, p.end_date
    FROM (SELECT region_code, min(year) AS first_year, max(end_month) AS last_month FROM progress_yoy GROUP BY region_code) told
    JOIN dim_period p ON p.kind = 'month' AND p.year >= told.first_year AND p.end_month <= told.last_month
),
series AS (
    SELECT region_code, subject_id, indicator_code, category_scheme, category_code,
           any_value(indicator) AS indicator, any_value(indicator_en) AS indicator_en, any_value(unit) AS unit,
           any_value(decimals) AS decimals, any_value(category) AS category,
           min(year) AS first_year, max(year) AS last_year
    FROM progress_yoy
    GROUP BY ALL
),
bulletins AS (SELECT DISTINCT region_code, period_end AS end_month FROM dim_report WHERE status = 'current')
SELECT n.region_code, s.region, n.subject_id, s.subject, s.subject_now, s.subject_kind, s.subject_group,
       n.indicator_code, n.indicator, n.indicator_en, n.unit, n.decimals, n.category_scheme, n.category_code, n.category,
       m.year, m.month, m.end_month,
       CASE WHEN bulletins.end_month IS NOT NULL THEN 'not_mentioned'
            WHEN february.end_month IS NOT NULL THEN 'told_with_february'
            ELSE 'no_bulletin' END AS month_note,
       'not_reported' AS status
FROM series n
JOIN calendar m ON m.region_code = n.region_code AND m.year BETWEEN n.first_year AND n.last_year
JOIN subjects s ON s.subject_id = n.subject_id AND s.region_code = n.region_code
     AND s.valid_from <= m.end_date AND (s.valid_to IS NULL OR s.valid_to >= m.end_date)
ANTI JOIN progress_yoy told ON told.region_code = n.region_code AND told.subject_id = n.subject_id
     AND told.indicator_code = n.indicator_code AND told.category_scheme = n.category_scheme
     AND told.category_code = n.category_code AND told.end_month = m.end_month
LEFT JOIN bulletins ON bulletins.region_code = n.region_code AND bulletins.end_month = m.end_month
LEFT JOIN bulletins february ON m.month = 1 AND february.region_code = n.region_code AND february.end_month = m.year || '-02'
ORDER BY n.region_code, n.indicator_code, n.category_scheme, n.category_code, n.subject_id, m.end_month
