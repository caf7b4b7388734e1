-- 与上年同期相比: each subject's cumulative figure beside that of the same months a year before, on comparable subjects: a merged one beside the sum of those it was merged from
--
-- indicator  指标代码: indicator_code, as in funds_in_place
-- until      截止月: yyyy-MM
-- region     行政区划代码: region_code; every region where left out
-- kind       排名类别: subject_group, as in township; every one where left out
-- category   类别代码: category_code; whole where left out
--
-- SELECT subject, actual, last_year_actual, yoy, yoy_note FROM same_period('funds_in_place', '2021-03', region := '990101')
-- WHERE subject IN ('青岚区', '区商务和粮食局') ORDER BY subject
-- => 区商务和粮食局 | 0.344200 | 0.271700 | 26.68 | null
-- => 青岚区 | 3.130000 | 2.960000 | 5.74 | null
CREATE MACRO same_period(indicator, until, region := NULL, kind := NULL, category := 'whole') AS TABLE
SELECT t.region_code, t.region, t.subject_id, t.subject, t.subject_group, t.indicator_code, t.indicator, t.unit, t.period,
       t.actual, t.last_year_actual, t.actual - t.last_year_actual AS difference, t.yoy, t.yoy_note, t.status,
       t.actual_statement, t.last_year_statements
FROM main.progress t
WHERE t.indicator_code = indicator AND t.end_month = until AND t.category_code = category
  AND (region IS NULL OR t.region_code = region) AND (kind IS NULL OR t.subject_group = kind)
ORDER BY t.region_code, t.subject_group, t.yoy DESC NULLS LAST, t.subject
