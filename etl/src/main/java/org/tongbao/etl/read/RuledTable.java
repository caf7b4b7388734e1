package org.tongbao.etl.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table drawn with lines. Every line across and every line down parts the whole area into positions; neighbours with no
 * line between them are one merged cell.
 */
final class RuledTable {

    private static final float SAME = 3;
    private static final float OPEN_SIDE = 12;
    private static final int MOST_POSITIONS = 50_000;

    private final List<PdfRule> rules;
    private final float[] xs;
    private final float[] ys;
    private final Map<Integer, List<PdfGlyph>> texts = new HashMap<>();
    private int[] regions;

    private RuledTable(List<PdfRule> rules) {
        this.rules = rules;
        this.xs = edges(rules, false);
        this.ys = edges(rules, true);
    }

    /** The tables among a page's lines; frames around a single cell are none. */
    static List<RuledTable> in(List<PdfRule> rules) {
        List<RuledTable> tables = new ArrayList<>();
        for (List<PdfRule> touching : touching(joined(rules))) {
            RuledTable table = new RuledTable(touching);
            if (table.isTable()) {
                table.regions = table.regions();
                tables.add(table);
            }
        }
        tables.sort(Comparator.comparing(RuledTable::top));
        return tables;
    }

    float top() {
        return ys[0];
    }

    /** Takes a character that stands inside. */
    boolean take(PdfGlyph glyph) {
        int column = position(xs, glyph.centre());
        int row = position(ys, glyph.middle());
        if (column < 0 || row < 0) {
            return false;
        }
        texts.computeIfAbsent(regions[row * (xs.length - 1) + column], region -> new ArrayList<>()).add(glyph);
        return true;
    }

