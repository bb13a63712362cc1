package dixit.statement.relation;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.Mention;
import dixit.article.Article;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Certainty;
import dixit.statement.Form;
import dixit.statement.Polarity;
import dixit.statement.SpeechAct;
import dixit.statement.Statement;
import dixit.text.Language;
import dixit.text.Span;
import dixit.time.DateBounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pairs of statements and how the second bears on the first, from {@code src/test/resources/relations/*.tsv}. A statement
 * is {@code speaker > addressee | act, day | about | cue | content}. An actor is a government unless marked: {@code #} a
 * place, {@code ~} a person, {@code %} an armed group; {@code @} names its state. Statements of one line are those of
 * one article, in order.
 */
class RelationsTest {

    private static final Relating RELATING = Relating.of("fr", Language.of("fr").morphology());
    private static final Path FOLDER = Path.of("src/test/resources/relations");

    static Stream<Arguments> cases() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream().flatMap(RelationsTest::cases);
        }
    }

    private static Stream<Arguments> cases(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(columns -> Arguments.of(
                            file.getFileName() + ": " + columns[0],
                            Arrays.asList(columns).subList(2, columns.length),
                            columns[1]));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void statementsAreLinkedAsFarAsIsSure(String name, List<String> statements, String links) {
        assertThat(RELATING.relate(article(statements)).links().stream()
                        .map(RelationsTest::show)
                        .sorted()
                        .collect(Collectors.joining("; ")))
                .as(() -> String.join("\n", statements))
                .isEqualTo(links);
    }

    private static String show(Link link) {
        return "%s %s %s (%s)"
                .formatted(
                        link.from().replaceFirst(".*-", ""),
                        link.relation().localName(),
                        link.to().replaceFirst(".*-", ""),
                        link.reason().localName());
    }

    private static AnnotatedArticle article(List<String> lines) {
        StringBuilder text = new StringBuilder();
        List<Statement> statements = new ArrayList<>();
        for (String line : lines) {
            List<String> parts =
                    Arrays.stream(line.split("\\|", -1)).map(String::trim).toList();
            Span cue = append(text, parts.get(3));
            Span content = append(text, parts.get(4));
            String[] voices = parts.get(0).split(">");
            String[] act = parts.get(1).split(",");
            boolean denied = parts.get(4).matches("(?:.* )?n(?:e |')\\p{L}+ pas .*");
            statements.add(new Statement(
                    statements.size() + 1,
                    cue.cover(content),
                    mentions(voices[0], cue),
                    cue.isEmpty() ? List.of() : List.of(cue),
                    List.of(content),
                    Form.INDIRECT,
                    voices.length > 1 ? mentions(voices[1], cue) : List.of(),
                    mentions(parts.get(2), content),
                    SpeechAct.valueOf(act[0].trim().toUpperCase(Locale.ROOT)),
                    act.length > 1 ? Optional.of(DateBounds.day(LocalDate.parse(act[1].trim()))) : Optional.empty(),
                    List.of(),
                    List.of(),
                    denied ? Polarity.NEGATED : Polarity.AFFIRMED,
                    Certainty.ASSERTED,
                    1));
        }
        Article article = new Article(
                "a1",
                "a1",
                text.toString(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "fr");
        return new AnnotatedArticle(article, List.of(), statements);
    }

    private static Span append(StringBuilder text, String words) {
        int start = text.length();
        text.append(words);
        Span span = new Span(start, text.length());
        text.append("\n");
        return span;
    }

    private static List<Mention> mentions(String names, Span span) {
        return Arrays.stream(names.split("&"))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .map(name -> new Mention(span, actor(name), 1))
                .toList();
    }

    private static Actor actor(String name) {
        String[] parts = name.replaceFirst("^[#~%]", "").split("@");
        ActorKind kind = switch (name.charAt(0)) {
            case '#' -> ActorKind.PLACE;
            case '~' -> ActorKind.PERSON;
            case '%' -> ActorKind.ARMED_GROUP;
            default -> parts.length > 1 ? ActorKind.GOVERNMENT : ActorKind.STATE;
        };
        return new Actor(
                id(parts[0]),
                kind,
                Map.of("fr", parts[0]),
                List.of(),
                parts.length > 1 ? Optional.of(id(parts[1])) : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String id(String name) {
        return "x" + HexFormat.of().formatHex(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
