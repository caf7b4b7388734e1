WITH member AS (
SELECT *, CASE WHEN statement IS NULL THEN [] ELSE [statement] END AS statements, CASE WHEN target_statement IS NULL THEN [] ELSE [target_statement] END AS target_statements,
       CASE WHEN rate_statement IS NULL THEN [] ELSE [rate_statement] END AS rate_statements
FROM semantic.member_cumulative
WHERE indicator = 'funds_in_place'
  AND region_code IN (SELECT region_code FROM semantic.region WHERE province_code = '520000')
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
SELECT metric, province_code, prefecture_code, kind, category, t, sum(value) AS value, sum(divisor) AS divisor,
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
FROM measured m JOIN (SELECT region_code AS code, level, prefecture_code, province_code FROM semantic.region) g ON g.code = m.region_code
WHERE kind = 'whole' AND level = 'county'
GROUP BY ALL
),
concluded AS (
SELECT metric, province_code, prefecture_code, kind, category, t, subjects, roster, status, target, target_origin, target_low, target_high, rate_printed,
       rate_statements, completion, pace,
       completion - pace AS lead, statements, coalesce(target_statements, []) AS target_statements,
       value AS value,
       note AS note
FROM grouped
),
spread AS (
SELECT province_code, prefecture_code, kind, category, t,
       value AS "funds_in_place",
       status AS "funds_in_place_status",
       subjects AS "funds_in_place_subjects",
       roster AS "funds_in_place_roster",
       statements AS "funds_in_place_statements",
       target AS "funds_in_place_target",
       target_origin AS "funds_in_place_target_origin",
       target_statements AS "funds_in_place_target_statements",
       completion AS "funds_in_place_completion"
FROM concluded
)
SELECT printf('%04d-%02d', a.t // 12, a.t % 12 + 1) AS period, a.prefecture_code AS prefecture_code, prefecture_name.name AS prefecture, a."funds_in_place", a."funds_in_place_status", a."funds_in_place_subjects", a."funds_in_place_roster", a."funds_in_place_statements", a."funds_in_place_target", a."funds_in_place_target_origin", a."funds_in_place_target_statements", a."funds_in_place_completion"
FROM spread a
LEFT JOIN dim_region prefecture_name ON prefecture_name.code = a.prefecture_code
WHERE a.t BETWEEN 24254 AND 24254
  AND a.category = 'whole'
ORDER BY a.prefecture_code
LIMIT 10000
