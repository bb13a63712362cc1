package dixit.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class HomonymsTest {

    private static final List<GazetteerEntry> BEARERS = List.of(
            Known.entry(Known.actor("Q971", ActorKind.STATE, "Congo", List.of(), "")),
            Known.entry(Known.actor("Q974", ActorKind.STATE, "République démocratique du Congo", List.of("Congo"), "")),
            Known.entry(Known.actor("Q1016", ActorKind.STATE, "Libye", List.of(), ""), List.of("libyen"), List.of()),
            Known.entry(Known.actor("Q1579", ActorKind.PERSON, "Khalifa Haftar", List.of("Haftar"), "Q1016")),
            Known.entry(Known.actor("x-haftar", ActorKind.PERSON, "Haftar", List.of(), "Q971")),
            Known.entry(Known.actor("x-newspaper", ActorKind.MEDIA, "La Nation", List.of(), "")),
            Known.entry(Known.actor("x-party", ActorKind.POLITICAL_PARTY, "La Nation", List.of(), "")),
            Known.president("Q23505", "George H. W. Bush", "Bush", "1989-01-20", "1993-01-20"),
            Known.president("Q207", "George W. Bush", "Bush", "2001-01-20", "2009-01-20"));

    @ParameterizedTest(name = "{0}, {2}: {7}")
    @CsvFileSource(resources = "/actor/homonyms.tsv", delimiter = '\t', numLinesToSkip = 1)
    void theWordsBesideTheNameTheDayAndTheArticleDecide(
            String phrase,
            String name,
            LocalDate day,
            String states,
            String mentioned,
            String meant,
            double confidence,
            String why)
            throws IOException {
        Gazetteer gazetteer = new Gazetteer(BEARERS);
        Homonyms.Choice choice = new Homonyms(gazetteer, roles())
                .among(gazetteer.named(name), name, Known.tokens(phrase), context(day, states, mentioned));
        assertThat(choice.actor().id()).as(why).isEqualTo(meant);
        assertThat(choice.confidence()).as(why).isEqualTo(confidence);
        assertThat(choice.runnersUp()).hasSize(1).doesNotContain(choice.actor());
    }

    private static PhraseContext context(LocalDate day, String states, String mentioned) {
        return new PhraseContext(
                Optional.of(day),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                states == null ? Map.of() : Map.of(states, 1),
                mentioned == null ? Set.of() : Set.of(mentioned));
    }

    private static Roles roles() throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(Path.of("seeds/lexicon/fr/roles.tsv"))) {
            return Roles.read(reader, "roles.tsv");
        }
    }
}
