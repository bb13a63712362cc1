package dixit.web;

import dixit.store.EmbeddedStore;
import dixit.web.tally.Tallies;
import dixit.web.tally.Tally;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What of the graph is measured at {@code /$/metrics}, beside what Fuseki measures of its requests. */
final class Metrics {

    private Metrics() {}

    static void register(MeterRegistry registry, EmbeddedStore store, Tallies tallies) {
        count(registry, tallies, "dixit.articles", "Articles in the graph", Tally::articles);
        count(registry, tallies, "dixit.statements", "Statements in the graph", Tally::statements);
        count(registry, tallies, "dixit.actors", "Actors who speak, are spoken to or of", Tally::actors);
        store.folder()
                .ifPresent(folder -> Gauge.builder("dixit.quarantine", folder, Metrics::quarantined)
                        .description("Articles whose graphs violate the shapes, in the folder quarantine")
                        .strongReference(true)
                        .register(registry));
        store.folder().ifPresent(folder -> ofLoading(registry, folder));
    }

    /** What an ingest or a watch with the same data folder notes down there. */
    private static void ofLoading(MeterRegistry registry, Path folder) {
        Gauge.builder("dixit.queue", folder, Metrics::waiting)
                .description("Batches in the folder spool that wait for an endpoint that is away")
                .strongReference(true)
                .register(registry);
        for (String kind : List.of("form", "language", "address")) {
            Gauge.builder("dixit.failures", folder, path -> failed(path, kind))
                    .description("Items of the last ingest or watch that gave no article, by reason")
                    .tag("reason", kind)
                    .strongReference(true)
                    .register(registry);
        }
    }

    private static double waiting(Path folder) {
        Path spool = folder.resolve("spool");
        if (!Files.isDirectory(spool)) return 0;
        try (Stream<Path> files = Files.walk(spool)) {
            return files.filter(file -> file.toString().endsWith(".nq")).count();
        } catch (IOException | UncheckedIOException e) {
            return Double.NaN;
        }
    }

    private static double failed(Path folder, String kind) {
        Path list = folder.resolve("failed.tsv");
        if (!Files.exists(list)) return 0;
        try (Stream<String> lines = Files.lines(list)) {
            return lines.filter(line -> line.contains("\t" + kind + "\t")).count();
        } catch (IOException | UncheckedIOException e) {
            return Double.NaN;
        }
    }

    private static void count(
            MeterRegistry registry, Tallies tallies, String name, String what, ToDoubleFunction<Tally> count) {
        Gauge.builder(name, tallies, current -> count.applyAsDouble(current.current()))
                .description(what)
                .strongReference(true)
                .register(registry);
    }

    private static double quarantined(Path folder) {
        Path quarantine = folder.resolve("quarantine");
        if (!Files.isDirectory(quarantine)) return 0;
        try (Stream<Path> files = Files.list(quarantine)) {
            return files.filter(file -> file.toString().endsWith(".trig")).count();
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
