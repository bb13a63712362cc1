package dixit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The flow has one direction: articles, text, statements, then RDF, then the store and its pages. */
class ArchitectureTest {

    private static final String[] LANGUAGE = {
        "dixit.article..", "dixit.text..", "dixit.actor..", "dixit.time..", "dixit.statement.."
    };
    private static final String[] GRAPH = {"dixit.rdf..", "dixit.federation..", "dixit.store..", "dixit.web.."};

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dixit");

    @Test
    void languageKnowsNoRdfLibrary() {
        noClasses()
                .that()
                .resideInAnyPackage(LANGUAGE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.jena..", "org.eclipse.rdf4j..")
                .check(MAIN);
    }

    @Test
    void languageKnowsNothingThatComesAfterIt() {
        noClasses()
                .that()
                .resideInAnyPackage(LANGUAGE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dixit.rdf..",
                        "dixit.federation..",
                        "dixit.store..",
                        "dixit.web..",
                        "dixit.evaluate..",
                        "dixit.extract..",
                        "dixit.cli..")
                .check(MAIN);
    }

    @Test
    void graphKnowsNoLanguageLibrary() {
        noClasses()
                .that()
                .resideInAnyPackage(GRAPH)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("edu.stanford..", "opennlp..", "morfologik..")
                .check(MAIN);
    }

    @Test
    void writingRdfNeedsNoStore() {
        noClasses()
                .that()
                .resideInAPackage("dixit.rdf..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.jena..")
                .check(MAIN);
    }

    /** A Spark job takes extraction along to machines without a store. */
    @Test
    void extractionNeedsNoStoreAndNoCommandLine() {
        noClasses()
                .that()
                .resideInAPackage("dixit.extract..")
                .should()
                .transitivelyDependOnClassesThat()
                .resideInAnyPackage("org.apache.jena..", "picocli..")
                .check(MAIN);
    }

    @Test
    void onlyTheAdapterKnowsCoreNlp() {
        noClasses()
                .that()
                .haveNameNotMatching("dixit\\.text\\.CoreNlpAnalyser(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("edu.stanford..")
                .check(MAIN);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dixit.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void onlyCommandsPrint() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dixit.cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .check(MAIN);
    }

    @Test
    void onlyCommandsEndTheProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dixit.cli..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(MAIN);
    }

    @Test
    void noStateIsShared() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("dixit..")
                .should()
                .beFinal()
                .check(MAIN);
    }
}
