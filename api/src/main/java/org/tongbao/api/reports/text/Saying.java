package org.tongbao.api.reports.text;

import java.util.List;
import org.tongbao.api.reports.facts.Printed;

/** What a rule wrote, and which printed figures it said by that. */
record Saying(List<Block> blocks, List<Printed> said) {}
