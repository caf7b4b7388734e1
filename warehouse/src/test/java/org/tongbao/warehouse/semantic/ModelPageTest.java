package org.tongbao.warehouse.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code -Dtongbao.docs.write=true} writes the page anew. */
class ModelPageTest {

    private static final Path PAGE = Path.of("..", "docs", "model.md");

    @Test
    void thePageIsThatOfThePresentModel() throws IOException {
        String page = ModelPage.of(SemanticModel.load());
        if (Boolean.getBoolean("tongbao.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).as("docs/model.md: to be written anew with -Dtongbao.docs.write=true").isEqualTo(page);
    }
}
