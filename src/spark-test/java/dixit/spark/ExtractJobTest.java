package dixit.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line of the job, before Spark is asked for anything. */
class ExtractJobTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--out x                             | Missing required parameter: 'PATH'",
                "--base nowhere --out x in.jsonl     | a base is an http(s) address that ends in a slash",
                "--fields body --out x in.jsonl      | is no field map",
                "--as parchment --out x in.jsonl     | parchment",
                "--keep-text most --out x in.jsonl   | most",
                "--partitions 0 --out x in.jsonl     | --partitions: give a number from 1",
                "in.jsonl                            | --out",
            })
    void wrongUsageIsSaid(String arguments, String sentence) {
        StringWriter said = new StringWriter();
        int status = ExtractJob.commandLine()
                .setErr(new PrintWriter(said, true))
                .execute(arguments.strip().split("\\s+"));
        assertThat(status).isEqualTo(2);
        assertThat(said.toString()).contains(sentence);
    }
}
