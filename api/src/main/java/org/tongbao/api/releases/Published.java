package org.tongbao.api.releases;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tongbao.api.problems.Problem;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.engine.PublishedData;
import org.tongbao.warehouse.release.Release;
import org.tongbao.warehouse.release.Releases;

/** Puts questions to the published release and names it in the answer. */
@Component
public class Published {

    private final Releases releases;
    private final PublishedData data;

    Published(@Value("${tongbao.data:data}") Path folder, @Value("${tongbao.connections:4}") int connections) {
        releases = new Releases(folder);
        data = new PublishedData(releases, connections);
    }

    /** @throws Problem if nothing was published yet */
    public <T> Answer<T> ask(Function<Engine, T> question) {
        return data.ask(engine -> new Answer<>(engine.release().id(), question.apply(engine)))
                .orElseThrow(Problem::nothingPublished);
    }

    /**
     * Of the release that answers now.
     *
     * @throws Problem if nothing was published yet
     */
    String id() {
        return data.ask(engine -> engine.release().id()).orElseThrow(Problem::nothingPublished);
    }

    /**
     * @throws Problem if nothing was published yet
     * @throws org.tongbao.warehouse.release.ReleaseException if it is damaged, or of another version
     */
    public Release current() {
        Release release = releases.current().orElseThrow(Problem::nothingPublished);
        release.ensureReadable();
        return release;
    }

    @PreDestroy
    void close() {
        data.close();
    }
}
