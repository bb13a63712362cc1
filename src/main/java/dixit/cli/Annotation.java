package dixit.cli;

import com.google.common.base.Suppliers;
import com.google.common.util.concurrent.MoreExecutors;
import dixit.article.Article;
import dixit.article.UnreadableArticle;
import dixit.extract.Extraction;
import dixit.source.ArticleSource;
import dixit.source.SourceItem;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Annotator;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Reads and annotates files in parallel and hands the articles on in the order of the files. A bounded number is held at a
 * time, so memory does not grow with their number.
 */
final class Annotation {

    /** How many articles were read, and how many items gave none. */
    record Count(int read, int failed) {}

    /** Told of each item that gave no article: the input it came from, what of it to read again, and why. */
    interface Failures {
        /**
         * @param scope as {@link SourceItem#scope}
         * @param kind as {@link UnreadableArticle#kind}
         */
        void add(String input, String scope, String kind, String reason);
    }

    /** Items taken on before the first of them is handed on: so many as keep all cores busy while a batch is loaded. */
    private static final int AHEAD = 96;

    /** Bytes of the items taken on, before the next: an article takes some ten times as much while it is read. */
    private static final long MOST_HELD = Runtime.getRuntime().maxMemory() / 32;

    /** An item taken on. */
    private record Pending<T>(Future<Optional<T>> article, long held) {}

    private final Supplier<Annotator> annotators;
    private final PrintWriter complaints;
    private final Predicate<Article> known;
    private final Failures failures;
    private final AtomicInteger passedOver = new AtomicInteger();

    /** @param annotators asked once, when there is a first article that can be read */
    Annotation(Supplier<Annotator> annotators, PrintWriter complaints) {
        this(annotators, complaints, article -> false, (input, item, kind, reason) -> {});
    }

    /**
     * @param annotators asked once, when there is a first article that can be read
     * @param known articles that need not be annotated
     */
    Annotation(Supplier<Annotator> annotators, PrintWriter complaints, Predicate<Article> known, Failures failures) {
        this.annotators = annotators;
        this.complaints = complaints;
        this.known = known;
        this.failures = failures;
    }

    /** How many articles were known. */
    int passedOver() {
        return passedOver.get();
    }

    /**
     * Annotates the articles of {@code source}, which is closed. Each failure is one sentence on the error stream.
     *
     * @param step what else is done with each article on its own, in several threads
     * @param sink is given them one by one
     */
    <T> Count run(Sources source, Function<AnnotatedArticle, T> step, Consumer<T> sink) {
        try (source;
                ReadingProgress progress = new ReadingProgress(source)) {
            return run(source, source::input, step, sink, progress::step);
        }
    }

    /**
     * As {@link #run(Sources, Function, Consumer)}, without a progress bar; leaves the source open.
     *
     * @param source of items each of which is an input of its own
     */
    <T> Count run(ArticleSource source, Function<AnnotatedArticle, T> step, Consumer<T> sink) {
        return run(source, () -> "", step, sink, () -> {});
    }

    private <T> Count run(
            ArticleSource source,
            Supplier<String> inputs,
            Function<AnnotatedArticle, T> step,
            Consumer<T> sink,
            Runnable progress) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        // On one processor nothing is won by handing over.
        ExecutorService pool =
                threads == 1 ? MoreExecutors.newDirectExecutorService() : Executors.newFixedThreadPool(threads);
        int ahead = threads == 1 ? 1 : AHEAD + threads;
        int read = 0;
        int none = 0;
        try {
            Supplier<Annotator> annotator = Suppliers.memoize(annotators::get);
            Deque<Pending<T>> pending = new ArrayDeque<>();
            long held = 0;
            boolean more = true;
            while (more || !pending.isEmpty()) {
                while (more && pending.size() < ahead && held <= MOST_HELD) {
                    Optional<SourceItem> item = source.next();
                    more = item.isPresent();
                    if (!more) break;
                    String input = inputs.get();
                    SourceItem one = item.get();
                    pending.add(new Pending<>(
                            pool.submit(() -> annotate(one, input, annotator).map(step)), one.held()));
                    held += one.held();
                }
                if (pending.isEmpty()) break;
                Pending<T> first = pending.remove();
                Optional<T> done = first.article().get();
                held -= first.held();
                if (done.isPresent()) {
                    sink.accept(done.get());
                    read++;
                } else none++;
                progress.run();
            }
            return new Count(read, none - passedOver.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(
                    ExitCode.SOME_FAILED, "interrupted; what was finished is kept, run again for the rest.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) throw fault;
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Optional<AnnotatedArticle> annotate(SourceItem item, String input, Supplier<Annotator> annotator) {
        try {
            Article article = item.read();
            if (known.test(article)) {
                passedOver.incrementAndGet();
                return Optional.empty();
            }
            Extraction.admit(item.origin(), article);
            return Optional.of(Extraction.annotate(annotator, item.origin(), article));
        } catch (UnreadableArticle e) {
            complain(input, item, e);
            return Optional.empty();
        }
    }

    private synchronized void complain(String input, SourceItem item, UnreadableArticle failure) {
        complaints.println(failure.getMessage());
        failures.add(input.isEmpty() ? item.origin() : input, item.scope(), failure.kind(), failure.getMessage());
    }
}
