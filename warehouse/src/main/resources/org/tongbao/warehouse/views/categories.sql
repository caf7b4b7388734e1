-- 类别: one category of one scheme
--
-- ordinal  次序: order of display within the scheme
CREATE VIEW categories AS
SELECT scheme AS category_scheme, code AS category_code, name AS category, ordinal
FROM dim_category
