SELECT a.period AS period, a.region_code::VARCHAR AS region_code, a.region AS region, a.category::VARCHAR AS category, category.name AS category_name, a.value AS "funds_in_place", a.status AS "funds_in_place_status", CASE WHEN a.statement IS NULL THEN [] ELSE [a.statement] END AS "funds_in_place_statements"
FROM semantic.member_cumulative a
JOIN (SELECT code, min(name) AS name FROM dim_category GROUP BY code) category ON category.code = a.category
WHERE a.indicator = 'funds_in_place'
  AND a.region_code = '520502'
  AND a.t = 24254
  AND a.kind = 'whole'
ORDER BY a.category
LIMIT 10000
