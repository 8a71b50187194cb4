package org.quayside.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;

/** The drawing in docs/architecture.puml is the rule: a package knows what an arrow points to and nothing else. */
@AnalyzeClasses(packages = "org.quayside", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_DRAWING_IS_THE_RULE = classes()
            .should(adhereToPlantUmlDiagram(
                    Path.of("..", "docs", "architecture.puml"), consideringOnlyDependenciesInAnyPackage("org.quayside..")));

    @ArchTest
    static final ArchRule THE_CORE_KNOWS_NO_FRAMEWORK_BUT_AXON = noClasses()
            .that()
            .resideInAPackage("org.quayside..")
            .and()
            .resideOutsideOfPackage("org.quayside.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "tools.jackson..", "com.fasterxml..", "org.bson..");
}
