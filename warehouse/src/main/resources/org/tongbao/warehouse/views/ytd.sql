-- 某月止的累计完成情况: what each subject has done from January to the end of a month, as in the view progress
--
-- indicator  指标代码: indicator_code, as in funds_in_place
-- until      截止月: yyyy-MM
-- region     行政区划代码: region_code; every region where left out
-- kind       排名类别: subject_group, as in township; every one where left out
-- category   类别代码: category_code; whole where left out
--
-- SELECT subject, actual, target, rate, rank FROM ytd('funds_in_place', '2021-03', region := '990101', kind := 'task_force') LIMIT 2
-- => 商贸服务专班 | 0.830000 | 3.470000 | 23.910000 | 1
-- => 文旅康养专班 | 0.420000 | 1.950000 | 21.550000 | 2
CREATE MACRO ytd(indicator, until, region := NULL, kind := NULL, category := 'whole') AS TABLE
SELECT t.*
FROM main.progress t
WHERE t.indicator_code = indicator AND t.end_month = until AND t.category_code = category
  AND (region IS NULL OR t.region_code = region) AND (kind IS NULL OR t.subject_group = kind)
ORDER BY t.region_code, t.subject_group, t.rank NULLS LAST, t.subject
