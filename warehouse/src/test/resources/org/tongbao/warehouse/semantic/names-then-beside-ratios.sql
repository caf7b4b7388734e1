WITH member AS (
SELECT *, CASE WHEN statement IS NULL THEN [] ELSE [statement] END AS statements, CASE WHEN target_statement IS NULL THEN [] ELSE [target_statement] END AS target_statements,
       CASE WHEN rate_statement IS NULL THEN [] ELSE [rate_statement] END AS rate_statements
FROM semantic.member_cumulative
WHERE indicator IN ('started_projects', 'new_statistical_projects')
  AND region_code = '520502'
  AND category = 'whole'
  AND t = 24254
),
measured AS (
SELECT 'start_rate' AS metric, n.region_code, n.category, n.subject_id, n.t, n.kind, n.parent_id,
       CASE WHEN d.value IS NOT NULL THEN n.value END AS value, CASE WHEN n.value IS NOT NULL THEN d.value END AS divisor,
       CASE WHEN n.value IS NULL THEN n.status ELSE d.status END AS status, coalesce(n.note, d.note) AS note,
       NULL::DECIMAL(24,6) AS target, NULL AS target_origin, NULL::DECIMAL(24,6) AS target_low,
       NULL::DECIMAL(24,6) AS target_high, NULL::DECIMAL(24,6) AS rate_printed, NULL::BIGINT AS rate_statement, n.pace,
       list_concat(n.statements, d.statements) AS statements, NULL::BIGINT AS target_statement
FROM member n JOIN member d ON d.region_code = n.region_code AND d.category = n.category AND d.subject_id = n.subject_id
     AND d.t = n.t
WHERE n.indicator = 'started_projects' AND d.indicator = 'new_statistical_projects'
),
grouped AS (
SELECT metric, region_code, kind, category, subject_id, t, sum(value) AS value, sum(divisor) AS divisor,
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
GROUP BY ALL
),
concluded AS (
SELECT metric, region_code, kind, category, subject_id, t, subjects, roster, status, target, target_origin, target_low, target_high, rate_printed,
       rate_statements, completion, pace,
       completion - pace AS lead, statements, coalesce(target_statements, []) AS target_statements,
       CASE metric WHEN 'start_rate' THEN quotient(100 * value, divisor) ELSE value END AS value,
       CASE WHEN metric IN ('start_rate') AND subjects > 0 AND divisor = 0 THEN 'divisor_zero' ELSE note END AS note
FROM grouped
),
spread AS (
SELECT region_code, kind, category, subject_id, t,
       value AS "start_rate",
       status AS "start_rate_status",
       note AS "start_rate_note",
       statements AS "start_rate_statements"
FROM concluded
)
SELECT printf('%04d-%02d', a.t // 12, a.t % 12 + 1) AS period, a.region_code::VARCHAR AS region_code, g.region AS region, a.subject_id::VARCHAR AS subject_id, subject.name AS subject, a.kind::VARCHAR AS kind, coalesce(named.name_then, subject.name) AS subject_name, a."start_rate", a."start_rate_status", a."start_rate_note", a."start_rate_statements"
FROM spread a
JOIN semantic.region g ON g.region_code = a.region_code
JOIN semantic.subject subject ON subject.subject_id = a.subject_id AND subject.is_newest
LEFT JOIN semantic.subject named ON named.subject_id = a.subject_id AND a.t BETWEEN named.from_t AND named.to_t
WHERE a.t BETWEEN 24254 AND 24254
  AND a.category = 'whole'
ORDER BY a.kind, a.subject_id
LIMIT 10000
