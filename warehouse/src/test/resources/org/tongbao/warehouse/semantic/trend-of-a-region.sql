SELECT a.period AS period, a.region_code::VARCHAR AS region_code, a.region AS region, a.value AS "funds_in_place", a.status AS "funds_in_place_status", CASE WHEN a.statement IS NULL THEN [] ELSE [a.statement] END AS "funds_in_place_statements", a.target AS "funds_in_place_target", a.target_origin AS "funds_in_place_target_origin", CASE WHEN a.target_statement IS NULL THEN [] ELSE [a.target_statement] END AS "funds_in_place_target_statements", a.completion AS "funds_in_place_completion", a.pace AS "funds_in_place_pace", a.lead AS "funds_in_place_lead", a.last_year_value AS "funds_in_place_last_year", a.last_year_change AS "funds_in_place_yoy", a.last_year_note AS "funds_in_place_yoy_note", a.last_year_statements AS "funds_in_place_last_year_statements"
FROM semantic.member_cumulative a
WHERE a.indicator = 'funds_in_place'
  AND a.region_code = '520502'
  AND a.category = 'whole'
  AND a.t BETWEEN 24240 AND 24263
  AND a.kind = 'whole'
LIMIT 10000
