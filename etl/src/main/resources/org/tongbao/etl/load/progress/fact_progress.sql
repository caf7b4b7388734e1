-- The rows of fact_progress. The month's figure is what the cumulative one grew by. A cumulative figure can't fall: where
-- it does, its base was restated, and no month's figure can be told. A rate is recomputed on a target that was printed;
-- on one derived from the rate it would only say the rate again.
--
-- before: 1–3月  actual 4.123  actual_before 2.5  target 13  origin carried
-- after:  1–3月  actual 4.123  month_actual 1.623  target 13  rate 31.715385  status reported
SELECT
    report_key,
    is_current,
    region_key,
    subject_key,
    subject_id,
    indicator_key,
    category_key,
    period_key,
    year,
    month,
    unit,
    year_target AS target,
    target_origin,
    low AS target_low,
    high AS target_high,
    coalesce(target, carried).statement_key AS target_statement,
    actual.value AS actual,
    actual.statement_key AS actual_statement,
    CASE
        WHEN month = 1 OR (month = 2 AND previous_report IS NULL) THEN actual.value
        WHEN actual.value >= actual_before THEN CAST(actual.value - actual_before AS DECIMAL(24, 6))
    END AS month_actual,
    CASE
        WHEN actual IS NULL AND target IS NOT NULL AND coalesce(rate, growth, rank) IS NULL THEN 'target_only'
        WHEN actual.value IS NULL OR month = 1 THEN null
        WHEN month = 2 AND previous_report IS NULL THEN 'january_february'
        WHEN actual_before IS NULL THEN 'previous_missing'
        WHEN actual.value < actual_before THEN 'restated'
    END AS month_note,
    rate.value AS rate_printed,
    rate.statement_key AS rate_statement,
    CASE
        WHEN target_origin IN ('printed', 'carried') AND year_target <> 0
            THEN quotient(100 * actual.value, year_target)
    END AS rate,
    growth.value AS growth_printed,
    try_cast(trunc(rank.value) AS INT) AS rank_printed,
    rank.statement_key AS rank_statement,
    CASE WHEN silent THEN 'not_reported' ELSE coalesce(actual.status, 'blank') END AS status
FROM targeted
