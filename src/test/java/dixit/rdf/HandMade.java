package dixit.rdf;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.GazetteerEntry;
import dixit.actor.Office;
import dixit.article.Article;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Form;
import dixit.statement.SpeechAct;
import dixit.time.DateBounds;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Two small articles after the seed article, annotated by hand, and the actors in them. */
public final class HandMade {

    public static final Run RUN =
            new Run("0.0.0", new TreeMap<>(Map.of("by-hand", "1")), Instant.parse("2024-01-01T00:00:00Z"));

    static final Actor AZERBAIJAN = actor("Q227", ActorKind.STATE, "Azerbaïdjan", "", "");
    static final Actor RUSSIA = actor("Q159", ActorKind.STATE, "Russie", "", "");
    static final Actor PUTIN = actor("Q7747", ActorKind.PERSON, "Vladimir Poutine", "Q159", "");
    static final Actor ALIYEV = actor("Q57371", ActorKind.PERSON, "Ilham Aliyev", "Q227", "");
    static final Actor KIRBY = actor("john-kirby-1", ActorKind.PERSON, "John Kirby", "Q30", "");
    static final Actor TASS = actor("Q223799", ActorKind.NEWS_AGENCY, "TASS", "Q159", "");
    static final Actor KREMLIN =
            actor("kremlin-press-1", ActorKind.ORGANISATION, "service de presse du Kremlin", "Q159", "Q159");
    static final Actor AUTHORITIES = actor("autorites-1", ActorKind.GOVERNMENT, "autorités du Haut-Karabakh", "", "");
    static final Actor MINISTRY =
            actor("ministere-1", ActorKind.MINISTRY, "ministère azerbaïdjanais de la Défense", "Q227", "Q227");

    private HandMade() {}

    /** An accusation and its denial, an interrupted quotation, words of nobody; an emoji stands before them all. */
    public static AnnotatedArticle ceasefire() {
        AnnotatedText text = new AnnotatedText(new Article(
                "a1",
                "cessez-le-feu",
                """
                🕊 Jeudi, les autorités du Haut-Karabakh ont accusé l’Azerbaïdjan d’avoir violé l’accord de cessez-le-feu. \
                Le ministère azerbaïdjanais de la Défense a déclaré que les allégations étaient « complètement fausses ».

                « Le recours à la force », a affirmé John Kirby, « est absolument inacceptable. »

                « La situation humanitaire se détériore. »
                """,
                Optional.of("Cessez-le-feu au Haut-Karabakh"),
                Optional.of(DateBounds.month(YearMonth.of(2023, 9))),
                Optional.of(URI.create("https://example.org/2023/09/cessez-le-feu?lang=fr")),
                Optional.of("L’Exemple"),
                Optional.empty(),
                "fr"));
        text.statement(
                        Form.INDIRECT,
                        SpeechAct.ACCUSE,
                        List.of("ont accusé"),
                        "d’avoir violé l’accord de cessez-le-feu")
                .by(text.mention("les autorités du Haut-Karabakh", AUTHORITIES))
                .about(text.mention("l’Azerbaïdjan", AZERBAIJAN))
                .said(DateBounds.day(LocalDate.of(2023, 9, 21)));
        text.statement(
                        Form.MIXED,
                        SpeechAct.DENY,
                        List.of("a déclaré"),
                        "que les allégations étaient « complètement fausses »")
                .by(text.mention("Le ministère azerbaïdjanais de la Défense", MINISTRY))
                .said(DateBounds.oneOf(List.of(LocalDate.of(2023, 9, 14), LocalDate.of(2023, 9, 21))));
        text.statement(
                        Form.DIRECT,
                        SpeechAct.DISAPPROVE,
                        List.of("a affirmé"),
                        "« Le recours à la force »",
                        "« est absolument inacceptable. »")
                .by(text.mention("John Kirby", KIRBY));
        text.statement(Form.DIRECT, SpeechAct.STATE, List.of(), "« La situation humanitaire se détériore. »");
        return text.done();
    }

    /** Somebody speaks to somebody, through a chain of two relays; an act told with a noun. */
    public static AnnotatedArticle call() {
        AnnotatedText text = new AnnotatedText(new Article(
                "a2",
                "appel",
                "Vladimir Poutine a déclaré à Ilham Aliyev que les droits de la population devaient être garantis,"
                        + " selon Tass, citant le service de presse du Kremlin. Le président azerbaïdjanais a présenté ses excuses au président russe.",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "fr"));
        text.statement(
                        Form.INDIRECT,
                        SpeechAct.DEMAND,
                        List.of("a déclaré"),
                        "que les droits de la population devaient être garantis")
                .by(text.mention("Vladimir Poutine", PUTIN))
                .to(text.mention("Ilham Aliyev", ALIYEV))
                .about(text.mention("Ilham Aliyev", ALIYEV))
                .said(DateBounds.month(YearMonth.of(2023, 9)))
                .through(text.mention("Tass", TASS), text.mention("le service de presse du Kremlin", KREMLIN));
        text.statement(Form.NARRATED, SpeechAct.APOLOGISE, List.of("a présenté"), "ses excuses")
                .by(text.mention("Le président azerbaïdjanais", ALIYEV))
                .to(text.mention("président russe", PUTIN))
                .about(text.mention("président russe", PUTIN))
                .said(DateBounds.between(
                        LocalDate.of(2023, 9, 18), LocalDate.of(2023, 9, 24), DateBounds.Precision.WEEK));
        return text.done();
    }

    /** The first article again, under another id. */
    public static AnnotatedArticle ceasefire(String id) {
        AnnotatedArticle original = ceasefire();
        Article a = original.article();
        return new AnnotatedArticle(
                new Article(id, id, a.text(), a.title(), a.date(), a.url(), a.source(), a.author(), a.language()),
                original.mentions(),
                original.statements());
    }

    /** What a gazetteer would know of those who have a Wikidata item. */
    public static List<GazetteerEntry> gazetteer() {
        return List.of(
                new GazetteerEntry(AZERBAIJAN, List.of("azerbaïdjanais"), List.of("Bakou"), List.of()),
                new GazetteerEntry(RUSSIA, List.of("russe", "russes"), List.of("Moscou"), List.of()),
                new GazetteerEntry(
                        new Actor(
                                "Q7747",
                                ActorKind.PERSON,
                                Map.of("fr", "Vladimir Poutine", "en", "Vladimir Putin"),
                                List.of("Poutine"),
                                Optional.of("Q159"),
                                Optional.empty(),
                                Optional.of(Actor.Gender.MASCULINE)),
                        List.of(),
                        List.of(),
                        List.of(
                                new Office(
                                        "président",
                                        Optional.of(LocalDate.of(2012, 5, 7)),
                                        Optional.empty(),
                                        Optional.of("Q159")),
                                new Office(
                                        "Premier ministre",
                                        Optional.of(LocalDate.of(2008, 5, 8)),
                                        Optional.of(LocalDate.of(2012, 5, 7)),
                                        Optional.of("gouvernement-russe-1")))),
                new GazetteerEntry(ALIYEV, List.of(), List.of(), List.of()),
                new GazetteerEntry(TASS, List.of(), List.of(), List.of()));
    }

    private static Actor actor(String id, ActorKind kind, String name, String country, String speaksFor) {
        return new Actor(
                id,
                kind,
                Map.of("fr", name),
                List.of(),
                Optional.of(country).filter(c -> !c.isEmpty()),
                Optional.of(speaksFor).filter(s -> !s.isEmpty()),
                Optional.empty());
    }
}
