package org.tongbao.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = {"org.tongbao.api", "org.tongbao.web"}, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule KNOWS_NO_SPARK = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.iceberg..", "scala..", "org.tongbao.etl..");

    @ArchTest
    static final ArchRule THE_API_KNOWS_NO_PAGE =
            noClasses().that().resideInAPackage("org.tongbao.api..").should().dependOnClassesThat().resideInAPackage("org.tongbao.web..");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE = slices().matching("org.tongbao.api.(*)..").should().beFreeOfCycles();

    @Test
    void sparkIsNotOnTheClassPath() {
        assertThat(System.getProperty("java.class.path")).doesNotContain("spark-sql", "spark-core", "iceberg");
    }
}
