-- Each line with its target, whichever way it is known. Where neither this bulletin nor an earlier one prints it, actual
-- and rate bound it: each printed figure is an interval of half its last digit, and a count is exact. The only whole
-- number in the interval is taken for a count, else the quotient to two decimals, kept inside the interval.
--
-- before: 项目编制  actual 94 (a count)  rate 16.18  no target printed
-- after:  target 581  origin derived  low 580.784677  high 581.143740
SELECT
    *,
    CASE WHEN target IS NOT NULL THEN 'printed' WHEN carried IS NOT NULL THEN 'carried' WHEN low > 0 THEN 'derived' END
        AS target_origin,
    CASE
        WHEN coalesce(target, carried) IS NOT NULL THEN coalesce(target, carried).value
        WHEN counted AND floor(high) = ceil(low) THEN CAST(floor(high) AS DECIMAL(24, 6))
        ELSE CAST(least(high, greatest(low, round(quotient, 2))) AS DECIMAL(24, 6))
    END AS year_target
FROM (
    SELECT
        *,
        CASE WHEN derivable THEN quotient(actual.value * 100, rate.value) END AS quotient,
        CASE WHEN derivable
            THEN quotient((actual.value - actual_half_width) * 100, rate.value + rate.half_width) END AS low,
        CASE WHEN derivable
            THEN quotient((actual.value + actual_half_width) * 100, rate.value - rate.half_width) END AS high
    FROM (
        SELECT
            *,
            coalesce(target, carried) IS NULL AND actual.value > 0 AND rate.value > 0 AS derivable,
            CASE WHEN counted THEN 0 ELSE actual.half_width END AS actual_half_width
        FROM line
    )
)
