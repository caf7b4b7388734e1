-- 累计进度（现行、写出）: one subject × indicator × category × period in force now: what the view progress is made of
--
-- Written out, in the order that a trend is read in: joining names and ranking anew would take most of a question's time.
-- A renamed subject is compared with itself; a merged one with the sum of those it was merged from, if every one of them
-- has a figure; a split one with nothing.
CREATE TABLE progress_yoy AS
WITH merged AS (
    SELECT u.successor_id, f.region_key, f.indicator_key, f.category_key, f.year, f.month,
           sum(f.actual) AS actual,
           list(f.actual_statement ORDER BY f.actual_statement) AS statements,
           count(f.actual) = any_value(u.predecessors) AS complete
    FROM (SELECT successor_id, predecessor_id, count(*) OVER (PARTITION BY successor_id) AS predecessors
          FROM subject_succession WHERE kind = 'merge') u
    JOIN fact_progress f ON f.subject_id = u.predecessor_id AND f.is_current
    GROUP BY ALL
),
first_years AS (SELECT region_code, min(left(period_start, 4)::INT) AS year FROM dim_report GROUP BY region_code),
-- What is asked of a kind's whole roster is asked of its months, which are few.
told AS (
    SELECT f.progress_key, f.region_key, f.indicator_key, f.category_key, f.subject_id, s.subject_group, f.year, f.month,
           f.actual, f.actual_statement, f.actual - f.month_actual AS actual_before, coalesce(f.rate, f.rate_printed) AS rate,
           f.target
    FROM fact_progress f JOIN subjects s ON s.subject_key = f.subject_key
    WHERE f.is_current
),
months AS (
    SELECT region_key, indicator_key, category_key, subject_group, year, month,
           bool_or(bool_or(target IS NOT NULL OR rate IS NOT NULL)) OVER until AS has_rates,
           lag(month) OVER until AS month_before
    FROM told
    GROUP BY region_key, indicator_key, category_key, subject_group, year, month
    WINDOW until AS (PARTITION BY region_key, indicator_key, category_key, subject_group, year ORDER BY month)
),
scored AS (
    SELECT told.*, has_rates, month_before, CASE WHEN has_rates THEN rate ELSE actual END AS score
    FROM told JOIN months USING (region_key, indicator_key, category_key, subject_group, year, month)
),
ranked AS (
    SELECT *, CASE WHEN score IS NOT NULL THEN
                  rank() OVER (PARTITION BY region_key, indicator_key, category_key, subject_group, year, month
                               ORDER BY score DESC NULLS LAST)::INTEGER END AS rank
    FROM scored
),
standing AS (
    SELECT progress_key, rank, CASE WHEN has_rates THEN 'rate' ELSE 'actual' END AS rank_by,
           CASE WHEN lag(month) OVER own = month_before AND lag(has_rates) OVER own = has_rates
                THEN lag(rank) OVER own END AS previous_rank,
           CASE WHEN lag(month) OVER own = month - 1 AND lag(actual) OVER own = actual_before
                THEN lag(actual_statement) OVER own END AS previous_statement,
           actual_before
    FROM ranked
    WINDOW own AS (PARTITION BY region_key, indicator_key, category_key, subject_id, year ORDER BY month)
),
-- A bulletin that came out before a correction of the one before goes on from what was said at first.
corrected AS (
    SELECT region_key, indicator_key, category_key, subject_id, year, month, actual, max(actual_statement) AS statement
    FROM fact_progress WHERE NOT is_current AND actual IS NOT NULL
    GROUP BY ALL
),
compared AS (
    SELECT t.*, standing.rank, standing.previous_rank, standing.rank_by,
           CASE WHEN t.month > 1 THEN coalesce(standing.previous_statement, corrected.statement) END AS previous_statement,
           coalesce(own.actual, CASE WHEN merged.complete THEN merged.actual END)::DECIMAL(24, 6) AS last_year_actual,
           CASE WHEN own.actual IS NOT NULL THEN [own.actual_statement] WHEN merged.complete THEN merged.statements
                END AS last_year_statements,
           y.year AS first_year
    FROM progress_named t
    JOIN standing ON standing.progress_key = t.progress_key
    JOIN first_years y ON y.region_code = t.region_code
    LEFT JOIN fact_progress own ON own.is_current AND own.region_key = t.region_key AND own.subject_id = t.subject_id
         AND own.indicator_key = t.indicator_key AND own.category_key = t.category_key
         AND own.year = t.year - 1 AND own.month = t.month
    LEFT JOIN merged ON merged.successor_id = t.subject_id AND merged.region_key = t.region_key
         AND merged.indicator_key = t.indicator_key AND merged.category_key = t.category_key
         AND merged.year = t.year - 1 AND merged.month = t.month
    LEFT JOIN corrected ON corrected.region_key = t.region_key AND corrected.subject_id = t.subject_id
         AND corrected.indicator_key = t.indicator_key AND corrected.category_key = t.category_key
         AND corrected.year = t.year AND corrected.month = t.month - 1 AND corrected.actual = standing.actual_before
    WHERE t.is_current
)
SELECT region_code, region, subject_id, subject, subject_now, subject_kind, subject_group, parent_id,
       indicator_code, indicator, indicator_en, headline, unit, decimals, category_scheme, category_code, category,
       year, month, end_month, period, pace,
       target, target_origin, target_low, target_high, target_statement,
       actual, actual_statement, month_actual, month_note, previous_statement,
       rate, rate_recomputed, rate_printed, rate_statement, growth_printed,
       rank, previous_rank, rank_by, rank_printed, rank_statement, status,
       last_year_actual, last_year_statements,
       CASE WHEN actual IS NOT NULL AND last_year_actual > 0
            THEN round(100 * actual / last_year_actual - 100, 2)::DECIMAL(18, 2) END AS yoy,
       CASE WHEN actual IS NULL THEN 'not_reported'
            WHEN last_year_actual > 0 THEN NULL
            WHEN last_year_actual = 0 THEN 'last_year_zero'
            WHEN year = first_year THEN 'first_year'
            WHEN subject_id IN (SELECT successor_id FROM subject_succession WHERE kind <> 'rename') THEN 'not_comparable'
            ELSE 'last_year_missing' END AS yoy_note,
       topic, report_key, document_number, issue_date, vintage, is_first
FROM compared
ORDER BY region_code, indicator_code, category_scheme, category_code, subject_id, end_month, report_key
