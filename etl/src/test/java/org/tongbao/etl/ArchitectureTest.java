package org.tongbao.etl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.tongbao.etl", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule KNOWS_NO_SPRING = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.tongbao.api..", "org.tongbao.web..");

    @ArchTest
    static final ArchRule ONLY_LOADING_KNOWS_SPARK = noClasses().that()
            .resideInAnyPackage("..read..", "..extract..", "..conform..", "..reconcile..", "..sample..", "..command..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.spark..", "org.apache.iceberg..", "scala..");

    @ArchTest
    static final ArchRule NOTHING_BUT_ITS_COMMAND_KNOWS_THE_SAMPLE = noClasses().that()
            .resideOutsideOfPackages("..sample..", "..command..").should().dependOnClassesThat().resideInAPackage("..sample..");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE = slices().matching("org.tongbao.etl.(*)..").should().beFreeOfCycles();
}
