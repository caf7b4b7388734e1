WITH cell AS (
SELECT region_code, category, indicator, subject_id, t, status, actual, month_actual, month_note, target,
       target_origin, target_low, target_high, rate_printed, rate_statement, pace, actual_statement, month_base_statement, target_statement
FROM semantic.cell
WHERE t BETWEEN 24252 AND 24255
  AND indicator = 'funds_in_place'
  AND region_code = '520502'
  AND category = 'whole'
  AND issued <= DATE '2021-04-15' AND superseded > DATE '2021-04-15'
QUALIFY row_number() OVER (PARTITION BY region_code, category, indicator, subject_id, t ORDER BY actual IS NOT NULL DESC, issued DESC, topic DESC) = 1
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
JOIN (SELECT unnest(range(24252::BIGINT, 24255::BIGINT)) AS t) m ON m.t // 12 = r.year
JOIN semantic.subject n ON n.subject_id = r.subject_id AND n.is_newest
LEFT JOIN semantic.subject s ON s.subject_id = r.subject_id AND m.t BETWEEN s.from_t AND s.to_t
LEFT JOIN cell c ON c.region_code = r.region_code AND c.category = r.category AND c.indicator = r.indicator
     AND c.subject_id = r.subject_id AND c.t = m.t
LEFT JOIN (SELECT DISTINCT region_code, category, indicator, t FROM cell) told
     ON told.region_code = r.region_code AND told.category = r.category AND told.indicator = r.indicator AND told.t = m.t
LEFT JOIN (SELECT DISTINCT region_code, category, indicator, t - 1 AS t FROM cell WHERE month_note = 'january_february') combined
     ON combined.region_code = r.region_code AND combined.category = r.category AND combined.indicator = r.indicator
     AND combined.t = m.t
WHERE (s.subject_id IS NOT NULL OR c.subject_id IS NOT NULL) AND r.year BETWEEN 2021 AND 2021
  AND r.indicator = 'funds_in_place'
  AND r.region_code = '520502'
  AND r.category = 'whole'
),
member AS (
SELECT s.region_code, s.category, s.indicator, s.subject_id, s.t, s.kind, s.parent_id, s.status, s.pace,
       s.target, s.target_origin, s.target_low, s.target_high, s.rate_printed, s.rate_statement, s.target_statement,
       s.actual AS value,
       NULL::VARCHAR AS note,
       CASE WHEN s.actual_statement IS NULL THEN []::BIGINT[] ELSE [s.actual_statement] END AS statements
FROM spine s

),
concluded AS (
SELECT *, completion - pace AS lead
FROM (SELECT *, CASE WHEN target_origin <> 'derived' THEN coalesce(quotient(100 * value, target), rate_printed) ELSE rate_printed END AS completion,
             CASE WHEN target_statement IS NULL THEN []::BIGINT[] ELSE [target_statement] END AS target_statements,
             CASE WHEN rate_statement IS NULL THEN []::BIGINT[] ELSE [rate_statement] END AS rate_statements
      FROM member)
),
ranked AS (
SELECT *, CASE WHEN score IS NOT NULL THEN rank() OVER (PARTITION BY indicator, t, kind, category, region_code ORDER BY score DESC NULLS LAST)::INT END AS place,
       count(score) OVER (PARTITION BY indicator, t, kind, category, region_code)::INT AS ranked_of
FROM (SELECT *, CASE WHEN max(completion) OVER (PARTITION BY indicator, t, kind, category, region_code) IS NULL THEN value ELSE completion END AS score FROM concluded)
),
moved AS (
SELECT r.*, before.place - r.place AS places_won
FROM ranked r
LEFT JOIN (SELECT indicator, kind, category, region_code, t,
                  lag(t) OVER (PARTITION BY indicator, kind, category, region_code, t // 12 ORDER BY t) AS before_t
           FROM (SELECT DISTINCT indicator, kind, category, region_code, t FROM ranked WHERE place IS NOT NULL)) c
     ON c.indicator = r.indicator AND c.t = r.t AND c.kind IS NOT DISTINCT FROM r.kind AND c.category IS NOT DISTINCT FROM r.category AND c.region_code IS NOT DISTINCT FROM r.region_code
LEFT JOIN ranked before ON before.indicator = r.indicator AND before.t = c.before_t AND before.region_code IS NOT DISTINCT FROM r.region_code AND before.kind IS NOT DISTINCT FROM r.kind AND before.category IS NOT DISTINCT FROM r.category AND before.subject_id IS NOT DISTINCT FROM r.subject_id
),
spread AS (
SELECT region_code, kind, category, subject_id, t,
       value AS "funds_in_place",
       status AS "funds_in_place_status",
       statements AS "funds_in_place_statements",
       places_won AS "funds_in_place_rank_change"
FROM moved
)
SELECT printf('%04d-%02d', a.t // 12, a.t % 12 + 1) AS period, a.region_code::VARCHAR AS region_code, g.region AS region, a.subject_id::VARCHAR AS subject_id, subject.name AS subject, a.kind::VARCHAR AS kind, a."funds_in_place", a."funds_in_place_status", a."funds_in_place_statements", a."funds_in_place_rank_change"
FROM spread a
JOIN semantic.region g ON g.region_code = a.region_code
JOIN semantic.subject subject ON subject.subject_id = a.subject_id AND subject.is_newest
WHERE a.t BETWEEN 24254 AND 24254
  AND a.category = 'whole'
ORDER BY a.kind, a.subject_id
LIMIT 10000
