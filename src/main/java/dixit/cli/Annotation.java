package dixit.cli;

import dixit.article.Article;
import dixit.article.ArticleReader;
import dixit.article.OpenNlpLanguageDetector;
import dixit.article.UnreadableArticle;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Annotator;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;

/**
 * Reads and annotates files in parallel and hands the articles on in the order of the files. Few are held at a time, so
 * memory does not grow with their number.
 */
final class Annotation {

    private final ArticleReader reader = new ArticleReader(new OpenNlpLanguageDetector());
    private final Supplier<Annotator> annotators;
    private final PrintWriter complaints;

    /** @param annotators asked once, when there is a first article that can be read */
    Annotation(Supplier<Annotator> annotators, PrintWriter complaints) {
        this.annotators = annotators;
        this.complaints = complaints;
    }

    /** Annotates {@code files}; returns how many failed. Each failure is one sentence on the error stream. */
    int run(List<Path> files, Consumer<AnnotatedArticle> sink) {
        int threads = Math.max(1, Math.min(files.size(), Runtime.getRuntime().availableProcessors()));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        int failed = 0;
        try (ProgressBar progress = Progress.bar("reading", files.size(), files.size() > 1)) {
            Supplier<Annotator> annotator = once(annotators);
            Deque<Future<Optional<AnnotatedArticle>>> pending = new ArrayDeque<>();
            int next = 0;
            while (next < files.size() || !pending.isEmpty()) {
                while (next < files.size() && pending.size() < 2 * threads) {
                    Path file = files.get(next++);
                    pending.add(pool.submit(() -> annotate(file, annotator)));
                }
                Optional<AnnotatedArticle> annotated = pending.remove().get();
                if (annotated.isPresent()) sink.accept(annotated.get());
                else failed++;
                progress.step();
            }
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
        return failed;
    }

    private Optional<AnnotatedArticle> annotate(Path file, Supplier<Annotator> annotator) {
        try {
            Article article = reader.read(file);
            if (!article.language().equals("fr") && !article.language().startsWith("fr-")) {
                complain(
                        file + ": the text is in the language \"" + article.language()
                                + "\", which Dixit does not read yet; give it French, or name the language with a line \"lang: fr\".");
                return Optional.empty();
            }
            return Optional.of(annotator.get().annotate(article));
        } catch (UnreadableArticle e) {
            complain(e.getMessage());
            return Optional.empty();
        } catch (CommandFailure e) {
            throw e; // no fault of this article: the annotator itself cannot be had
        } catch (RuntimeException | StackOverflowError e) {
            complain(file + ": the article could not be analysed (" + e + "); please report it with the text.");
            return Optional.empty();
        }
    }

    private synchronized void complain(String sentence) {
        complaints.println(sentence);
    }

    private static Supplier<Annotator> once(Supplier<Annotator> supplier) {
        return new Supplier<>() {
            private Annotator annotator;

            @Override
            public synchronized Annotator get() {
                if (annotator == null) annotator = supplier.get();
                return annotator;
            }
        };
    }
}
