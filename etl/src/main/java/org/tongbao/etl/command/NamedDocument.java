package org.tongbao.etl.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tongbao.etl.read.Archive;
import org.tongbao.etl.read.Document;
import org.tongbao.etl.read.DocumentReader;
import org.tongbao.etl.read.UnreadableDocument;

/** A document as a user names it: a file, or {@code some.zip!name} for one in a zip. */
final class NamedDocument {

    private NamedDocument() {}

    /** @throws CommandFailure if there is none of this name */
    static Document read(Path name) throws UnreadableDocument, IOException {
        if (Files.isRegularFile(name)) {
            return new DocumentReader().read(name);
        }
        String text = name.toString();
        for (int mark = text.indexOf('!'); mark >= 0; mark = text.indexOf('!', mark + 1)) {
            Path file = Path.of(text.substring(0, mark));
            if (Files.isRegularFile(file)) {
                return read(file, text.substring(mark + 1));
            }
        }
        throw new CommandFailure("没有这个文件：" + name);
    }

    private static Document read(Path file, String entry) throws UnreadableDocument, IOException {
        Optional<Archive> archive = Archive.open(file);
        if (archive.isEmpty()) {
            throw new CommandFailure("这不是压缩包：" + file);
        }
        try (Archive open = archive.get()) {
            for (Archive.Entry candidate : open.entries()) {
                if (candidate.name().equals(entry)) {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    candidate.copy(bytes);
                    return new DocumentReader().read(file.getFileName() + "!" + entry, bytes.toByteArray());
                }
            }
            throw new CommandFailure("压缩包 " + file + " 里没有“" + entry + "”，里面有 " + open.entries().size() + " 个文件"
                    + open.entries().stream().limit(5).map(Archive.Entry::name).reduce("", (all, next) -> all + "、" + next).replaceFirst("、", "："));
        }
    }
}
