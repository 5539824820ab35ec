package io.keybuzz.adapters.http.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
    private static String canonical(String body) {
        return StrictJson.readObject(body.getBytes(UTF_8)).canonical();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{} ; {\"a\":null}",
                "{\"a\":1,\"b\":[1,2]} ; { \"b\" : [ 1 , 2 ], \"a\" : 1, \"c\":null }",
                "{\"a\":{\"x\":true,\"y\":\"é\"}} ; {\"a\":{\"y\":\"\\u00e9\",\"x\":true,\"z\":null}}",
            })
    void what_says_the_same_is_the_same(String one, String other) {
        assertThat(canonical(one)).isEqualTo(canonical(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"a\":[1,2]} ; {\"a\":[2,1]}",
                "{\"a\":\"1\"} ; {\"a\":1}",
                "{\"a\":\"b\\\",\\\"c\\\":\\\"d\"} ; {\"a\":\"b\",\"c\":\"d\"}",
                "{\"a\":[null]} ; {\"a\":[]}",
                "{\"a\":{}} ; {\"a\":[]}",
                "{\"a\":\"x\"} ; {\"b\":\"x\"}",
            })
    void what_says_something_else_is_not(String one, String other) {
        assertThat(canonical(one)).isNotEqualTo(canonical(other));
    }
}
