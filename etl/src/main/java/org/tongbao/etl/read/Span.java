package org.tongbao.etl.read;

/** A stretch of a document's text: first character, and the character after the last, in UTF-16 units. */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no such span: " + start + " to " + end);
        }
    }

    public String of(String text) {
        return text.substring(start, end);
    }
}
