-- 某月当月的完成情况: what each subject has done in one month, as in the view progress_monthly
--
-- indicator  指标代码: indicator_code, as in funds_in_place
-- wanted     月份: yyyy-MM
-- region     行政区划代码: region_code; every region where left out
-- kind       排名类别: subject_group, as in township; every one where left out
-- category   类别代码: category_code; whole where left out
--
-- SELECT end_month, subject, month_actual, month_note FROM month_of('funds_in_place', '2020-07', region := '990101', kind := 'whole')
-- UNION ALL SELECT end_month, subject, month_actual, month_note FROM month_of('funds_in_place', '2021-03', region := '990101', kind := 'whole')
-- => 2020-07 | 青岚区 | null | no_bulletin
-- => 2021-03 | 青岚区 | 1.390000 | null
CREATE MACRO month_of(indicator, wanted, region := NULL, kind := NULL, category := 'whole') AS TABLE
SELECT t.*
FROM main.progress_monthly t
WHERE t.indicator_code = indicator AND t.end_month = wanted AND t.category_code = category
  AND (region IS NULL OR t.region_code = region) AND (kind IS NULL OR t.subject_group = kind)
ORDER BY t.region_code, t.subject_group, t.subject
