package org.tongbao.api.loads;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How loads are run, {@code tongbao.load.*}. How large an upload may be is {@code spring.servlet.multipart.*}.
 *
 * @param command that the loader is started with, to be followed by its arguments; in it {@code {temp}} stands for a temporary
 *     folder of each run's own, which is removed when the run ends; where it is empty, this server can't load
 * @param files that may come at once
 */
@ConfigurationProperties("tongbao.load")
record LoadSettings(@DefaultValue List<String> command, @DefaultValue("500") int files) {}
