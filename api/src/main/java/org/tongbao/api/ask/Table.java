package org.tongbao.api.ask;

import java.util.List;
import org.tongbao.warehouse.semantic.ResultColumn;

/**
 * An answer as it is described to callers; {@link JsonTable} writes it. Numbers are exact decimals; keys of statements are
 * text, since they exceed what a browser's numbers hold.
 *
 * @param sql the statement that was run, with its values
 * @param isCut whether there were more rows than the limit
 */
public record Table(List<ResultColumn> columns, List<List<Object>> rows, String sql, boolean isCut) {}
