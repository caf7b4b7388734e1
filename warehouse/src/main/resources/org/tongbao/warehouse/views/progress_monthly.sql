-- 逐月进度（每月一行，没有数据的月份也在）: one subject × indicator × category × month of the region's calendar, whether a bulletin tells of it or not
--
-- period      时期: Chinese name of the months that month_actual covers, as in 2021年3月 or 2021年1—2月
-- months      月数: how many months month_actual covers: 2 for January and February told together, else 1
-- month_note  当月说明: january_february (covers both months), told_with_february, no_bulletin, not_mentioned, previous_missing, target_only, restated (not comparable: the cumulative figure fell, so its base was restated); null where month_actual is one month's
--
-- Columns are qualified: a macro over this view has parameters of the same names, which would else take their place.
CREATE VIEW progress_monthly AS
SELECT t.region_code, t.region, t.subject_id, t.subject, t.subject_now, t.subject_kind, t.subject_group,
       t.indicator_code, t.indicator, t.indicator_en, t.unit, t.decimals, t.category_scheme, t.category_code, t.category,
       t.year, t.month, t.end_month,
       CASE WHEN t.month_note = 'january_february' THEN t.period ELSE t.year || '年' || t.month || '月' END AS period,
       CASE WHEN t.month_note = 'january_february' THEN 2 ELSE 1 END AS months,
       t.month_actual,
       CASE WHEN t.status = 'not_reported' AND t.actual_statement IS NULL THEN 'not_mentioned' ELSE t.month_note END AS month_note,
       t.actual, t.actual_statement, t.previous_statement, t.status, t.report_key
FROM progress_yoy t
UNION ALL
SELECT t.region_code, t.region, t.subject_id, t.subject, t.subject_now, t.subject_kind, t.subject_group,
       t.indicator_code, t.indicator, t.indicator_en, t.unit, t.decimals, t.category_scheme, t.category_code, t.category,
       t.year, t.month, t.end_month, t.year || '年' || t.month || '月', 1, NULL, t.month_note, NULL, NULL, NULL, t.status, NULL
FROM progress_gap t
