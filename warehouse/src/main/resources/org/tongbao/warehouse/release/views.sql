-- progress_yoy: what is in force now of every subject, indicator, category and period, with names in place of keys, beside
-- the cumulative figure of the same months a year before. subject is the name in force at the period's end, subject_now the
-- newest; subject_group puts companies and zones with the departments they are listed with, and subdistricts with
-- townships. rate is recomputed where the target was printed, else as printed. A renamed subject is compared with itself; a
-- merged one with the sum of those it was merged from, if every one of them has a figure; a split one with nothing. yoy is
-- in percent, two decimals; yoy_note says why there is none: not_reported, first_year, last_year_missing, last_year_zero or
-- not_comparable.
-- It is written out, in the order that a trend is read in: joining the names anew would take most of a question's time.
CREATE TABLE progress_yoy AS
WITH named AS (
    SELECT g.code AS region_code, g.name AS region, f.subject_id, s.name AS subject, newest.name AS subject_now,
           s.kind AS subject_kind,
           CASE s.kind WHEN 'company' THEN 'department' WHEN 'zone' THEN 'department' WHEN 'subdistrict' THEN 'township'
                ELSE s.kind END AS subject_group,
           newest.parent_id,
           i.code AS indicator_code, i.name AS indicator, i.headline, f.unit, i.decimals,
           c.scheme AS category_scheme, c.code AS category_code, c.name AS category,
           f.year, f.month, p.end_month, p.name AS period, p.pace,
           f.target, f.target_origin, f.target_low, f.target_high,
           f.actual, f.month_actual, f.month_note,
           coalesce(f.rate, f.rate_printed) AS rate, f.rate AS rate_recomputed, f.rate_printed, f.growth_printed, f.rank_printed,
           f.status, f.actual_statement, f.target_statement, f.rate_statement, f.rank_statement, f.report_key
    FROM fact_progress f
    JOIN dim_region g ON g.region_key = f.region_key
    JOIN dim_subject s ON s.subject_key = f.subject_key
    JOIN (SELECT subject_id, arg_max(name, valid_from) AS name, arg_max(parent_id, valid_from) AS parent_id
          FROM dim_subject GROUP BY subject_id) newest ON newest.subject_id = f.subject_id
    JOIN dim_indicator i ON i.indicator_key = f.indicator_key
    JOIN dim_category c ON c.category_key = f.category_key
    JOIN dim_period p ON p.period_key = f.period_key
    WHERE f.is_current
),
merged AS (
    SELECT u.successor_id, f.region_key, f.indicator_key, f.category_key, f.year, f.month,
           sum(f.actual) AS actual,
           count(f.actual) = any_value(u.predecessors) AS complete
    FROM (SELECT successor_id, predecessor_id, count(*) OVER (PARTITION BY successor_id) AS predecessors
          FROM subject_succession WHERE kind = 'merge') u
    JOIN fact_progress f ON f.subject_id = u.predecessor_id AND f.is_current
    GROUP BY ALL
),
first_years AS (SELECT region_code, min(left(period_start, 4)::INT) AS year
                FROM dim_report GROUP BY region_code)
SELECT t.*,
       coalesce(own.actual, CASE WHEN merged.complete THEN merged.actual END) AS last_year_actual,
       CASE WHEN t.actual IS NOT NULL AND coalesce(own.actual, CASE WHEN merged.complete THEN merged.actual END) > 0
            THEN round(100 * t.actual / coalesce(own.actual, merged.actual) - 100, 2)::DECIMAL(18, 2) END AS yoy,
       CASE WHEN t.actual IS NULL THEN 'not_reported'
            WHEN coalesce(own.actual, CASE WHEN merged.complete THEN merged.actual END) > 0 THEN NULL
            WHEN coalesce(own.actual, CASE WHEN merged.complete THEN merged.actual END) = 0 THEN 'last_year_zero'
            WHEN t.year = y.year THEN 'first_year'
            WHEN t.subject_id IN (SELECT successor_id FROM subject_succession WHERE kind <> 'rename') THEN 'not_comparable'
            ELSE 'last_year_missing' END AS yoy_note
FROM named t
JOIN dim_region g ON g.code = t.region_code
JOIN dim_indicator i ON i.code = t.indicator_code
JOIN dim_category c ON c.scheme = t.category_scheme AND c.code = t.category_code
JOIN first_years y ON y.region_code = t.region_code
LEFT JOIN fact_progress own ON own.is_current AND own.region_key = g.region_key AND own.subject_id = t.subject_id
     AND own.indicator_key = i.indicator_key AND own.category_key = c.category_key
     AND own.year = t.year - 1 AND own.month = t.month
LEFT JOIN merged ON merged.successor_id = t.subject_id AND merged.region_key = g.region_key
     AND merged.indicator_key = i.indicator_key AND merged.category_key = c.category_key
     AND merged.year = t.year - 1 AND merged.month = t.month
ORDER BY t.region_code, t.indicator_code, t.category_scheme, t.category_code, t.subject_id, t.end_month, t.report_key;

-- progress: the same without the year before.
CREATE VIEW progress AS
SELECT * EXCLUDE (last_year_actual, yoy, yoy_note)
FROM progress_yoy;
