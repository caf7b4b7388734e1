package org.tongbao.etl.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tongbao.etl.conform.Reference;
import org.tongbao.etl.extract.Extractor;
import org.tongbao.etl.extract.observation.Extraction;
import org.tongbao.etl.extract.observation.Observation;
import org.tongbao.etl.read.Document;
import org.tongbao.etl.read.UnreadableDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints what one document says. */
@Command(name = "extract", description = "把一份通报说的每件事打印成 JSON Lines，不需要数据库", mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

    @ParentCommand
    private Tongbao shared;

    @Parameters(paramLabel = "FILE", description = "通报文件，或压缩包里的一份：压缩包.zip!文件名")
    private Path file;

    @Option(names = "--coverage", description = "不打印每件事，而是清点每个数字的去向，并列出没有读懂的数字和它们所在的句子")
    private boolean coverage;

    @Override
    public Integer call() throws IOException {
        try {
            Document document = NamedDocument.read(file);
            Extractor extractor = new Extractor(Reference.load(shared.data).lexicon());
            Extraction extraction = extractor.extract(document);
            try (Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))) {
                if (coverage) {
                    CoverageReport.print(out, document, extraction);
                    return 0;
                }
                for (Observation observation : extraction.observations()) {
                    print(out, observation);
                }
            }
            return 0;
        } catch (UnreadableDocument e) {
            throw new CommandFailure(file + "：" + e.getMessage(), e);
        }
    }

    private static void print(Writer out, Observation o) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)) {
            json.writeStartObject();
            json.writeStringField("subject", o.subject());
            json.writeStringField("subjectKind", o.subjectKind().code());
            json.writeStringField("indicator", o.indicator());
            json.writeStringField("category", o.category());
            json.writeStringField("measure", o.measure().code());
            json.writeFieldName("value");
            if (o.value() == null) {
                json.writeNull();
            } else {
                json.writeNumber(o.value().toPlainString());
            }
            json.writeStringField("unit", o.unit());
            json.writeStringField("periodStart", o.periodStart() == null ? null : o.periodStart().toString());
            json.writeStringField("periodEnd", o.periodEnd() == null ? null : o.periodEnd().toString());
            json.writeBooleanField("cumulative", o.cumulative());
            json.writeStringField("bound", o.bound());
            json.writeStringField("quote", o.quote());
            json.writeNumberField("start", o.span().start());
            json.writeNumberField("end", o.span().end());
            json.writeArrayFieldStart("rules");
            for (String rule : o.rules()) {
                json.writeString(rule);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }
}
