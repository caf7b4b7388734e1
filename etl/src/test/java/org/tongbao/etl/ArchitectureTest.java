package org.tongbao.etl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.tongbao.etl");

    @Test
    void knowsNoSpring() {
        ArchRule rule = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.tongbao.api..", "org.tongbao.web..");

        rule.check(CLASSES);
    }

    @Test
    void onlyLoadingKnowsSpark() {
        ArchRule rule = noClasses().that()
            .resideInAnyPackage("..read..", "..extract..", "..conform..", "..reconcile..", "..sample..", "..command..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.spark..", "org.apache.iceberg..", "scala..");

        rule.check(CLASSES);
    }

    @Test
    void nothingButItsCommandKnowsTheSample() {
        ArchRule rule = noClasses().that()
            .resideOutsideOfPackages("..sample..", "..command..").should().dependOnClassesThat().resideInAPackage("..sample..");

        rule.check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        ArchRule rule = slices().matching("org.tongbao.etl.(*)..").should().beFreeOfCycles();

        rule.check(CLASSES);
    }

    @Test
    void theStepsOfExtractionFormNoCycle() {
        ArchRule rule = slices().matching("org.tongbao.etl.extract.(*)..").should().beFreeOfCycles();

        rule.check(CLASSES);
    }
}
