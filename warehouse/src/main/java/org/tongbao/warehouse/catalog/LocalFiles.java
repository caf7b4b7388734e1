package org.tongbao.warehouse.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.iceberg.exceptions.RuntimeIOException;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;

/**
 * Files of a local or shared disk. Each is on the disk when it is closed, before a catalog names it: Hadoop's own would
 * leave that to the system, add a checksum file to each, and take half a second to start.
 */
public final class LocalFiles implements FileIO {

    private static final long serialVersionUID = 1L;

    @Override
    public InputFile newInputFile(String location) {
        return org.apache.iceberg.Files.localInput(location);
    }

    @Override
    public OutputFile newOutputFile(String location) {
        return new Output(location);
    }

    @Override
    public void deleteFile(String location) {
        try {
            Files.deleteIfExists(Path.of(location));
        } catch (IOException e) {
            throw new RuntimeIOException(e, "can't delete %s", location);
        }
    }

    private record Output(String location) implements OutputFile {

        @Override
        public PositionOutputStream create() {
            return open(true);
        }

        @Override
        public PositionOutputStream createOrOverwrite() {
            return open(false);
        }

        @Override
        public InputFile toInputFile() {
            return org.apache.iceberg.Files.localInput(location);
        }

        private PositionOutputStream open(boolean isNew) {
            try {
                return DurableOutput.open(Path.of(location), isNew);
            } catch (IOException e) {
                throw new UncheckedIOException("can't write " + location, e);
            }
        }
    }
}
