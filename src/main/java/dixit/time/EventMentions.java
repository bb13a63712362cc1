package dixit.time;

import dixit.text.Span;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which known events words may speak of: those of their name; or those of their kind of which the sentence names a party
 * or the place, and the article both.
 */
final class EventMentions {

    private final ClueLexicon lexicon;
    private final KnownEvents events;
    private final Function<String, List<String>> namesOf;
    private final Pattern words;
    private final Map<List<String>, Pattern> anyOf = new HashMap<>();

    /** @param namesOf the names under which a party or place goes in text; empty when it is no id, but a name itself */
    EventMentions(ClueLexicon lexicon, KnownEvents events, Function<String, List<String>> namesOf) {
        this.lexicon = lexicon;
        this.events = events;
        this.namesOf = namesOf;
        this.words = lexicon.eventWords(events.all().stream()
                .flatMap(event -> event.names().stream())
                .map(Words::folded)
                .collect(Collectors.toSet()));
    }

    /** Where {@code sentence} (folded) may name an event. */
    List<Span> in(String sentence) {
        return words.matcher(sentence)
                .results()
                .map(match -> new Span(match.start(), match.end()))
                .toList();
    }

    /**
     * The events that {@code phrase} may mean.
     *
     * @param phrase the words for it, folded
     * @param sentence the sentence it stands in
     * @param text the article
     * @param from the first day on which an event may have begun
     * @param to the last one
     */
    List<KnownEvent> meantBy(String phrase, String sentence, String text, LocalDate from, LocalDate to) {
        Set<String> kinds = lexicon.kinds(phrase);
        return events.all().stream()
                .filter(event -> !event.start().isBefore(from) && !event.start().isAfter(to))
                .filter(event -> event.names().stream().map(Words::folded).anyMatch(phrase::equals)
                        || event.kinds().stream().anyMatch(kinds::contains) && isSetIn(event, sentence, text))
                .toList();
    }

    private boolean isSetIn(KnownEvent event, String sentence, String text) {
        boolean here = names(event.parties(), sentence) || names(event.places(), sentence);
        return here
                && (event.parties().isEmpty() || names(event.parties(), text))
                && (event.places().isEmpty() || names(event.places(), text));
    }

    private boolean names(List<String> any, String text) {
        if (any.isEmpty()) return false;
        Matcher matcher;
        synchronized (anyOf) {
            matcher = anyOf.computeIfAbsent(any, this::pattern).matcher(text.replace('’', '\''));
        }
        return matcher.find();
    }

    private Pattern pattern(List<String> any) {
        String alternatives = any.stream()
                .flatMap(name -> Stream.concat(Stream.of(name), namesOf.apply(name).stream()))
                .map(name -> name.replace('’', '\''))
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?U)(?<![\\p{L}\\d-])(?:" + alternatives + ")(?![\\p{L}\\d])");
    }
}
