package dixit.cli;

import dixit.source.ArticleSource;
import dixit.store.StoreAway;
import dixit.watch.Intake;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Loads what feeds bring, a few entries at a time, and says in a line what it was. */
final class WatchIntake implements Intake {

    private final Supplier<Loading> loadings;
    private final Supplier<Annotation> annotations;
    private final PrintWriter out;
    private int failed;
    private boolean unfinished;

    /**
     * An intake.
     *
     * @param loadings a new one for each portion, whose counts its line says
     * @param annotations a new one for each portion
     */
    WatchIntake(Supplier<Loading> loadings, Supplier<Annotation> annotations, PrintWriter out) {
        this.loadings = loadings;
        this.annotations = annotations;
        this.out = out;
    }

    @Override
    public void take(ArticleSource portion) {
        Loading loading = loadings.get();
        Annotation.Count count = annotations.get().run(portion, loading::ready, loading::add);
        loading.flush();
        failed += count.failed();
        unfinished |= count.read() > 0;
        out.printf(
                "%s %,d articles (%,d unchanged), %,d statements; %,d failed, %,d in quarantine%n",
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                loading.articles(),
                loading.unchanged(),
                loading.statements(),
                count.failed(),
                loading.quarantined());
        out.flush();
    }

    /**
     * What is done once after several portions: actors, what waits for the store, space.
     *
     * @throws StoreAway when the store does not answer; it is done the next time
     */
    void finish() {
        if (unfinished) unfinished = !loadings.get().finish();
    }

    /** Items that gave no article. */
    int failed() {
        return failed;
    }
}
