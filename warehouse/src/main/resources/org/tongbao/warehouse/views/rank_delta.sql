-- 排名升降: each subject's rank at the end of a month beside its rank before; counted over the full roster of its kind
--
-- indicator  指标代码: indicator_code, as in funds_in_place
-- until      截止月: yyyy-MM
-- since      对比月: yyyy-MM, of any year; the bulletin before in the same year where left out
-- region     行政区划代码: region_code; every region where left out
-- kind       排名类别: subject_group, as in township; every one where left out
-- category   类别代码: category_code; whole where left out
--
-- SELECT subject, rank, rank_before, delta FROM rank_delta('funds_in_place', '2021-03', since := '2020-12', region := '990101', kind := 'task_force')
-- => 商贸服务专班 | 1 | 4 | 3
-- => 文旅康养专班 | 2 | 2 | 0
-- => 城乡建设专班 | 3 | 5 | 2
-- => 新型工业专班 | 4 | 3 | -1
-- => 现代农业专班 | 5 | 1 | -4
CREATE MACRO rank_delta(indicator, until, since := NULL, region := NULL, kind := NULL, category := 'whole') AS TABLE
SELECT t.region_code, t.region, t.subject_group, t.subject_id, t.subject, t.indicator_code, t.indicator, t.period,
       t.rank, CASE WHEN since IS NULL THEN t.previous_rank ELSE b.rank END AS rank_before,
       CASE WHEN since IS NULL THEN t.previous_rank ELSE b.rank END - t.rank AS delta,
       t.rank_by, t.rate, t.rate_statement, t.actual, t.actual_statement, t.status
FROM main.ranking t
LEFT JOIN main.ranking b
     ON b.region_code = t.region_code AND b.indicator_code = t.indicator_code AND b.category_scheme = t.category_scheme
     AND b.category_code = t.category_code AND b.subject_id = t.subject_id AND b.rank_by = t.rank_by
     AND b.indicator_code = indicator AND b.end_month = since
WHERE t.indicator_code = indicator AND t.end_month = until AND t.category_code = category
  AND (region IS NULL OR t.region_code = region) AND (kind IS NULL OR t.subject_group = kind)
ORDER BY t.region_code, t.subject_group, t.rank NULLS LAST, t.subject
