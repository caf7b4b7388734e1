-- 排名: one subject's place in its subject_group, by indicator, category and period in force now; subjects without a figure are there, without a rank
--
-- change  升降: places won since the bulletin before in the same year, negative where lost; null where there was none or it ranked by another figure
--
-- Columns are qualified: a macro over this view has parameters of the same names, which would else take their place.
CREATE VIEW ranking AS
SELECT t.region_code, t.region, t.indicator_code, t.indicator, t.indicator_en, t.category_scheme, t.category_code, t.category,
       t.year, t.month, t.end_month, t.period, t.subject_group,
       t.rank, t.previous_rank, t.previous_rank - t.rank AS change, t.rank_by,
       t.subject_id, t.subject, t.subject_now, t.subject_kind, t.parent_id,
       t.rate, t.rate_statement, t.actual, t.actual_statement, t.target, t.target_origin, t.target_statement, t.unit, t.decimals, t.pace,
       t.yoy, t.yoy_note, t.rank_printed, t.rank_statement, t.status, t.report_key
FROM progress_yoy t
WHERE t.subject_group <> 'whole'
