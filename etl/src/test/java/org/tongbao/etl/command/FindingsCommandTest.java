package org.tongbao.etl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a load found is listed from the published release. */
class FindingsCommandTest {

    @TempDir
    private static Path folder;

    private final PrintStream usual = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeAll
    static void load() throws Exception {
        Path reference = Files.createDirectories(folder.resolve("data").resolve("reference"));
        Files.writeString(reference.resolve("region.csv"),
                "code,name,full_name,level,parent_code\n990100,岚州市,岚州市,prefecture,\n990101,青岚区,岚州市青岚区,county,990100\n");
        Path bulletins = Files.createDirectories(folder.resolve("bulletins"));
        Files.writeString(bulletins.resolve("district.txt"),
                "关于青岚区2021年1-3月份产业大招商工作完成情况的通报\n我区项目编制任务数88个,完成编制10个,完成率12.36%。\n");
        Files.writeString(bulletins.resolve("city.txt"),
                "关于2022年1-6月份全市产业大招商工作完成情况的通报\n全市完成项目编制94个。三、形势分析 全市完成项目编制93个。\n岚州市招商局\n2022年7月8日\n");
        assertThat(CommandLineRun.run("--data", folder.resolve("data").toString(), "load", bulletins.toString())).isZero();
    }

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(usual);
    }

    @Test
    void listsAllWithArithmeticAndQuotes() {
        assertThat(findings("--format", "csv"))
                .contains("rate_mismatch", "10个 ÷ 88个", "青岚区", "district.txt", "完成率12.36%", "said_twice", "94个（正文） ≠ 93个（正文）");
    }

    @Test
    void listsThoseOfOneDivisionOrYear() {
        assertThat(findings("--region", "990100", "--format", "json")).contains("said_twice", "岚州市").doesNotContain("rate_mismatch");
        printed.reset();
        assertThat(findings("--year", "2021")).contains("rate_mismatch").doesNotContain("said_twice");
        printed.reset();
        assertThat(findings("--year", "2020")).contains("（0 行）");
    }

    @Test
    void takesNothingButACode() {
        assertThat(CommandLineRun.run("--data", folder.resolve("data").toString(), "findings", "--region", "' OR true --")).isOne();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private String findings(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "--data";
        arguments[1] = folder.resolve("data").toString();
        arguments[2] = "findings";
        System.arraycopy(options, 0, arguments, 3, options.length);
        assertThat(CommandLineRun.run(arguments)).isZero();
        return printed.toString(StandardCharsets.UTF_8);
    }
}
