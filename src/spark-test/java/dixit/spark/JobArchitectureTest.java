package dixit.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The job stays apart: the program needs no Spark, and what is sent to the executors no store, no server, no command line. */
class JobArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .importPath(Path.of(ExtractJob.class.getProtectionDomain().getCodeSource().getLocation().getPath()));

    @Test
    void onlyTheJobKnowsSpark() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dixit.spark..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dixit.spark..", "org.apache.spark..", "org.apache.hadoop..", "org.apache.parquet..", "scala..")
                .check(PROGRAM);
    }

    @Test
    void theJobNeedsNoStoreNoServerAndNoCommandOfTheProgram() {
        noClasses()
                .that()
                .resideInAPackage("dixit.spark..")
                .should()
                .transitivelyDependOnClassesThat()
                .resideInAnyPackage("org.apache.jena..", "jakarta.servlet..", "ch.qos.logback..", "dixit.cli..", "dixit.fetch..")
                .check(PROGRAM);
    }

    @Test
    void onlyTheMainClassPrints() {
        noClasses()
                .that()
                .resideInAPackage("dixit.spark..")
                .and()
                .doNotHaveSimpleName("ExtractJob")
                .should(com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(PROGRAM);
    }
}
