package org.tongbao.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormsTest {

    private final NameForms forms = NameForms.load(null);
    private final Region region = new Region("520502", "七星关区", "毕节市七星关区", "county", "520500");

    @ParameterizedTest
    @CsvSource({
        "七星关区发改局, 区发展和改革局",
        "毕节市七星关区民政局, 区民政局",
        "区卫健局, 区卫生健康局",
        "团结彝族苗族乡, 团结乡",
        "区政府办, 区人民政府办公室",
    })
    void knowsTheFormsOfOneName(String printed, String form) {
        assertThat(forms.of(region, printed)).contains(printed, form);
    }

    @Test
    void takesNoNameForAnotherThatIsAlike() {
        assertThat(forms.of(region, "田坝镇")).containsExactly("田坝镇");
        assertThat(forms.of(region, "田坝桥镇")).containsExactly("田坝桥镇");
        assertThat(forms.of(region, "区教育科技局")).containsExactly("区教育科技局");
    }
}
