package org.tongbao.warehouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.tongbao.warehouse");

    @Test
    void knowsNeitherSparkNorSpring() {
        ArchRule rule = noClasses().should().dependOnClassesThat().resideInAnyPackage("org.apache.spark..", "org.springframework..", "scala..");

        rule.check(CLASSES);
    }

    @Test
    void knowsNoModuleAbove() {
        ArchRule rule = noClasses().should().dependOnClassesThat().resideInAnyPackage("org.tongbao.etl..", "org.tongbao.api..", "org.tongbao.web..");

        rule.check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        ArchRule rule = slices().matching("org.tongbao.warehouse.(*)..").should().beFreeOfCycles();

        rule.check(CLASSES);
    }

    @Test
    void theStarDependsOnNothing() {
        ArchRule rule = noClasses().that().resideInAPackage("..star..").should()
            .dependOnClassesThat().resideOutsideOfPackages("java..", "org.tongbao.warehouse.star..");

        rule.check(CLASSES);
    }
}
