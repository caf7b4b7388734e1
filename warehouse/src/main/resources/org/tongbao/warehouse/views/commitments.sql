-- 要求（对下一期的）: one demand on a coming month, beside what the bulletin of that month says was done
--
-- period          时期: Chinese name of the months in which it is due
-- bound           界限: what is demanded, as in >=6, in the printed unit
-- value           要求值: what is demanded, in the printed unit
-- printed_unit    印发单位: unit of the demand as printed
-- standard_value  标准要求值: what is demanded, in unit
-- done            实际完成: what was done in those months, in unit: the month's own figure, or the cumulative one where they begin in January; null where it can't be told
-- done_note       完成说明: why done is null: no_bulletin, or a note as in progress_monthly.month_note
-- done_statement  完成出处: statement_key of the cumulative figure that done comes from
-- is_current      现行: whether no later vintage of the report that demands it is there
-- commitment_key  要求键: key of the demand
--
-- Whether a demand was met is left to the reader: both figures are rounded as printed.
CREATE VIEW commitments AS
SELECT s.region_code, s.region, f.subject_id, s.subject, s.subject_now, s.subject_kind, s.subject_group,
       i.code AS indicator_code, i.name AS indicator, i.name_en AS indicator_en, i.unit,
       p.year, p.month, p.start_month, p.end_month, p.name AS period,
       f.bound, f.value, f.unit AS printed_unit, said.standard_value, said.token, said.quote,
       CASE WHEN p.start_month = p.year || '-01' THEN due.actual
            WHEN p.months = 1 AND due.month_note IS NULL THEN due.month_actual END AS done,
       CASE WHEN due.report_key IS NULL THEN 'no_bulletin'
            WHEN p.start_month = p.year || '-01' THEN nullif(due.status, 'reported')
            ELSE due.month_note END AS done_note,
       due.actual_statement AS done_statement,
       r.topic, f.report_key, r.document_number, r.title, r.issue_date, r.status = 'current' AS is_current,
       f.statement_key, f.commitment_key
FROM fact_commitment f
JOIN subjects s ON s.subject_key = f.subject_key AND s.region_key = f.region_key
JOIN dim_report r ON r.report_key = f.report_key AND r.region_code = s.region_code
JOIN dim_indicator i ON i.indicator_key = f.indicator_key
JOIN dim_period p ON p.period_key = f.period_key
LEFT JOIN fact_statement said ON said.statement_key = f.statement_key AND said.region_key = f.region_key
LEFT JOIN progress_yoy due ON due.region_code = s.region_code AND due.indicator_code = i.code
     AND due.category_code = 'whole' AND due.subject_id = f.subject_id AND due.end_month = p.end_month
