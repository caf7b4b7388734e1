SELECT a.period AS period, a.region_code::VARCHAR AS region_code, a.region AS region, a.subject_id::VARCHAR AS subject_id, a.subject AS subject, a.kind::VARCHAR AS kind, a.value AS "funds_in_place", a.status AS "funds_in_place_status", CASE WHEN a.statement IS NULL THEN [] ELSE [a.statement] END AS "funds_in_place_statements", a.target AS "funds_in_place_target", a.target_origin AS "funds_in_place_target_origin", CASE WHEN a.target_statement IS NULL THEN [] ELSE [a.target_statement] END AS "funds_in_place_target_statements", a.completion AS "funds_in_place_completion", a.pace AS "funds_in_place_pace", a.lead AS "funds_in_place_lead", a.place AS "funds_in_place_rank", a.ranked_of AS "funds_in_place_ranked_of", a.places_won AS "funds_in_place_rank_change"
FROM semantic.member_cumulative a
WHERE a.indicator = 'funds_in_place'
  AND a.region_code = '520502'
  AND a.category = 'whole'
  AND a.t = 24254
  AND a.kind = 'department'
ORDER BY "funds_in_place_rank" ASC NULLS LAST, a.subject_id
LIMIT 10000
