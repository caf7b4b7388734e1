-- 指标: one indicator
--
-- unit   单位（量）: unit of its amounts in all views
-- known  已登记: false for an indicator met in a bulletin that the reference data does not list
CREATE VIEW indicators AS
SELECT code AS indicator_code, name AS indicator, name_en AS indicator_en, unit, decimals, headline, known
FROM dim_indicator
WHERE indicator_key <> 0
