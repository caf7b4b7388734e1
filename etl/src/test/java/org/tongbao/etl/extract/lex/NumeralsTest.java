package org.tongbao.etl.extract.lex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @Test
    void everyNumberComesBackFromItsWords() {
        for (int number = 0; number < 20_000; number++) {
            assertThat(Numerals.parse(Numerals.write(number))).as(Numerals.write(number)).isEqualByComparingTo(BigDecimal.valueOf(number));
        }
    }

    @Test
    void everyPrintedNumberComesBackWithItsUnit() {
        Random random = new Random(7);
        List<String> units = List.of("亿元", "万元", "%", "个", "家", "万平方米", "万人次", "个百分点", "件", "公里", "‰");
        for (int i = 0; i < 20_000; i++) {
            BigDecimal value = BigDecimal.valueOf(random.nextInt(10_000_000), random.nextInt(4));
            String unit = units.get(random.nextInt(units.size()));
            String printed = random.nextBoolean() ? value.toPlainString() : "%,.{}f".replace("{}", Integer.toString(value.scale())).formatted(value);
            String text = "完成投资" + printed + unit + "，增长";

            Token.Quantity quantity = (Token.Quantity) Lexer.tokens(NormalText.of(text).text()).get(0);

            assertThat(quantity.value()).as(text).isEqualByComparingTo(value);
            assertThat(quantity.unit()).as(text).isEqualTo(unit);
        }
    }

    @ParameterizedTest
    @CsvSource({"十二, 12", "二十, 20", "一百零五, 105", "两千, 2000", "二〇二一, 2021", "三百一十, 310", "一万零一, 10001"})
    void readsTheUsualWays(String words, int number) {
        assertThat(Numerals.parse(words)).isEqualByComparingTo(BigDecimal.valueOf(number));
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> Numerals.parse("一次")).isInstanceOf(NumberFormatException.class);
    }
}
