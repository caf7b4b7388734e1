WITH member AS (
SELECT *, CASE WHEN statement IS NULL THEN [] ELSE [statement] END AS statements, CASE WHEN target_statement IS NULL THEN [] ELSE [target_statement] END AS target_statements,
       CASE WHEN rate_statement IS NULL THEN [] ELSE [rate_statement] END AS rate_statements
FROM semantic.member_cumulative
WHERE indicator = 'funds_in_place'
  AND region_code = '520502'
  AND category = 'whole'
  AND t = 24254
),
measured AS (
SELECT 'funds_in_place' AS metric, region_code, category, subject_id, t, kind, parent_id, value, NULL::DECIMAL(24,6) AS divisor,
       status, note, target, target_origin, target_low, target_high, rate_printed, rate_statement, pace, statements,
       target_statement
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
       list(target_statement ORDER BY region_code, subject_id) FILTER (target_statement IS NOT NULL) AS target_statements
FROM measured m
WHERE kind = 'department'
GROUP BY ALL
),
concluded AS (
SELECT metric, region_code, kind, category, t, subjects, roster, status, target, target_origin, target_low, target_high, rate_printed,
       rate_statements, completion, pace,
       completion - pace AS lead, statements, coalesce(target_statements, []) AS target_statements,
       value AS value,
       note AS note
FROM grouped
),
spread AS (
SELECT region_code, kind, category, t,
       value AS "funds_in_place",
       status AS "funds_in_place_status",
       subjects AS "funds_in_place_subjects",
       roster AS "funds_in_place_roster",
       statements AS "funds_in_place_statements",
       target_low AS "funds_in_place_target_low",
       target_high AS "funds_in_place_target_high",
       rate_printed AS "funds_in_place_rate_printed",
       rate_statements AS "funds_in_place_rate_statements"
FROM concluded
)
SELECT printf('%04d-%02d', a.t // 12, a.t % 12 + 1) AS period, a.region_code::VARCHAR AS region_code, g.region AS region, a."funds_in_place", a."funds_in_place_status", a."funds_in_place_subjects", a."funds_in_place_roster", a."funds_in_place_statements", a."funds_in_place_target_low", a."funds_in_place_target_high", a."funds_in_place_rate_printed", a."funds_in_place_rate_statements"
FROM spread a
JOIN semantic.region g ON g.region_code = a.region_code
WHERE a.t BETWEEN 24254 AND 24254
  AND a.category = 'whole'
LIMIT 10000
