SELECT printf('%04d-%02d', a.t // 12, a.t % 12 + 1) AS period, a.region_code AS region_code, a.region AS region, a.category AS category, category.name AS category_name, a.value AS "funds_in_place", a.status AS "funds_in_place_status", a.statements AS "funds_in_place_statements"
FROM semantic.member a
JOIN (SELECT code, min(name) AS name FROM dim_category GROUP BY code) category ON category.code = a.category
WHERE a.basis = 'cumulative' AND a.indicator IN ('funds_in_place')
  AND a.region_code IN ('520502')
  AND a.t BETWEEN 24254 AND 24254
  AND a.kind = 'whole'
ORDER BY a.t, a.region_code, a.kind, a.category
LIMIT 10000
