package dixit.article;

import dixit.time.CalendarDates;
import dixit.time.DateBounds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of datelines and lines of publication, from {@code seeds/lexicon/datelines.tsv}. */
final class PublicationWords {

    static final PublicationWords READ = read("/seeds/lexicon/datelines.tsv");

    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,8}");

    /** What may follow the date on a line of publication: a time, a second date, an author; no sentence. */
    private static final Pattern REST = Pattern.compile("[^.!?…\\r\\n]{0,60}\\.?");

    /** Between the section, the author and the date on one line. */
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[|•·]\\s*|\\s+[-–—]\\s+");

    /** One of them, which is no sentence. */
    private static final Pattern FIELD = Pattern.compile("[^.!?…\\r\\n]{1,60}");

    /** A paragraph of more characters is no such line. */
    private static final int LONGEST_LINE = 300;

    private final List<String> agencies;
    private final Pattern published;
    private final Pattern separator;
    private final Pattern time;
    private final Map<String, List<String>> classes;

    private PublicationWords(Map<String, List<String>> classes) {
        this.classes = classes;
        this.separator = Pattern.compile("\\s*(?:[,/&+]|\\b" + alternatives("and") + "\\b)\\s*");
        this.time = Pattern.compile("(?:,?\\s*" + hour() + ")?\\.?");
        this.agencies = classes.getOrDefault("agency", List.of());
        this.published = Pattern.compile("(?iu)(?:"
                + classes.getOrDefault("published", List.of()).stream()
                        .sorted((a, b) -> b.length() - a.length())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"))
                + ")\\s*:?\\s+(?:" + alternatives("day") + "\\s+)?(?=(?:\\p{L}+\\s+)?\\d)");
    }

    /** A regular expression for the words of a class. */
    String alternatives(String wordClass) {
        return classes.getOrDefault(wordClass, List.of()).stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** A regular expression for a time of day: {@code à 10h32}. */
    String hour() {
        return "(?:" + alternatives("at") + "\\s+)?\\d{1,2}\\s?(?:" + alternatives("hour") + "|:)\\s?\\d{0,2}";
    }

    private static PublicationWords read(String resource) {
        Map<String, List<String>> classes = new HashMap<>();
        InputStream in = PublicationWords.class.getResourceAsStream(resource);
        if (in == null) throw new IllegalArgumentException("no lexicon on the class path at " + resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#") || line.startsWith("class\t")) continue;
                String[] columns = line.split("\t");
                if (columns.length != 2) {
                    throw new IllegalArgumentException(resource + ": expected a class, a tab and its words: " + line);
                }
                classes.put(columns[0], Arrays.asList(columns[1].split("\\|")));
            }
            return new PublicationWords(classes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** Whether every name in a dateline's brackets ({@code AFP}, {@code avec AFP et Reuters}) is an agency's. */
    boolean isAgency(String brackets) {
        List<String> names = separator
                .splitAsStream(brackets.strip())
                .filter(name -> !name.isEmpty())
                .toList();
        return !names.isEmpty()
                && names.stream()
                        .allMatch(name -> agencies.contains(name)
                                || names.size() + brackets.length() > name.length() + 1
                                        && CAPITALS.matcher(name).matches());
    }

    /**
     * The date of a line of publication, {@code Publié le 4 juin 2021 à 10h32}, {@code Le 3/03/2022}, {@code International
     * | 21 janvier 2025 | 07h45}: outer empty when the line is none, inner empty when its year is not known.
     */
    Optional<CalendarDates.Leading> published(String line, Optional<DateBounds> known) {
        Optional<CalendarDates.Leading> whole = field(line, known);
        if (whole.isPresent() || line.length() > LONGEST_LINE) return whole;
        List<String> fields = List.of(SEPARATOR.split(line.strip()));
        boolean several = fields.size() > 1
                && fields.stream().allMatch(field -> FIELD.matcher(field).matches());
        if (!several) return whole;
        return fields.stream().flatMap(field -> field(field, known).stream()).findFirst();
    }

    private Optional<CalendarDates.Leading> field(String line, Optional<DateBounds> known) {
        Matcher matcher = published.matcher(line);
        int start = matcher.lookingAt() ? matcher.end() : 0;
        Optional<CalendarDates.Leading> date = CalendarDates.leading(line.substring(start), known);
        return date.filter(leading -> {
            String rest = line.substring(start + leading.length());
            return start > 0 ? REST.matcher(rest).matches() : time.matcher(rest).matches();
        });
    }
}
