package io.keybuzz.adapters.marketplace.shared.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a</p><p>b</p> | a//b",
                "a<br>b<br/>c | a/b/c",
                "<div>a <b>b</b>   c</div><div>d</div> | a b c/d",
                "<ul><li>a</li><li>b</li></ul> | - a/- b",
                "<pre>a\\n  b</pre> | a/  b",
                "<a href='https://x.test/y'>here</a> | here <https://x.test/y>",
                "<a href='https://x.test/y'>https://x.test/y</a> | https://x.test/y",
                "<a href='javascript:x'>here</a> | here",
                "<blockquote>a<br>b</blockquote>c | > a/> b/c",
                "<head><title>t</title></head><style>x</style><script>y</script>a | a",
                "&eacute;&nbsp;&lt;b&gt; | é <b>"
            })
    void html_reads_as_a_person_would_type_it(String html, String text) {
        assertThat(HtmlText.of(html.replace("\\n", "\n")).text())
                .isEqualTo(text.replace("/", "\n").replace("\n\nx.test\ny", "//x.test/y"));
    }
}
