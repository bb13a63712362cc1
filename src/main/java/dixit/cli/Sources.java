package dixit.cli;

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
import java.util.Queue;
import java.util.Set;
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
    private final InputStream standardInput;
    private ArticleSource current;
    private String input = "";

    /**
     * Sources of {@code inputs}.
     *
     * @param format what everything is in; empty when each document tells
     */
    Sources(
            Collection<String> inputs,
            ArticleReader articles,
            SourceReader reader,
            Web web,
            Optional<Format> format,
            InputStream standardInput) {
        this.inputs = new ArrayDeque<>(files(inputs));
        this.articles = articles;
        this.reader = reader;
        this.web = web;
        this.format = format;
        this.standardInput = standardInput;
    }

    /** How many inputs there are, each of which may hold any number of articles. */
    int size() {
        return inputs.size();
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
                if (item.isPresent()) return item;
                current.close();
                current = null;
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
            return open(Document.of(input, file.getFileName().toString(), Files.newInputStream(file)));
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
