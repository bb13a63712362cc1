package dixit.article;

import dixit.text.Span;
import dixit.time.CalendarDates;
import dixit.time.DateBounds;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where and when an article was written and by which agency, at the beginning of its first paragraph: {@code 2 novembre
 * 2012. -}, {@code Erevan, 21 septembre (Agence)}, {@code PARIS, 3 mars 2022 (AFP) –}, {@code MOSCOU —}.
 *
 * @param span the dateline with its closing dash, up to the first word of the sentence after it
 * @param date empty when none is given, or its year is not known
 */
record Dateline(Span span, Optional<String> place, Optional<DateBounds> date, Optional<String> agency) {

    private static final String WORD = "\\p{Lu}[\\p{L}'’.-]*";
    private static final Pattern PLACE = Pattern.compile(WORD + "(?:[ /]+(?:"
            + PublicationWords.READ.alternatives("particle") + " )?" + WORD + "){0,3}(?<country> \\([^()]{2,30}\\))?");
    private static final Pattern AGENCY = Pattern.compile(
            "\\s*,?\\s*(?:\\((?<round>[^()]{2,40})\\)|/(?<slash>[^/]{2,20})/|\\[(?<square>[^]]{2,40})])");
    private static final Pattern DASH = Pattern.compile("\\s*[.,]?\\s*(?:--|[-–—:])\\s*");
    private static final Pattern STOP = Pattern.compile("\\s*\\.?\\s*");
    private static final Pattern TIME = Pattern.compile(",?\\s+" + PublicationWords.READ.hour());
    private static final Pattern COMMA =
            Pattern.compile("\\s*,\\s*|\\s+(?=(?:" + PublicationWords.READ.alternatives("day") + "\\s+)?\\d)");

    /** The dateline that opens {@code paragraph}; {@code known} gives a day and month their year. */
    static Optional<Dateline> of(String text, Span paragraph, Optional<DateBounds> known) {
        return new Reader(paragraph.in(text), known, PublicationWords.READ)
                .read()
                .map(found -> new Dateline(
                        new Span(paragraph.start(), paragraph.start() + found.span.end()),
                        found.place,
                        found.date,
                        found.agency));
    }

    /** Reads the parts from left to right: place, date, agency, dash. */
    private static final class Reader {
        private final String words;
        private final Optional<DateBounds> known;
        private final PublicationWords publication;
        private int at = 0;
        private Optional<String> place = Optional.empty();
        private Optional<String> agency = Optional.empty();
        private Optional<CalendarDates.Leading> dated = Optional.empty();

        Reader(String words, Optional<DateBounds> known, PublicationWords publication) {
            this.words = words;
            this.known = known;
            this.publication = publication;
        }

        Optional<Dateline> read() {
            boolean comma = false;
            readDate();
            if (dated.isEmpty()) {
                readPlace();
                if (place.isPresent() && agency.isEmpty()) {
                    int before = at;
                    Matcher matcher = matcher(COMMA);
                    if (matcher.lookingAt()) {
                        at = matcher.end();
                        comma = matcher.group().contains(",");
                        readDate();
                    }
                    if (dated.isEmpty()) at = before;
                }
            }
            if (agency.isEmpty()) readAgency();
            boolean dash = skip(DASH);
            if (!dash) skip(STOP);
            if (at >= words.length() || !isDateline(comma, dash)) return Optional.empty();
            return Optional.of(
                    new Dateline(new Span(0, at), place, dated.flatMap(CalendarDates.Leading::date), agency));
        }

        /**
         * A sentence may also begin with a date or a name ({@code Le 5 juillet, il a dit}; {@code Erevan a démenti}):
         * a dateline closes with a dash or an agency, or with a full stop before a capital.
         */
        private boolean isDateline(boolean comma, boolean dash) {
            if (dated.isPresent()) {
                boolean stop = words.charAt(lastInk()) == '.' && Character.isUpperCase(words.codePointAt(at));
                boolean full = dated.get().date().isPresent() || comma;
                return dash || agency.isPresent() || stop && full;
            }
            if (agency.isPresent()) return dash || words.charAt(lastInk()) == '/' || words.charAt(lastInk()) == '.';
            boolean capitals = place.filter(name -> name.equals(name.toUpperCase(java.util.Locale.ROOT)))
                    .isPresent();
            // `Rangoun - L'armée`: a dash with space on both sides, then a sentence.
            boolean apart = words.substring(0, at).matches("(?U).*\\s[-–—]\\s+") && startsSentence();
            return dash && (capitals || apart) && !words.substring(0, at).contains(":");
        }

        private boolean startsSentence() {
            return Character.isUpperCase(words.codePointAt(at)) || "«“\"".indexOf(words.charAt(at)) >= 0;
        }

        private int lastInk() {
            int i = at - 1;
            while (i > 0 && Character.isWhitespace(words.charAt(i))) i--;
            return i;
        }

        private void readDate() {
            String rest = words.substring(at, Math.min(words.length(), at + 60));
            dated = CalendarDates.leading(rest, known)
                    .filter(leading -> !rest.substring(0, leading.length()).matches("\\d{4}(-\\d\\d)?"));
            dated.ifPresent(leading -> at += leading.length());
            if (dated.isPresent()) skip(TIME);
        }

        private void readPlace() {
            readAgency();
            if (agency.isPresent()) return;
            Matcher matcher = matcher(PLACE);
            if (!matcher.lookingAt()) return;
            String name = matcher.group();
            Optional<String> bracket = Optional.ofNullable(matcher.group("country"))
                    .map(group -> group.strip().replaceAll("[()]", ""));
            if (bracket.filter(publication::isAgency).isPresent()) {
                agency = bracket;
                name = name.substring(0, matcher.start("country") - matcher.start());
            }
            at = matcher.end();
            // `BAKOU/EREVAN` are two places.
            if (agency.isEmpty() && !name.contains("/") && publication.isAgency(name)) agency = Optional.of(name);
            else place = Optional.of(name);
        }

        private void readAgency() {
            Matcher matcher = matcher(AGENCY);
            if (!matcher.lookingAt()) return;
            String name = matcher.group("round") != null
                    ? matcher.group("round")
                    : matcher.group("slash") != null ? matcher.group("slash") : matcher.group("square");
            if (!publication.isAgency(name)) return;
            agency = Optional.of(name.strip());
            at = matcher.end();
        }

        private boolean skip(Pattern pattern) {
            Matcher matcher = matcher(pattern);
            if (!matcher.lookingAt()) return false;
            at = matcher.end();
            return true;
        }

        private Matcher matcher(Pattern pattern) {
            return pattern.matcher(words).region(at, words.length());
        }
    }
}
