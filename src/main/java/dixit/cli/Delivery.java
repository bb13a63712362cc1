package dixit.cli;

import dixit.store.ArticleQuads;
import dixit.store.CrossArticleLinks;
import dixit.store.Store;
import dixit.store.StoreAway;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Batches on their last step into the store, with their links. While the store is away they wait in the spool. */
final class Delivery {

    /** While batches wait, the store is not asked at every new one. */
    private static final Duration REST = Duration.ofSeconds(10);

    private final Store store;
    private final CrossArticleLinks links;
    private final Optional<Spool> spool;
    private final Consumer<String> complaints;
    private long notBefore = System.nanoTime();

    /** @param spool where batches wait; without one a store that is away ends the run */
    Delivery(Store store, CrossArticleLinks links, Optional<Spool> spool, Consumer<String> complaints) {
        this.store = store;
        this.links = links;
        this.spool = spool;
        this.complaints = complaints;
    }

    /**
     * Loads a batch, after those that wait, or lets it wait with them.
     *
     * @param again whether it may be there already without its links
     * @return what was loaded; nothing of a batch that waits
     */
    Store.Loaded deliver(List<ArticleQuads> batch, boolean again) {
        if (spool.isEmpty()) return load(batch, again);
        if (!spool.get().isEmpty() && (System.nanoTime() < notBefore || !drain())) {
            spool.get().keep(batch);
            return new Store.Loaded(0, 0);
        }
        try {
            return load(batch, again);
        } catch (StoreAway e) {
            rest();
            complaints.accept(
                    e.getMessage() + " What is ready waits in " + spool.get().folder() + ".");
            spool.get().keep(batch);
            return new Store.Loaded(0, 0);
        }
    }

    /** Loads what waits; says whether nothing waits any more. */
    boolean drain() {
        if (spool.isEmpty()) return true;
        for (Path file : spool.get().waiting()) {
            try {
                load(spool.get().read(file), true);
                spool.get().remove(file);
            } catch (StoreAway e) {
                rest();
                if (!e.answered()) return false;
            }
        }
        return spool.get().isEmpty();
    }

    private void rest() {
        notBefore = System.nanoTime() + REST.toNanos();
    }

    private Store.Loaded load(List<ArticleQuads> batch, boolean again) {
        Store.Loaded done = store.load(batch);
        if (done.loaded() > 0 || again)
            links.refresh(batch.stream().map(ArticleQuads::article).toList());
        return done;
    }
}
