package org.tongbao.etl.load;

import java.nio.file.Path;
import java.util.List;

/**
 * What to load.
 *
 * @param dataDir the data folder; made if it isn't there
 * @param inputs files, and folders whose files are loaded, hidden ones left out
 * @param master where Spark runs, in Spark's words; elsewhere than local, every worker must see the inputs
 */
public record LoadRequest(Path dataDir, List<Path> inputs, String master) {

    public LoadRequest {
        dataDir = dataDir.toAbsolutePath().normalize();
        inputs = List.copyOf(inputs);
    }

    /** On this machine, with all its cores. */
    public LoadRequest(Path dataDir, List<Path> inputs) {
        this(dataDir, inputs, "local[" + Runtime.getRuntime().availableProcessors() + "]");
    }
}
