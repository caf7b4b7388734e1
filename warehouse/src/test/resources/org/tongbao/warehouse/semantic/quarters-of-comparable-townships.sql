WITH member AS (
SELECT *, list_filter([statement, other_statement], lambda k: k IS NOT NULL) AS statements, CASE WHEN target_statement IS NULL THEN [] ELSE [target_statement] END AS target_statements,
       CASE WHEN rate_statement IS NULL THEN [] ELSE [rate_statement] END AS rate_statements
FROM semantic.member_quarter
WHERE indicator = 'funds_in_place'
  AND category = 'whole'
  AND t BETWEEN 24254 AND 24263
  AND t % 3 = 2
),
measured AS (
SELECT 'funds_in_place' AS metric, region_code, category, subject_id, t, kind, parent_id, value, NULL::DECIMAL(24,6) AS divisor,
       status, note, target, target_origin, target_low, target_high, rate_printed, rate_statement, pace, statements,
       target_statement,
       last_year_value, NULL::DECIMAL(24,6) AS last_year_divisor, last_year_statements, last_year_reason,
       previous_value, NULL::DECIMAL(24,6) AS previous_divisor, previous_statements, previous_reason
FROM member WHERE indicator = 'funds_in_place'
),
grouped AS (
SELECT metric, region_code, kind, category, t, sum(value) AS value, sum(divisor) AS divisor,
       count(value) AS subjects, count(*) FILTER (status <> 'not_applicable') AS roster,
       CASE WHEN count(value) > 0 THEN CASE WHEN sum(value) = 0 THEN 'zero' ELSE 'reported' END
            WHEN min(status) = max(status) THEN min(status) ELSE 'not_reported' END AS status,
       CASE WHEN count(note) = count(*) AND min(note) = max(note) THEN min(note) END AS note,
       sum(target) AS target,
       CASE WHEN count(target_origin) > 0
            THEN CASE WHEN min(target_origin) = max(target_origin) THEN min(target_origin) ELSE 'mixed' END END AS target_origin,
       CASE WHEN count(target_low) > 0 THEN sum(coalesce(target_low, target)) END AS target_low,
       CASE WHEN count(target_high) > 0 THEN sum(coalesce(target_high, target)) END AS target_high,
       CASE WHEN count(*) = 1 THEN min(rate_printed) END AS rate_printed,
       CASE WHEN count(*) = 1 AND count(rate_statement) = 1 THEN [min(rate_statement)] ELSE [] END AS rate_statements,
       CASE WHEN count(*) > 1
            THEN quotient(100 * sum(value) FILTER (target IS NOT NULL), sum(target) FILTER (value IS NOT NULL))
            WHEN min(target_origin) <> 'derived' THEN coalesce(quotient(100 * min(value), min(target)), min(rate_printed))
            ELSE min(rate_printed) END AS completion,
       CASE WHEN min(pace) = max(pace) THEN min(pace) END AS pace,
       flatten(list(statements ORDER BY region_code, subject_id)) AS statements,
       list(target_statement ORDER BY region_code, subject_id) FILTER (target_statement IS NOT NULL) AS target_statements,
       sum(value) FILTER (last_year_value IS NOT NULL) AS last_year_now, sum(divisor) FILTER (last_year_value IS NOT NULL) AS last_year_now_divisor,
       sum(last_year_value) FILTER (value IS NOT NULL) AS last_year_both, sum(last_year_divisor) FILTER (value IS NOT NULL) AS last_year_both_divisor,
       sum(last_year_value) AS last_year_all, sum(last_year_divisor) AS last_year_all_divisor,
       count(*) FILTER ((value IS NULL) <> (last_year_value IS NULL)) AS last_year_one_sided,
       CASE WHEN min(last_year_reason) = max(last_year_reason) THEN min(last_year_reason) END AS last_year_reason,
       flatten(list(last_year_statements ORDER BY region_code, subject_id)) AS last_year_statements,
       sum(value) FILTER (previous_value IS NOT NULL) AS previous_now, sum(divisor) FILTER (previous_value IS NOT NULL) AS previous_now_divisor,
       sum(previous_value) FILTER (value IS NOT NULL) AS previous_both, sum(previous_divisor) FILTER (value IS NOT NULL) AS previous_both_divisor,
       sum(previous_value) AS previous_all, sum(previous_divisor) AS previous_all_divisor,
       count(*) FILTER ((value IS NULL) <> (previous_value IS NULL)) AS previous_one_sided,
       CASE WHEN min(previous_reason) = max(previous_reason) THEN min(previous_reason) END AS previous_reason,
       flatten(list(previous_statements ORDER BY region_code, subject_id)) AS previous_statements
FROM measured m
WHERE kind = 'township'
GROUP BY ALL
),
concluded AS (
SELECT metric, region_code, kind, category, t, subjects, roster, status, target, target_origin, target_low, target_high, rate_printed,
       rate_statements, completion, pace,
       completion - pace AS lead, statements, coalesce(target_statements, []) AS target_statements,
       value AS value,
       note AS note,
       last_year_both AS last_year_value,
       CASE WHEN CASE WHEN subjects = 0 THEN 'not_reported' WHEN last_year_both IS NULL THEN coalesce(last_year_reason, 'last_year_missing') WHEN last_year_both = 0 THEN 'last_zero' WHEN last_year_both < 0 THEN 'not_comparable' END IS NULL THEN quotient(100 * (last_year_now - last_year_both), last_year_both) END AS last_year_change,
       CASE WHEN subjects = 0 THEN 'not_reported' WHEN last_year_both IS NULL THEN coalesce(last_year_reason, 'last_year_missing') WHEN last_year_both = 0 THEN 'last_zero' WHEN last_year_both < 0 THEN 'not_comparable' END AS last_year_note,
       last_year_statements,
       previous_both AS previous_value,
       CASE WHEN CASE WHEN subjects = 0 THEN 'not_reported' WHEN previous_both IS NULL THEN coalesce(previous_reason, 'previous_missing') WHEN previous_both = 0 THEN 'last_zero' WHEN previous_both < 0 THEN 'not_comparable' END IS NULL THEN quotient(100 * (previous_now - previous_both), previous_both) END AS previous_change,
       CASE WHEN subjects = 0 THEN 'not_reported' WHEN previous_both IS NULL THEN coalesce(previous_reason, 'previous_missing') WHEN previous_both = 0 THEN 'last_zero' WHEN previous_both < 0 THEN 'not_comparable' END AS previous_note,
       previous_statements
FROM grouped
),
spread AS (
SELECT region_code, kind, category, t,
       value AS "funds_in_place",
       status AS "funds_in_place_status",
       note AS "funds_in_place_note",
       subjects AS "funds_in_place_subjects",
       roster AS "funds_in_place_roster",
       statements AS "funds_in_place_statements",
       last_year_value AS "funds_in_place_last_year",
       last_year_change AS "funds_in_place_yoy",
       last_year_note AS "funds_in_place_yoy_note",
       last_year_statements AS "funds_in_place_last_year_statements",
       previous_value AS "funds_in_place_previous",
       previous_change AS "funds_in_place_mom",
       previous_note AS "funds_in_place_mom_note",
       previous_statements AS "funds_in_place_previous_statements"
FROM concluded
)
SELECT printf('%04d-%02d', a.t // 12, a.t % 12 + 1) AS period, a.region_code::VARCHAR AS region_code, g.region AS region, a."funds_in_place", a."funds_in_place_status", a."funds_in_place_note", a."funds_in_place_subjects", a."funds_in_place_roster", a."funds_in_place_statements", a."funds_in_place_last_year", a."funds_in_place_yoy", a."funds_in_place_yoy_note", a."funds_in_place_last_year_statements", a."funds_in_place_previous", a."funds_in_place_mom", a."funds_in_place_mom_note", a."funds_in_place_previous_statements"
FROM spread a
JOIN semantic.region g ON g.region_code = a.region_code
WHERE a.t BETWEEN 24254 AND 24263
  AND a.category = 'whole'
ORDER BY a.t, a.region_code
LIMIT 10000
