package dixit.cli;

import com.google.common.io.CountingInputStream;
import dixit.article.ArticleReader;
import dixit.article.UnreadableArticle;
import dixit.source.ArticleSource;
import dixit.source.Document;
import dixit.source.Format;
import dixit.source.SourceItem;
import dixit.source.SourceReader;
import dixit.source.Web;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * The articles of what the command line names, one input after the other: files, the files in a folder and those below
 * it, addresses, and {@code -} for standard input.
 */
final class Sources implements ArticleSource {

    private static final String STANDARD_INPUT = "-";

    private final Queue<String> inputs;
    private final ArticleReader articles;
    private final SourceReader reader;
    private final Web web;
    private final Optional<Format> format;
    private final BiPredicate<String, String> wanted;
    private final InputStream standardInput;
    private final OptionalLong size;
    private ArticleSource current;
    private String input = "";
    private long before;
    private Optional<CountingInputStream> open = Optional.empty();

    /**
     * Sources of {@code inputs}.
     *
     * @param format what everything is in; empty when each document tells
     * @param wanted whether the item that stands at an origin, the second argument, of an input is to be read
     */
    Sources(
            Collection<String> inputs,
            ArticleReader articles,
            SourceReader reader,
            Web web,
            Optional<Format> format,
            BiPredicate<String, String> wanted,
            InputStream standardInput) {
        this.inputs = new ArrayDeque<>(files(inputs));
        this.articles = articles;
        this.reader = reader;
        this.web = web;
        this.format = format;
        this.wanted = wanted;
        this.standardInput = standardInput;
        this.size = size(this.inputs);
    }

    /** Bytes of all inputs together; empty when some are no files. */
    OptionalLong size() {
        return size;
    }

    /** Bytes that were read so far. */
    long position() {
        return before + open.map(CountingInputStream::getCount).orElse(0L);
    }

    private static OptionalLong size(Collection<String> inputs) {
        long sum = 0;
        for (String input : inputs) {
            if (input.equals(STANDARD_INPUT) || isAddress(input)) return OptionalLong.empty();
            try {
                sum += Files.size(Path.of(input));
            } catch (IOException e) {
                // What is not there has no size; the reader says so.
            }
        }
        return OptionalLong.of(sum);
    }

    /** What the last item came from, as it was named. */
    String input() {
        return input;
    }

    @Override
    public Optional<SourceItem> next() {
        while (true) {
            if (current != null) {
                Optional<SourceItem> item = current.next();
                if (item.isPresent() && !wanted.test(input, item.get().origin())) continue;
                if (item.isPresent()) return item;
                current.close();
                current = null;
                before = position();
                open = Optional.empty();
            }
            String following = inputs.poll();
            if (following == null) return Optional.empty();
            input = following;
            current = open(input);
        }
    }

    private ArticleSource open(String input) {
        try {
            if (input.equals(STANDARD_INPUT)) return open(Document.of("standard input", "", standardInput));
            if (isAddress(input)) return open(web.fetch(address(input)));
            Path file = Path.of(input);
            // What is no file the reader of articles describes best.
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) return failing(input, file);
            CountingInputStream bytes = new CountingInputStream(Files.newInputStream(file));
            open = Optional.of(bytes);
            return open(Document.of(input, file.getFileName().toString(), bytes));
        } catch (UnreadableArticle e) {
            return ArticleSource.of(new SourceItem(input, () -> {
                throw e;
            }));
        } catch (IOException e) {
            return failing(input, Path.of(input));
        }
    }

    private ArticleSource open(Document document) {
        return format.map(known -> reader.open(document, known)).orElseGet(() -> reader.open(document));
    }

    private ArticleSource failing(String input, Path file) {
        return ArticleSource.of(new SourceItem(input, () -> articles.read(file)));
    }

    static boolean isAddress(String input) {
        return input.matches("(?i)[a-z][a-z0-9+.-]+://.*");
    }

    static URI address(String input) throws UnreadableArticle {
        try {
            return new URI(input);
        } catch (URISyntaxException e) {
            throw new UnreadableArticle(input, "this is no web address; write it as https://host/path.");
        }
    }

    @Override
    public void close() {
        if (current != null) current.close();
    }

    /**
     * Each input once, in the order given. A path that does not exist and a folder without articles stay: the reader says
     * what is wrong with them, and the others are read all the same.
     */
    private static Set<String> files(Collection<String> inputs) {
        Set<String> files = new LinkedHashSet<>();
        for (String input : inputs) {
            if (input.equals(STANDARD_INPUT) || isAddress(input) || !Files.isDirectory(Path.of(input))) {
                files.add(input);
                continue;
            }
            Set<String> below = articlesBelow(Path.of(input));
            if (below.isEmpty()) files.add(input);
            else files.addAll(below);
        }
        return files;
    }

    private static Set<String> articlesBelow(Path folder) {
        Set<String> files = new LinkedHashSet<>();
        try (Stream<Path> below = Files.walk(folder)) {
            below.filter(Files::isRegularFile)
                    .filter(file -> Format.mayHoldArticles(file.getFileName().toString()))
                    .sorted()
                    .forEach(file -> files.add(file.toString()));
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE, folder + ": the folder cannot be read; change its permissions.");
        }
    }
}
