-- 地区: one administrative division at county level or above
--
-- region            地区: short name, as in 七星关区
-- region_full_name  全称: name with those of its parents, as in 贵州省毕节市七星关区
-- region_level      级别: province, prefecture or county
-- parent_code       上级代码: region_code of the division it belongs to; null for provinces
CREATE VIEW regions AS
SELECT code AS region_code, name AS region, full_name AS region_full_name, level AS region_level, parent_code
FROM dim_region
