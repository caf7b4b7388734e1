SELECT a.period AS period, a.region_code::VARCHAR AS region_code, a.region AS region, a.subject_id::VARCHAR AS subject_id, a.subject AS subject, a.kind::VARCHAR AS kind, a.value AS "funds_in_place", a.status AS "funds_in_place_status", a.note AS "funds_in_place_note", list_filter([a.statement, a.other_statement], lambda k: k IS NOT NULL) AS "funds_in_place_statements", a.last_year_value AS "funds_in_place_last_year", a.last_year_change AS "funds_in_place_yoy", a.last_year_note AS "funds_in_place_yoy_note", a.last_year_statements AS "funds_in_place_last_year_statements", a.previous_value AS "funds_in_place_previous", a.previous_change AS "funds_in_place_mom", a.previous_note AS "funds_in_place_mom_note", a.previous_statements AS "funds_in_place_previous_statements"
FROM semantic.member_month a
WHERE a.indicator = 'funds_in_place'
  AND a.region_code = '520502'
  AND a.category = 'whole'
  AND a.t BETWEEN 24252 AND 24257
ORDER BY a.t, a.kind, a.subject_id
LIMIT 10000
