WITH cell AS (
SELECT region_code, category, indicator, subject_id, t, status, actual, month_actual, month_note, target,
       target_origin, target_low, target_high, rate_printed, rate_statement, pace, actual_statement, month_base_statement, target_statement
FROM semantic.cell
WHERE t BETWEEN 24240 AND 24264
  AND indicator = 'funds_in_place'
  AND region_code = '520502'
  AND category = 'whole'
  AND is_first
),
spine AS (
SELECT r.region_code, r.category, r.indicator, r.subject_id, m.t, coalesce(s.kind, n.kind) AS kind,
       CASE WHEN s.subject_id IS NULL THEN n.parent_id ELSE s.parent_id END AS parent_id,
       c.actual, c.month_actual, c.month_note, c.target, c.target_origin, c.target_low,
       c.target_high, c.rate_printed, c.rate_statement, c.pace,
       c.actual_statement, c.month_base_statement, c.target_statement,
       coalesce(c.status, CASE WHEN told.t IS NOT NULL THEN 'not_reported'
                               WHEN combined.t IS NOT NULL THEN 'combined' ELSE 'missing' END) AS status
FROM semantic.roster r
JOIN (SELECT unnest(range(24240::BIGINT, 24264::BIGINT)) AS t) m ON m.t // 12 = r.year
JOIN semantic.subject n ON n.subject_id = r.subject_id AND n.is_newest
LEFT JOIN semantic.subject s ON s.subject_id = r.subject_id AND m.t BETWEEN s.from_t AND s.to_t
LEFT JOIN cell c ON c.region_code = r.region_code AND c.category = r.category AND c.indicator = r.indicator
     AND c.subject_id = r.subject_id AND c.t = m.t
LEFT JOIN (SELECT DISTINCT region_code, category, indicator, t FROM cell) told
     ON told.region_code = r.region_code AND told.category = r.category AND told.indicator = r.indicator AND told.t = m.t
LEFT JOIN (SELECT DISTINCT region_code, category, indicator, t - 1 AS t FROM cell WHERE month_note = 'january_february') combined
     ON combined.region_code = r.region_code AND combined.category = r.category AND combined.indicator = r.indicator
     AND combined.t = m.t
WHERE (s.subject_id IS NOT NULL OR c.subject_id IS NOT NULL) AND r.year BETWEEN 2020 AND 2021
  AND r.indicator = 'funds_in_place'
  AND r.region_code = '520502'
  AND r.category = 'whole'
),
period AS (
SELECT s.region_code, s.category, s.indicator, s.subject_id, s.t, s.kind, s.parent_id, s.status, s.pace,
       s.target, s.target_origin, s.target_low, s.target_high, s.rate_printed, s.rate_statement, s.target_statement,
       s.actual AS value,
       NULL::VARCHAR AS note,
       CASE WHEN s.actual_statement IS NULL THEN []::BIGINT[] ELSE [s.actual_statement] END AS statements
FROM spine s

),
last_year AS (
SELECT m.indicator, m.region_code, m.category, m.subject_id, m.t, b.value, false AS taken_over,
       b.value IS NOT NULL AND (coalesce(b.note, '') = 'january_february') <> (coalesce(m.note, '') = 'january_february')
           AS other_months,
       b.statements
FROM period m
JOIN period b ON b.indicator = m.indicator AND b.region_code = m.region_code AND b.category = m.category
     AND b.subject_id = m.subject_id AND b.t = m.t - 12
WHERE m.subject_id NOT IN (SELECT subject_id FROM semantic.lineage WHERE member_id <> subject_id)
UNION ALL
SELECT m.indicator, m.region_code, m.category, m.subject_id, m.t,
       CASE WHEN count(b.value) = count(*) THEN sum(b.value) END AS value,
       bool_or(b.subject_id <> m.subject_id) AS taken_over,
       bool_or(b.value IS NOT NULL AND (coalesce(b.note, '') = 'january_february') <> (coalesce(m.note, '') = 'january_february'))
           AS other_months,
       flatten(list(b.statements ORDER BY b.subject_id)) AS statements
FROM period m
JOIN semantic.lineage l ON l.subject_id = m.subject_id AND l.since_t <= m.t
JOIN period b ON b.indicator = m.indicator AND b.region_code = m.region_code AND b.category = m.category
     AND b.subject_id = l.member_id AND b.t = m.t - 12
WHERE m.subject_id IN (SELECT subject_id FROM semantic.lineage WHERE member_id <> subject_id)
GROUP BY ALL
),
member AS (
SELECT m.*, CASE WHEN e.other_months OR split.subject_id IS NOT NULL THEN NULL ELSE e.value END AS last_year_value,
       coalesce(e.statements, []) AS last_year_statements,
       CASE WHEN m.value IS NULL THEN 'not_reported' WHEN e.other_months OR split.subject_id IS NOT NULL THEN 'not_comparable'
            WHEN e.value IS NOT NULL THEN NULL
            WHEN m.t // 12 = g.first_year AND (m.t - 12) // 12 < g.first_year THEN 'first_year'
            WHEN e.taken_over THEN 'not_comparable' ELSE 'last_year_missing' END AS last_year_reason
FROM period m
JOIN semantic.region g ON g.region_code = m.region_code
LEFT JOIN last_year e ON e.indicator = m.indicator AND e.region_code = m.region_code AND e.category = m.category
     AND e.subject_id = m.subject_id AND e.t = m.t
LEFT JOIN (SELECT DISTINCT subject_id, unnest(range(at_t, at_t + 12)) AS t FROM semantic.split) split
     ON split.subject_id = m.subject_id AND split.t = m.t
),
concluded AS (
SELECT *, completion - pace AS lead,
       CASE WHEN last_year_value > 0 THEN quotient(100 * (value - last_year_value), last_year_value) END AS last_year_change,
       CASE WHEN last_year_reason IS NOT NULL THEN last_year_reason WHEN last_year_value = 0 THEN 'last_zero'
            WHEN last_year_value < 0 THEN 'not_comparable' END AS last_year_note
FROM (SELECT *, CASE WHEN target_origin <> 'derived' THEN coalesce(quotient(100 * value, target), rate_printed) ELSE rate_printed END AS completion,
             CASE WHEN target_statement IS NULL THEN []::BIGINT[] ELSE [target_statement] END AS target_statements,
             CASE WHEN rate_statement IS NULL THEN []::BIGINT[] ELSE [rate_statement] END AS rate_statements
      FROM member)
),
spread AS (
SELECT region_code, kind, category, t,
       value AS "funds_in_place",
       status AS "funds_in_place_status",
       statements AS "funds_in_place_statements",
       last_year_value AS "funds_in_place_last_year",
       last_year_change AS "funds_in_place_yoy",
       last_year_note AS "funds_in_place_yoy_note",
       last_year_statements AS "funds_in_place_last_year_statements"
FROM concluded
)
SELECT printf('%04d-%02d', a.t // 12, a.t % 12 + 1) AS period, a.region_code::VARCHAR AS region_code, g.region AS region, a."funds_in_place", a."funds_in_place_status", a."funds_in_place_statements", a."funds_in_place_last_year", a."funds_in_place_yoy", a."funds_in_place_yoy_note", a."funds_in_place_last_year_statements"
FROM spread a
JOIN semantic.region g ON g.region_code = a.region_code
WHERE a.t BETWEEN 24252 AND 24263
  AND a.category = 'whole'
  AND a.kind = 'whole'
ORDER BY a.t
LIMIT 10000
