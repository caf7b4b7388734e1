-- 已被更正的累计进度: one subject × indicator × category × period of a report that a later vintage has replaced
CREATE TABLE progress_superseded AS
SELECT * EXCLUDE (progress_key, region_key, indicator_key, category_key, is_current)
FROM progress_named
WHERE NOT is_current
ORDER BY region_code, indicator_code, category_scheme, category_code, subject_id, end_month, vintage
