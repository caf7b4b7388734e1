-- The quotient of two decimals, exact to six decimals and rounded half up: the database's own goes through binary
-- floating-point numbers. Null where the divisor is zero.
--
-- before: 4.123, 13
-- after:  0.317154
CREATE MACRO quotient(a, b) AS
    try_cast(
        try_cast(
            sign(a) * sign(b)
                * ((2 * 1000000 * abs(CAST(a * 1000000 AS HUGEINT)) + abs(CAST(b * 1000000 AS HUGEINT)))
                    // nullif(2 * abs(CAST(b * 1000000 AS HUGEINT)), 0))
            AS DECIMAL(32, 0)) * 0.000001
        AS DECIMAL(24, 6))
