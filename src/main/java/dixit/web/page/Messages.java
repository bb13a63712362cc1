package dixit.web.page;

import dixit.rdf.OntologyGraph;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/** The words of the pages in one language: those of {@code web/messages_xx.properties} and the ontology's own labels. */
public final class Messages {

    private final Locale locale;
    private final Properties words = new Properties();

    /** Local name of a term → its label. */
    private final Map<String, String> terms = new HashMap<>();

    private Messages(Locale locale) {
        this.locale = locale;
        String name = "/web/messages_" + locale.getLanguage() + ".properties";
        try (Reader reader = new InputStreamReader(Messages.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Model ontology = OntologyGraph.packaged();
        for (Statement statement : ontology) {
            boolean label = statement.getPredicate().equals(RDFS.LABEL)
                    || statement.getPredicate().equals(SKOS.PREF_LABEL);
            if (!label
                    || !(statement.getObject() instanceof Literal literal)
                    || !literal.getLanguage().equals(java.util.Optional.of(locale.getLanguage()))) continue;
            terms.put(Graph.localName(statement.getSubject().stringValue()), literal.getLabel());
        }
    }

    /** All languages that the pages come in, by code. */
    public static Map<String, Messages> all() {
        return Map.of("en", new Messages(Locale.UK), "fr", new Messages(Locale.FRANCE));
    }

    /** {@code en} or {@code fr}. */
    public String language() {
        return locale.getLanguage();
    }

    /**
     * The words for {@code key}, with {@code values} put in (java.text.MessageFormat).
     *
     * @throws IllegalArgumentException when there are none
     */
    public String get(String key, Object... values) {
        String message = words.getProperty(key);
        if (message == null) throw new IllegalArgumentException("no message " + key + " in " + locale.getLanguage());
        return new MessageFormat(message, locale).format(values);
    }

    /** The ontology's label of a term, by the last part of its IRI. */
    public String term(String localName) {
        return terms.getOrDefault(localName, localName);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** {@code 0.85} as {@code 85 %}. */
    public String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    /** When, in words: a day, a month, one of several days, between two days. */
    public String said(Said said) {
        return said.isOneDay() ? date(said.earliest().toString()) : edtf(said.edtf());
    }

    /** Days in EDTF as people write them: one, a choice of several, or an interval. */
    public String edtf(String edtf) {
        if (edtf.startsWith("[") && edtf.contains("..")) {
            String[] between = edtf.substring(1, edtf.length() - 1).split("\\.\\.");
            return get("date.between", date(between[0]), date(between[1]));
        }
        if (edtf.startsWith("[")) {
            List<String> days = List.of(edtf.substring(1, edtf.length() - 1).split(","));
            String last = days.get(days.size() - 1);
            // `7, 14 or 21 September 2023`: the month once where it is one.
            boolean oneMonth =
                    days.stream().allMatch(day -> day.length() == 10 && day.startsWith(last.substring(0, 7)));
            String first = days.subList(0, days.size() - 1).stream()
                    .map(day -> oneMonth ? number(Integer.parseInt(day.substring(8))) : date(day))
                    .collect(Collectors.joining(", "));
            return get("date.or", first, date(last));
        }
        String[] bounds = edtf.split("/");
        return bounds.length == 2 ? get("date.between", date(bounds[0]), date(bounds[1])) : date(edtf);
    }

    /** A day, month or year in EDTF as people write it. */
    public String date(String edtf) {
        if (edtf.matches("\\d{4}-\\d\\d-\\d\\d"))
            return LocalDate.parse(edtf)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
        if (edtf.matches("\\d{4}-\\d\\d"))
            return YearMonth.parse(edtf).format(DateTimeFormatter.ofPattern("LLLL yyyy", locale));
        return edtf;
    }
}
