package dixit.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The job stays apart: the program needs no Spark, and what is sent to the executors no store, no server, no command line. */
class JobArchitectureTest {

    /** The project's own classes: what Spark depends on is Spark's affair. */
    private static final JavaClasses PROGRAM = ArchConfiguration.withThreadLocalScope(configuration -> {
        configuration.setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter().importPath(Path.of("target/spark/classes"));
    });

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
                .resideInAnyPackage(
                        "org.apache.jena..", "jakarta.servlet..", "ch.qos.logback..", "dixit.cli..", "dixit.fetch..")
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
