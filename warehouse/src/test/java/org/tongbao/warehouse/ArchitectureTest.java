package org.tongbao.warehouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.tongbao.warehouse", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule KNOWS_NEITHER_SPARK_NOR_SPRING =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.apache.spark..", "org.springframework..", "scala..");

    @ArchTest
    static final ArchRule KNOWS_NO_MODULE_ABOVE =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.tongbao.etl..", "org.tongbao.api..", "org.tongbao.web..");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE = slices().matching("org.tongbao.warehouse.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_STAR_DEPENDS_ON_NOTHING = noClasses().that().resideInAPackage("..star..").should()
            .dependOnClassesThat().resideOutsideOfPackages("java..", "org.tongbao.warehouse.star..");
}
