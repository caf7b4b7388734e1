package org.tongbao.api.reports.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.tongbao.api.reports.facts.Figure;
import org.tongbao.api.reports.facts.SourceReader;
import org.tongbao.warehouse.engine.Engine;

/**
 * A report before it is a file.
 *
 * @param name what it is called, without punctuation: the name of its file
 * @param release id of the release that it is written from
 */
public record Outline(String name, String release, List<Block> blocks, Sources sources) {

    public Outline {
        name = Printable.of(name);
        blocks = List.copyOf(blocks);
    }

    /** Looks up the sources of every figure in the blocks. */
    static Outline of(String name, List<Block> blocks, Engine engine) {
        LinkedHashSet<String> statements = new LinkedHashSet<>();
        figures(blocks).forEach(figure -> statements.addAll(figure.statements()));
        List<String> inOrder = new ArrayList<>(statements);
        return new Outline(name, engine.release().id(), blocks, new Sources(inOrder, SourceReader.read(engine, inOrder)));
    }

    private static List<Figure> figures(List<Block> blocks) {
        List<Figure> figures = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                paragraph.runs().forEach(run -> {
                    if (run instanceof Run.Number number) {
                        figures.add(number.figure());
                    }
                });
            } else if (block instanceof Block.Table table) {
                table.rows().forEach(row -> row.cells().forEach(cell -> {
                    if (cell instanceof Block.Cell.Number number) {
                        figures.add(number.figure());
                    }
                }));
            }
        }
        return figures;
    }
}
