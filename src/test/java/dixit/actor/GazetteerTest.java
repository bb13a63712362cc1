package dixit.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for a gazetteer in memory holds for the same one compiled. */
@ParameterizedClass
@EnumSource
class GazetteerTest {

    enum Form {
        IN_MEMORY {
            @Override
            Gazetteer of(List<GazetteerEntry> entries, Path folder) {
                return new Gazetteer(entries);
            }
        },
        COMPILED {
            @Override
            Gazetteer of(List<GazetteerEntry> entries, Path folder) throws IOException {
                try (CompiledGazetteer.Writer writer = new CompiledGazetteer.Writer(folder)) {
                    for (GazetteerEntry entry : entries) writer.add(entry);
                    writer.finish();
                }
                return CompiledGazetteer.open(folder);
            }
        };

        abstract Gazetteer of(List<GazetteerEntry> entries, Path folder) throws IOException;
    }

    @Parameter
    private Form form;

    @TempDir
    private Path folder;

    private Gazetteer gazetteer() throws IOException {
        return form.of(Known.ALL, folder);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/actor/names-in-text.tsv",
            delimiter = '\t',
            numLinesToSkip = 1,
            emptyValue = "",
            nullValues = "-")
    void theLongestNamesOfATextAreFound(String text, String names) throws IOException {
        var tokens = Known.tokens(text);
        assertThat(gazetteer().matches(tokens).stream()
                        .map(match -> text.substring(
                                        tokens.get(match.first()).span().start(),
                                        tokens.get(match.last()).span().end())
                                + "="
                                + match.candidates().stream().map(Actor::id).collect(Collectors.joining("+")))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(names == null ? "" : names);
    }

    @Test
    void entriesAreKeptWhole() throws IOException {
        assertThat(gazetteer().entries()).containsExactlyElementsOf(Known.ALL);
    }

    @ParameterizedTest
    @CsvSource({"russe, Q159", "Russes, Q159", "rus,", "norvégien,"})
    void aNationalityWordMeansItsState(String word, String id) throws IOException {
        assertThat(gazetteer().demonym(word).map(Actor::id).orElse(null)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"Moscou, Q159", "moscou, Q159", "Mosc,", "Oslo,"})
    void aCapitalSpeaksForItsState(String name, String id) throws IOException {
        assertThat(gazetteer().metonym(name).map(Actor::id).orElse(null)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"2010-01-01, x-first", "2020-01-01, x-second"})
    void anOfficeIsHeldByWhoHeldItThen(LocalDate day, String id) throws IOException {
        assertThat(gazetteer().holders("Q159", List.of("president"), day))
                .extracting(Actor::id)
                .containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({"president, x-second", "vice president, x-deputy", "president chambre, x-speaker"})
    void anOfficeIsNotOneWhoseNameHoldsItsName(String office, String id) throws IOException {
        Gazetteer gazetteer = form.of(
                List.of(
                        Known.holder("x-second", "président"),
                        Known.holder("x-deputy", "vice-président"),
                        Known.holder("x-speaker", "président de la Chambre")),
                folder);
        assertThat(gazetteer.holders("Q159", List.of(office.split(" (?!president)")), LocalDate.of(2020, 1, 1)))
                .extracting(Actor::id)
                .containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({"2019-05-19, false", "2019-05-20, true", "2022-01-31, true", "2022-02-01, false"})
    void anOfficeWithoutAnEndIsHeldAsLongAsASourceSaysSo(LocalDate day, boolean held) throws IOException {
        Office office = new Office(
                "président",
                Optional.of(LocalDate.parse("2019-05-20")),
                Optional.empty(),
                Optional.of(LocalDate.parse("2022-01-31")),
                Optional.empty());
        Gazetteer gazetteer = form.of(List.of(Known.holder("x-last-seen", office, "Q159")), folder);
        assertThat(gazetteer.holders("Q159", List.of("president"), day)).hasSize(held ? 1 : 0);
    }

    @Test
    void aPostOfAnOrganisationIsNotOneOfItsHoldersState() throws IOException {
        Office office = new Office(
                "secrétaire général",
                Optional.empty(),
                Optional.empty(),
                Optional.of(Known.UN.actor().id()));
        Gazetteer gazetteer = form.of(List.of(Known.UN, Known.holder("x-general", office, "Q159")), folder);
        List<String> words = List.of("secretaire", "general");
        LocalDate day = LocalDate.of(2020, 1, 1);
        assertThat(gazetteer.holders("Q1065", words, day)).extracting(Actor::id).containsExactly("x-general");
        assertThat(gazetteer.holders("Q159", words, day)).isEmpty();
    }

    @Test
    void aNationalityWordOfTwoIsFirstThatOfWhomNewsUsesItForMost() throws IOException {
        Gazetteer gazetteer = form.of(List.of(Known.BRAZZAVILLE, Known.KINSHASA), folder);
        assertThat(gazetteer.demonyms("Congolais")).extracting(Actor::id).containsExactly("Q974", "Q971");
        assertThat(gazetteer.demonym("congolais")).contains(Known.KINSHASA.actor());
    }

    @Test
    void theForcesOfAStateAreTheWholeOfThem() throws IOException {
        assertThat(gazetteer().forcesOf("Q159")).contains(Known.FORCES.actor());
    }

    @Test
    void theAgenciesOfAStateAreThoseOfThatState() throws IOException {
        assertThat(gazetteer().agenciesOf("Q159")).containsExactly(Known.AGENCY.actor());
        assertThat(gazetteer().agenciesOf("Q15")).isEmpty();
    }

    @Test
    void whomTwoBearTheNameOfIsBoth() throws IOException {
        assertThat(gazetteer().named("aoun")).containsExactly(Known.ONE_AOUN.actor(), Known.OTHER_AOUN.actor());
    }

    @Test
    void nobodyIsFoundWhereNobodyIsKnown() throws IOException {
        Gazetteer empty = form.of(List.of(), folder);
        assertThat(empty.entries()).isEmpty();
        assertThat(empty.named("Moscou")).isEmpty();
        assertThat(empty.matches(Known.tokens("Moscou et Paris"))).isEmpty();
    }

    @Test
    void halfAWrittenGazetteerIsNotOpened() throws IOException {
        form.of(Known.ALL, folder);
        if (form == Form.IN_MEMORY) return;
        Files.write(folder.resolve("entries-2.bin"), new byte[10]);
        assertThatThrownBy(() -> CompiledGazetteer.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("do not belong together");
    }

    @Test
    void whatAnOlderVersionCompiledIsNotReadAsIfItWereOfThisOne() throws IOException {
        form.of(Known.ALL, folder);
        if (form == Form.IN_MEMORY) return;
        Files.move(folder.resolve("entries-2.bin"), folder.resolve("entries.bin"));
        assertThat(CompiledGazetteer.isIn(folder)).isTrue();
        assertThatThrownBy(() -> CompiledGazetteer.open(folder)).hasMessageContaining("actors compile");
    }

    @Test
    void whatIsCompiledStaysUntilItsSuccessorIsWhole() throws IOException {
        form.of(Known.ALL, folder);
        if (form == Form.IN_MEMORY) return;
        try (CompiledGazetteer.Writer cutOff = new CompiledGazetteer.Writer(folder)) {
            cutOff.add(Known.UN);
        }
        assertThat(CompiledGazetteer.open(folder).size()).isEqualTo(Known.ALL.size());
    }
}
