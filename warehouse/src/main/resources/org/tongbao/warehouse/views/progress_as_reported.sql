-- 历次通报的累计进度: one subject × indicator × category × period × vintage, as each report had it; is_first for what was first reported, is_current for what holds now
CREATE VIEW progress_as_reported AS
SELECT region_code, region, subject_id, subject, subject_now, subject_kind, subject_group, parent_id,
       indicator_code, indicator, indicator_en, headline, unit, decimals, category_scheme, category_code, category,
       year, month, end_month, period, pace,
       target, target_origin, target_low, target_high, target_statement, actual, actual_statement, month_actual, month_note,
       rate, rate_recomputed, rate_printed, rate_statement, growth_printed, rank_printed, rank_statement, status,
       topic, report_key, document_number, issue_date, vintage, is_first, true AS is_current
FROM progress_yoy
UNION ALL BY NAME
SELECT *, false AS is_current
FROM progress_superseded
