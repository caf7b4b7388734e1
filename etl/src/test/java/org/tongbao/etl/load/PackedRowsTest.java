package org.tongbao.etl.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.warehouse.star.Column;
import org.tongbao.warehouse.star.Star;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Table;

class PackedRowsTest {

    static List<Table> tables() {
        return Star.TABLES;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rowsComeOutAsTheyWentIn(Table table) {
        Random random = new Random(7);
        List<StarRow> rows = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            List<Object> values = new ArrayList<>();
            for (Column column : table.columns()) {
                values.add(column.nullable() && random.nextInt(3) == 0 ? null : value(column, random));
            }
            rows.add(new StarRow(table, values));
        }

        assertThat(PackedRows.of(table, rows).unpacked(table)).isEqualTo(rows);
    }

    private static Object value(Column column, Random random) {
        return switch (column.type()) {
            case STRING -> "到位资金“41.23”亿元\u0000𠮷".substring(random.nextInt(5));
            case LONG -> random.nextLong();
            case INT -> random.nextInt();
            case BOOLEAN -> random.nextBoolean();
            case DATE -> LocalDate.of(2021, 1, 1).plusDays(random.nextInt(9000) - 4000);
            case DECIMAL -> BigDecimal.valueOf(random.nextLong(), 6).multiply(BigDecimal.valueOf(random.nextInt(100))).setScale(6);
            case KEYS -> List.of(random.nextLong(), -1L, Long.MAX_VALUE).subList(0, random.nextInt(4));
        };
    }
}
