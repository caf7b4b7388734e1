WITH member AS (
SELECT *, CASE WHEN statement IS NULL THEN [] ELSE [statement] END AS statements, CASE WHEN target_statement IS NULL THEN [] ELSE [target_statement] END AS target_statements,
       CASE WHEN rate_statement IS NULL THEN [] ELSE [rate_statement] END AS rate_statements
FROM semantic.member_cumulative
WHERE indicator = 'funds_in_place'
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
SELECT metric, region_code, level, kind, category, t, sum(value) AS value, sum(divisor) AS divisor,
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
WHERE kind = 'whole'
GROUP BY ALL
),
concluded AS (
SELECT metric, region_code, level, kind, category, t, subjects, roster, status, target, target_origin, target_low, target_high, rate_printed,
       rate_statements, completion, pace,
       completion - pace AS lead, statements, coalesce(target_statements, []) AS target_statements,
       value AS value,
       note AS note
FROM grouped
),
ranked AS (
SELECT *, CASE WHEN score IS NOT NULL THEN rank() OVER (PARTITION BY metric, t, kind, category, level ORDER BY score DESC NULLS LAST)::INT END AS place,
       count(score) OVER (PARTITION BY metric, t, kind, category, level)::INT AS ranked_of
FROM (SELECT *, CASE WHEN max(completion) OVER (PARTITION BY metric, t, kind, category, level) IS NULL THEN value ELSE completion END AS score FROM concluded)
),
spread AS (
SELECT region_code, level, kind, category, t,
       value AS "funds_in_place",
       status AS "funds_in_place_status",
       statements AS "funds_in_place_statements",
       place AS "funds_in_place_rank",
       ranked_of AS "funds_in_place_ranked_of"
FROM ranked
)
SELECT printf('%04d-%02d', a.t // 12, a.t % 12 + 1) AS period, a.region_code::VARCHAR AS region_code, g.region AS region, a."funds_in_place", a."funds_in_place_status", a."funds_in_place_statements", a."funds_in_place_rank", a."funds_in_place_ranked_of"
FROM spread a
JOIN semantic.region g ON g.region_code = a.region_code
WHERE a.t BETWEEN 24254 AND 24254
  AND a.region_code IN (SELECT region_code FROM semantic.region WHERE prefecture_code = '520500')
  AND a.category = 'whole'
ORDER BY a.region_code
LIMIT 10000
