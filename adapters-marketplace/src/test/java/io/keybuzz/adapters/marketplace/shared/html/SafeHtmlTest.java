package io.keybuzz.adapters.marketplace.shared.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {
    private static final Pattern ACTS = Pattern.compile(
            "<(?!/?(?:p|div|span|br|hr|b|strong|i|em|u|s|sub|sup|small|blockquote|pre|code|ul|ol|li|dl|dt|dd|h[1-6]"
                    + "|table|caption|thead|tbody|tfoot|tr|th|td|a|img)\\b)|\\son[a-z]+\\s*=\"|style=|href=\"(?!https?:|mailto:)"
                    + "|src=\"(?!cid:)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt/x>alert(1)</sCrIpT>",
                "<img src=x onerror=alert(1)>",
                "<img src='https://tracker.example/p.gif'>",
                "<img src='cid:a@b' onload=alert(1)>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href='jav&#x09;ascript:alert(1)'>x</a>",
                "<a href=' &#14; javascript:alert(1)'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<a href='vbscript:x'>x</a>",
                "<svg><script>alert(1)</script></svg>",
                "<svg onload=alert(1)>",
                "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
                "<base href='https://evil.example/'>",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>",
                "<form action='https://evil.example'><input name=p></form>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<link rel=stylesheet href='https://evil.example/x.css'>",
                "<div style='background:url(https://evil.example)'>x</div>",
                "<div style='position:fixed;width:expression(alert(1))'>x</div>",
                "<style>@import 'https://evil.example'</style>",
                "<p title='</p><script>alert(1)</script>'>x</p>",
                "<<script>script>alert(1)<</script>/script>",
                "<table background='https://evil.example/x.png'><tr><td>x</td></tr></table>",
                "<video src='https://evil.example/x'></video>",
                "<object data='x'></object><embed src='x'>"
            })
    void nothing_that_acts_loads_or_hides_is_left(String html) {
        String safe = SafeHtml.of("before " + html + " after").orElseThrow();

        assertThat(ACTS.matcher(safe.toLowerCase(Locale.ROOT)).find()).as(safe).isFalse();
        assertThat(safe).startsWith("before");
        assertThat(SafeHtml.of(safe)).as("cleaning twice changes nothing").contains(safe);
    }

    @Test
    void what_a_person_formats_stays() {
        String html = "<p>Hello <b>you</b>, see <a"
                + " href=\"https://shop.test/x?a=1&amp;b=2\">this</a></p><table><tbody><tr><td"
                + " colspan=\"2\">cell</td></tr></tbody></table><img src=\"cid:a\" alt=\"photo\" />";

        assertThat(SafeHtml.of(html).orElseThrow())
                .contains("<b>you</b>", "rel=\"nofollow noopener noreferrer\"", "colspan=\"2\"", "src=\"cid:a\"");
    }

    @Test
    void html_without_anything_to_read_is_none() {
        assertThat(SafeHtml.of("<script>x</script><style>y</style>")).isEmpty();
    }
}
