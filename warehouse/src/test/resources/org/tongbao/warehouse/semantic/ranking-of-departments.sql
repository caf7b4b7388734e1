SELECT printf('%04d-%02d', a.t // 12, a.t % 12 + 1) AS period, a.region_code AS region_code, a.region AS region, a.subject_id::VARCHAR AS subject_id, a.subject AS subject, a.kind AS kind, a.value AS "funds_in_place", a.status AS "funds_in_place_status", a.statements AS "funds_in_place_statements", a.target AS "funds_in_place_target", a.target_origin AS "funds_in_place_target_origin", a.target_statements AS "funds_in_place_target_statements", a.completion AS "funds_in_place_completion", a.pace AS "funds_in_place_pace", a.lead AS "funds_in_place_lead", a.place AS "funds_in_place_rank", a.ranked_of AS "funds_in_place_ranked_of", a.places_won AS "funds_in_place_rank_change"
FROM semantic.member a
WHERE a.basis = 'cumulative' AND a.indicator IN ('funds_in_place')
  AND a.region_code IN ('520502')
  AND a.category IN ('whole')
  AND a.t BETWEEN 24254 AND 24254
  AND a.kind IN ('department')
ORDER BY "funds_in_place_rank" ASC NULLS LAST, a.t, a.region_code, a.kind, a.category, a.subject_id
LIMIT 10000