    PdfBlock.Table block(int page) {
        Grid grid = new Grid();
        Map<Integer, TextBuilder.Cell> cells = new HashMap<>();
        int width = xs.length - 1;
        for (int r = 0; r < ys.length - 1; r++) {
            for (int c = 0; c < width; c++) {
                TextBuilder.Cell cell = cells.computeIfAbsent(regions[r * width + c], region ->
                        new TextBuilder.Cell(PdfGlyph.joined(texts.getOrDefault(region, List.of()))));
                grid.put(r, c, cell, 1, 1);
            }
        }
        List<PdfBlock.Column> columns = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            columns.add(new PdfBlock.Column(xs[c], xs[c + 1]));
        }
        return new PdfBlock.Table(page, top(), columns, grid.rows());
    }

    private boolean isTable() {
        int columns = xs.length - 1;
        int rows = ys.length - 1;
        return columns >= 2 && rows >= 2 && (long) columns * rows <= MOST_POSITIONS;
    }

    private static int position(float[] edges, float at) {
        if (at < edges[0] || at > edges[edges.length - 1]) {
            return -1;
        }
        int index = Arrays.binarySearch(edges, at);
        return Math.min(index >= 0 ? index : -index - 2, edges.length - 2);
    }

    /** Where lines stand; a table open at its sides ends where the lines across end. */
    private static float[] edges(List<PdfRule> rules, boolean across) {
        List<Float> at = new ArrayList<>();
        float from = Float.MAX_VALUE;
        float to = -Float.MAX_VALUE;
        for (PdfRule rule : rules) {
            if (rule.across() == across) {
                at.add(rule.at());
            } else {
                from = Math.min(from, rule.from());
                to = Math.max(to, rule.to());
            }
        }
        at.sort(Comparator.naturalOrder());
        List<Float> distinct = new ArrayList<>();
        for (float edge : at) {
            if (distinct.isEmpty() || edge - distinct.get(distinct.size() - 1) > SAME) {
                distinct.add(edge);
            }
        }
        if (!distinct.isEmpty() && distinct.get(0) - from > OPEN_SIDE) {
            distinct.add(0, from);
        }
        if (!distinct.isEmpty() && to - distinct.get(distinct.size() - 1) > OPEN_SIDE) {
            distinct.add(to);
        }
        float[] edges = new float[distinct.size()];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = distinct.get(i);
        }
        return edges;
    }

    private int[] regions() {
        int width = xs.length - 1;
        int height = ys.length - 1;
        int[] region = new int[width * height];
        Arrays.setAll(region, i -> i);
        Map<Integer, List<PdfRule>> down = byEdge(false);
        Map<Integer, List<PdfRule>> across = byEdge(true);
        for (int r = 0; r < height; r++) {
            for (int c = 0; c < width; c++) {
                if (c > 0 && !isRuled(down.get(c), ys[r], ys[r + 1])) {
                    join(region, r * width + c - 1, r * width + c);
                }
                if (r > 0 && !isRuled(across.get(r), xs[c], xs[c + 1])) {
                    join(region, (r - 1) * width + c, r * width + c);
                }
            }
        }
        for (int i = 0; i < region.length; i++) {
            region[i] = root(region, i);
        }
        return region;
    }

    private Map<Integer, List<PdfRule>> byEdge(boolean across) {
        float[] edges = across ? ys : xs;
        Map<Integer, List<PdfRule>> byEdge = new HashMap<>();
        for (PdfRule rule : rules) {
            for (int edge = 0; rule.across() == across && edge < edges.length; edge++) {
                if (Math.abs(edges[edge] - rule.at()) <= SAME) {
                    byEdge.computeIfAbsent(edge, e -> new ArrayList<>()).add(rule);
                }
            }
        }
        return byEdge;
    }

    private static boolean isRuled(List<PdfRule> edge, float from, float to) {
        return edge != null && edge.stream().anyMatch(rule -> rule.covers(from, to));
    }

    private static void join(int[] region, int a, int b) {
        int first = root(region, a);
        int second = root(region, b);
        region[Math.max(first, second)] = Math.min(first, second);
    }

    private static int root(int[] region, int i) {
        int root = i;
        while (region[root] != root) {
            root = region[root];
        }
        return root;
    }

    /** Lines drawn cell by cell, made whole. */
    private static List<PdfRule> joined(List<PdfRule> rules) {
        List<PdfRule> sorted = rules.stream()
                .sorted(Comparator.comparing(PdfRule::across)
                        .thenComparing(rule -> Math.round(rule.at()))
                        .thenComparing(PdfRule::from))
                .toList();
        List<PdfRule> joined = new ArrayList<>();
        for (PdfRule rule : sorted) {
            PdfRule last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.across() == rule.across() && Math.abs(last.at() - rule.at()) <= 1
                    && rule.from() - last.to() <= SAME) {
                joined.set(joined.size() - 1,
                        new PdfRule(last.across(), last.at(), last.from(), Math.max(last.to(), rule.to())));
            } else {
                joined.add(rule);
            }
        }
        return joined;
    }

    /** Sets of lines that meet; a line that meets no other, as under a heading, is left out. */
    private static List<List<PdfRule>> touching(List<PdfRule> rules) {
        int[] set = new int[rules.size()];
        Arrays.setAll(set, i -> i);
        List<Integer> across = new ArrayList<>();
        List<Integer> down = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            (rules.get(i).across() ? across : down).add(i);
        }
        if ((long) across.size() * down.size() > 4_000_000) {
            return List.of();
        }
        for (int a : across) {
            for (int d : down) {
                if (meet(rules.get(a), rules.get(d))) {
                    join(set, a, d);
                }
            }
        }
        Map<Integer, List<PdfRule>> sets = new HashMap<>();
        for (int i = 0; i < set.length; i++) {
            sets.computeIfAbsent(root(set, i), root -> new ArrayList<>()).add(rules.get(i));
        }
        return sets.values().stream().filter(lines -> lines.size() > 2).toList();
    }

    private static boolean meet(PdfRule across, PdfRule down) {
        return down.at() >= across.from() - SAME && down.at() <= across.to() + SAME
                && across.at() >= down.from() - SAME && across.at() <= down.to() + SAME;
    }
}
