package org.tongbao.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.tongbao.api", "org.tongbao.web");

    @Test
    void knowsNoSpark() {
        ArchRule rule = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.iceberg..", "scala..", "org.tongbao.etl..");

        rule.check(CLASSES);
    }

    @Test
    void theApiKnowsNoPage() {
        ArchRule rule = noClasses().that().resideInAPackage("org.tongbao.api..").should().dependOnClassesThat().resideInAPackage("org.tongbao.web..");

        rule.check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        ArchRule rule = slices().matching("org.tongbao.api.(*)..").should().beFreeOfCycles();

        rule.check(CLASSES);
    }

    @Test
    void sparkIsNotOnTheClassPath() {
        assertThat(System.getProperty("java.class.path")).doesNotContain("spark-sql", "spark-core", "iceberg");
    }
}
