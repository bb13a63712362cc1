package dixit.time;

import dixit.text.Span;
import dixit.time.Candidate.Reading;
import dixit.time.ClueLexicon.Form;
import dixit.time.ClueLexicon.Tie;
import dixit.time.TemporalExpression.Anchor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Reads what the words of one article tell of the day on which it was written. */
final class ClueReader {

    private final TemporalExpressions expressions;
    private final ClueLexicon lexicon;
    private final EventMentions mentions;
    private final String text;
    private final List<Span> quotations;

    ClueReader(
            TemporalExpressions expressions,
            ClueLexicon lexicon,
            EventMentions mentions,
            String text,
            List<Span> quotations) {
        this.expressions = expressions;
        this.lexicon = lexicon;
        this.mentions = mentions;
        this.text = text;
        this.quotations = quotations;
    }

    /** @param latest the last day on which an event can have begun of which the article speaks */
    List<Candidate> read(List<Span> sentences, LocalDate latest) {
        return sentences.stream()
                .flatMap(span -> new Sentence(span, latest).read())
                .toList();
    }

    private final class Sentence {
        private final Span span;
        private final LocalDate latest;
        private final String words;
        private final Map<Integer, Found> dates = new HashMap<>();
        private final char[] masked;

        Sentence(Span span, LocalDate latest) {
            this.span = span;
            this.latest = latest;
            this.words = Words.folded(span.in(text));
            this.masked = words.toCharArray();
        }

        Stream<Candidate> read() {
            for (Found found : expressions.longestFromTheLeft(words)) {
                if (isQuoted(found.start())) continue;
                dates.put(found.start(), found);
                mask(found.start(), found.end(), ClueLexicon.DATE, ClueLexicon.DATE_REST);
            }
            if (dates.isEmpty()) return Stream.empty();
            for (Span event : mentions.in(words)) {
                if (isQuoted(event.start()) || masked[event.start()] >= ClueLexicon.DATE) continue;
                mask(event.start(), event.end(), ClueLexicon.NAMED, ClueLexicon.NAMED_REST);
            }
            String sentence = new String(masked);
            List<Candidate> candidates = new ArrayList<>();
            for (Form form : lexicon.forms()) {
                Matcher matcher = form.pattern().matcher(sentence);
                while (matcher.find()) candidate(form.tie(), matcher).ifPresent(candidates::add);
            }
            for (Form form : lexicon.words()) {
                for (Found found : dates.values()) {
                    String date = words.substring(found.start(), found.end());
                    if (form.pattern().matcher(date).matches())
                        plain(form.tie(), found).ifPresent(candidates::add);
                }
            }
            return candidates.stream();
        }

        private boolean isQuoted(int offset) {
            return quotations.stream().anyMatch(quotation -> quotation.contains(span.start() + offset));
        }

        private void mask(int start, int end, char first, char rest) {
            for (int i = start; i < end; i++) masked[i] = i == start ? first : rest;
        }

        private Optional<Candidate> candidate(Tie tie, Matcher form) {
            Found when = dates.get(form.start(ClueLexicon.WHEN));
            Optional<Found> second = group(form, ClueLexicon.WHEN2).map(place -> dates.get(place.start()));
            if (tie == Tie.SAME) return same(when, second.orElseThrow());
            Optional<Span> event = group(form, ClueLexicon.EVENT);
            if (event.isEmpty()) return plain(tie, when);
            if (when.relation() != Relation.AT && when.relation() != Relation.SINCE) return Optional.empty();
            if (isFixed(when) || second.filter(this::isFixed).isPresent()) return Optional.empty();
            String phrase = event.get().in(words);
            List<Reading> readings =
                    mentions.meantBy(phrase, setting(form, event.get()), text, LocalDate.MIN, latest).stream()
                            .map(known -> new Reading(
                                    Optional.of(known),
                                    agrees(tie, known, when)
                                            .and(written -> second.stream()
                                                    .allMatch(date ->
                                                            holds(date, written, known.start(), known.start())))))
                            .toList();
            if (readings.isEmpty()) return Optional.empty();
            List<Span> places = Stream.concat(Stream.of(at(when), at(event.get())), second.map(this::at).stream())
                    .sorted()
                    .toList();
            return Optional.of(new Candidate(places, readings, namesDayOfMonth(when)));
        }

