SELECT a.period AS period, a.region_code::VARCHAR AS region_code, a.region AS region, a.subject_id::VARCHAR AS subject_id, a.subject AS subject, a.kind::VARCHAR AS kind, a.subject_name AS subject_name, a.value AS "funds_in_place", a.status AS "funds_in_place_status", CASE WHEN a.statement IS NULL THEN [] ELSE [a.statement] END AS "funds_in_place_statements", a.target AS "funds_in_place_target", a.target_origin AS "funds_in_place_target_origin", CASE WHEN a.target_statement IS NULL THEN [] ELSE [a.target_statement] END AS "funds_in_place_target_statements", a.completion AS "funds_in_place_completion", a.target_low AS "funds_in_place_target_low", a.target_high AS "funds_in_place_target_high", a.rate_printed AS "funds_in_place_rate_printed", CASE WHEN a.rate_statement IS NULL THEN [] ELSE [a.rate_statement] END AS "funds_in_place_rate_statements"
FROM semantic.member_cumulative a
WHERE a.indicator = 'funds_in_place'
  AND a.region_code = '520502'
  AND a.category = 'whole'
  AND a.t BETWEEN 24252 AND 24263
ORDER BY a.t, a.kind, a.subject_id
LIMIT 10000
