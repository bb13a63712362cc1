package dixit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {

    private static List<String> inner(String text) {
        return Quotations.in(text, new Span(0, text.length())).stream()
                .map(quotation -> quotation.inner().in(text))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Il a dit « non » hier.|non",
                "Il a dit “non” hier.|non",
                "Il a dit \"non\" hier.|non",
                "Il a dit ''non'' hier.|non",
                "« A », dit-il, « b »|A;b",
                "« On a vu 261 cas de « réelle » fraude »|On a vu 261 cas de « réelle » fraude",
                "Pas de citation ici|",
                "Une fin orpheline » sans début|",
            })
    void findsTheOutermostQuotations(String text, String expected) {
        assertThat(inner(text)).isEqualTo(expected == null ? List.of() : List.of(expected.split(";")));
    }

    @Test
    void anOpeningMarkWithoutAnEndRunsToTheEndOfTheParagraphWhenTheNextOneOpensAnew() {
        String text = "« Première partie.\n« Seconde partie. »";
        assertThat(Quotations.in(text, new Span(0, 18))).hasSize(1);
        assertThat(Quotations.in(text, new Span(0, 18)).get(0).inner().in(text)).isEqualTo("Première partie.");
    }
}
