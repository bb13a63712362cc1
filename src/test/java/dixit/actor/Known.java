package dixit.actor;

import dixit.text.Span;
import dixit.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small gazetteer, and texts cut into words for it without any model. */
final class Known {

    static final GazetteerEntry RUSSIA = entry(
            actor("Q159", ActorKind.STATE, "Russie", List.of("Fédération de Russie"), ""),
            List.of("russe", "russes"),
            List.of("Moscou"));
    static final GazetteerEntry MOSCOW = entry(actor("Q649", ActorKind.PLACE, "Moscou", List.of(), "Q159"));
    static final GazetteerEntry MINISTRY = entry(actor(
            "Q1146492",
            ActorKind.MINISTRY,
            "ministère de la Défense de la fédération de Russie",
            List.of("ministère russe de la Défense"),
            "Q159"));
    static final GazetteerEntry FORCES = entry(
            new Actor(
                    "Q193159",
                    ActorKind.ARMED_FORCE,
                    Map.of("fr", "forces armées russes", "en", "Russian Armed Forces"),
                    List.of(),
                    Optional.of("Q159"),
                    Optional.of("Q159"),
                    Optional.empty()),
            List.of(),
            List.of());
    static final GazetteerEntry FLEET = entry(actor("x-fleet", ActorKind.ARMED_FORCE, "flotte", List.of(), "Q159"));
    static final GazetteerEntry AGENCY = entry(actor("Q223799", ActorKind.NEWS_AGENCY, "TASS", List.of(), "Q159"));
    static final GazetteerEntry UN = entry(
            actor("Q1065", ActorKind.INTERNATIONAL_ORGANISATION, "Organisation des Nations unies", List.of("ONU"), ""));
    static final GazetteerEntry NEWSPAPER = entry(actor("Q12461", ActorKind.MEDIA, "Le Monde", List.of(), ""));
    static final GazetteerEntry ONE_AOUN =
            entry(actor("Q363392", ActorKind.PERSON, "Michel Aoun", List.of("Aoun"), ""));
    static final GazetteerEntry OTHER_AOUN =
            entry(actor("Q29033962", ActorKind.PERSON, "Joseph Aoun", List.of("Aoun"), ""));
    static final GazetteerEntry FIRST = holder("x-first", "Premier Président", "2008-05-07", "2012-05-07");
    static final GazetteerEntry SECOND = holder("x-second", "Second Président", "2012-05-07", "");

    static final GazetteerEntry KINSHASA = entry(
            actor("Q974", ActorKind.STATE, "République démocratique du Congo", List.of(), ""),
            List.of("congolais"),
            List.of("Kinshasa"));

    /** Its nationality word means the other Congo more often. */
    static final GazetteerEntry BRAZZAVILLE = new GazetteerEntry(
            actor("Q971", ActorKind.STATE, "République du Congo", List.of(), ""),
            List.of(),
            List.of("congolais"),
            List.of("Brazzaville"),
            List.of());

    static final List<GazetteerEntry> ALL = List.of(
            RUSSIA, MOSCOW, MINISTRY, FORCES, FLEET, AGENCY, UN, NEWSPAPER, ONE_AOUN, OTHER_AOUN, FIRST, SECOND);

    private static final Pattern WORD = Pattern.compile("\\p{L}\\.(?:\\p{L}\\.)+|[\\p{L}\\p{N}]+['’]?|[^\\s\\p{L}]");

    private Known() {}

    /** The words of {@code text}; articles are tagged so, all else counts as nouns. */
    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String form = word.group();
            String tag = form.matches("russe|libyen")
                    ? "ADJ"
                    : form.matches("(?i)l['’]|la|le|les") ? "DET" : form.matches("\\p{L}.*") ? "NOUN" : "PUNCT";
            tokens.add(
                    new Token(new Span(word.start(), word.end()), form, form.toLowerCase(java.util.Locale.ROOT), tag));
        }
        return tokens;
    }

    static Actor actor(String id, ActorKind kind, String name, List<String> aliases, String country) {
        return new Actor(
                id,
                kind,
                Map.of("fr", name),
                aliases,
                Optional.of(country).filter(c -> !c.isEmpty()),
                Optional.empty(),
                Optional.empty());
    }

    static GazetteerEntry entry(Actor actor) {
        return entry(actor, List.of(), List.of());
    }

    static GazetteerEntry entry(Actor actor, List<String> demonyms, List<String> metonyms) {
        return new GazetteerEntry(actor, demonyms, metonyms, List.of());
    }

    static GazetteerEntry holder(String id, String role) {
        return holder(id, new Office(role, Optional.empty(), Optional.empty()), "Q159");
    }

    static GazetteerEntry holder(String id, Office office, String country) {
        return new GazetteerEntry(
                actor(id, ActorKind.PERSON, id, List.of(), country), List.of(), List.of(), List.of(office));
    }

    /** A person of two names with a presidency. */
    static GazetteerEntry president(String id, String name, String alias, String since, String until) {
        return new GazetteerEntry(
                actor(id, ActorKind.PERSON, name, List.of(alias), ""),
                List.of(),
                List.of(),
                List.of(new Office(
                        "président", Optional.of(LocalDate.parse(since)), Optional.of(LocalDate.parse(until)))));
    }

    private static GazetteerEntry holder(String id, String name, String since, String until) {
        return new GazetteerEntry(
                actor(id, ActorKind.PERSON, name, List.of(), "Q159"),
                List.of(),
                List.of(),
                List.of(new Office(
                        "président de la fédération de Russie",
                        Optional.of(LocalDate.parse(since)),
                        Optional.of(until).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                        Optional.of("Q159"))));
    }
}
