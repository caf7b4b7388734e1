-- 名单: one subject on one printed list, as of those above 50 % or at zero
--
-- list_name       名单: heading of the list, as in 区直单位
-- bound           界限: what being listed says: >=50, <50, ==0, >0; null for honour boards and the like
-- printed_unit    印发单位: unit of the bound as printed; null or empty where it has none
-- is_current      现行: whether no later vintage of the report is there
-- membership_key  名单键: key of the place on the list; opens like a statement_key
CREATE VIEW memberships AS
SELECT s.region_code, s.region, f.subject_id, s.subject, s.subject_now, s.subject_kind, s.subject_group,
       i.code AS indicator_code, i.name AS indicator, i.name_en AS indicator_en,
       p.year, p.month, p.start_month, p.end_month, p.name AS period,
       f.list_name, f.bound, f.unit AS printed_unit, f.subject_text, f.indicator_text, f.quote,
       f.start_offset, f.end_offset, f.token_start, f.token_end,
       r.topic, f.report_key, r.document_number, r.title, r.issue_date, r.vintage, r.status = 'current' AS is_current,
       f.content_hash, f.membership_key
FROM fact_membership f
JOIN subjects s ON s.subject_key = f.subject_key AND s.region_key = f.region_key
JOIN dim_report r ON r.report_key = f.report_key AND r.region_code = s.region_code
LEFT JOIN dim_indicator i ON i.indicator_key = f.indicator_key
LEFT JOIN dim_period p ON p.period_key = f.period_key AND p.period_key <> 0