        /** Where the event's parties and place must be named: in its clause, or anywhere where it is someone's own. */
        private String setting(Matcher form, Span event) {
            String sentence = span.in(text);
            if (lexicon.isOwned(words.substring(0, event.start()))) return sentence;
            int from = form.start();
            while (from > 0 && ",;:.".indexOf(words.charAt(from - 1)) < 0) from--;
            int to = Math.max(form.end(), event.end());
            while (to < words.length() && ",;:.".indexOf(words.charAt(to)) < 0) to++;
            return sentence.substring(from, to);
        }

        private Predicate<LocalDate> agrees(Tie tie, KnownEvent event, Found when) {
            return switch (tie) {
                case BEGIN -> written -> holds(when, written, event.start(), event.beganBy());
                case END -> written -> holds(when, written, event.end(), event.end());
                case DURING -> written -> holds(when, written, event.start(), event.end());
                case NEXT_DAY ->
                    written -> holds(
                            when,
                            written,
                            event.start().plusDays(1),
                            event.end().plusDays(1));
                case AFTER ->
                    written -> date(when, written)
                            .filter(date -> !date.latest().isBefore(event.start()))
                            .isPresent();
                default -> throw new IllegalArgumentException(tie + " needs no event");
            };
        }

        /** A date of the calendar that tells by itself. */
        private Optional<Candidate> plain(Tie tie, Found when) {
            if (!namesDayOfMonth(when) || when.relation() != Relation.AT) return Optional.empty();
            Predicate<LocalDate> agrees = switch (tie) {
                case PAST ->
                    written -> date(when, written)
                            .filter(date -> !date.earliest().isAfter(written))
                            .isPresent();
                case FUTURE ->
                    written -> date(when, written)
                            .filter(date -> !date.latest().isBefore(written))
                            .isPresent();
                case TODAY -> written -> holds(when, written, written.minusDays(1), written);
                default -> throw new IllegalArgumentException(tie + " needs an event");
            };
            return Optional.of(new Candidate(List.of(at(when)), List.of(new Reading(Optional.empty(), agrees)), true));
        }

        /** {@code hier, mardi 19 septembre}: one counts from the day of writing, the other does not. */
        private Optional<Candidate> same(Found first, Found second) {
            boolean told = namesDayOfMonth(first) != namesDayOfMonth(second)
                    && Stream.of(first, second).allMatch(date -> date.relation() == Relation.AT);
            Found relative = namesDayOfMonth(first) ? second : first;
            boolean ofDays = relative.kind() == ExpressionKind.WEEKDAY || relative.kind() == ExpressionKind.DAY_SHIFT;
            if (!told || !ofDays) return Optional.empty();
            Predicate<LocalDate> agrees = written -> date(first, written)
                    .filter(date -> holds(second, written, date.earliest(), date.latest()))
                    .isPresent();
            return Optional.of(new Candidate(
                    List.of(at(first), at(second)), List.of(new Reading(Optional.empty(), agrees)), true));
        }

        /** Whether one of the days from {@code first} to {@code last} is what the words tell on the day of writing. */
        private boolean holds(Found when, LocalDate written, LocalDate first, LocalDate last) {
            return date(when, written)
                    .filter(date ->
                            !date.latest().isBefore(first) && !date.earliest().isAfter(last))
                    .isPresent();
        }

        private Optional<DateBounds> date(Found found, LocalDate written) {
            if (found.kind().anchor(found) == Anchor.CONTEXT) return Optional.empty();
            return found.kind().date(found, new Anchors(Optional.of(DateBounds.day(written)), List.of()));
        }

        /** A date with its year, and one that counts from another date, tell nothing of the day of writing. */
        private boolean isFixed(Found date) {
            return date.has("year") || date.kind().anchor(date) == Anchor.CONTEXT;
        }

        private boolean namesDayOfMonth(Found date) {
            return date.kind() == ExpressionKind.DATE || date.kind() == ExpressionKind.NUMBERED_WEEKDAY;
        }

        private Span at(Found found) {
            return at(new Span(found.start(), found.end()));
        }

        private Span at(Span within) {
            return new Span(span.start() + within.start(), span.start() + within.end());
        }
    }

    private static Optional<Span> group(Matcher form, String name) {
        try {
            return form.start(name) < 0 ? Optional.empty() : Optional.of(new Span(form.start(name), form.end(name)));
        } catch (IllegalArgumentException noSuchGroup) {
            return Optional.empty();
        }
    }
}
