// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/read/read.hpp"

using namespace actant::read;

namespace {

const Options options = {"", "de"};

actant::text::Document page(const std::string& html) { return read_bytes("p.html", html, options).documents.at(0); }

const std::string filler(220, 'x');

}  // namespace

TEST_CASE("the article's text, block by block") {
    const auto document = page(
        "<html lang=\"de-CH\"><head><title>Titel | Blatt</title><meta property=\"og:title\" content=\"Der  Titel\">"
        "<meta property='og:site_name' content='Das Blatt'><link rel=canonical href='https://blatt.example/1'>"
        "<meta property='article:published_time' content='2024-11-10T08:00:00+01:00'><style>p{}</style></head><body>"
        "<header><a>Blatt</a></header><nav><ul><li>Politik</li></ul></nav><div id='cookie-banner'>Wir verwenden</div>"
        "<article><header><h1>Der Titel</h1></header><p>Erster <b>Ab</b>satz\n mit &Uuml;mlaut.</p><script>var "
        "x=1;</script>"
        "<aside>Lesen Sie auch</aside><h2>Zwischen</h2><ul><li>eins</li><li>zwei</li></ul><form>Abo</form>"
        "<p hidden>versteckt</p><p>Zweite<br>Zeile " +
        filler +
        "</p><footer>Autor</footer></article><article>Teaser</article>"
        "<footer>Impressum</footer></body></html>");
    CHECK(document.text ==
          "Der Titel\n\nErster Absatz mit Ümlaut.\n\nZwischen\n\neins\n\nzwei\n\nZweite\nZeile " + filler + "\n");
    CHECK(document.info.title == "Der Titel");
    CHECK(document.info.url == "https://blatt.example/1");
    CHECK(document.info.key == "https://blatt.example/1");
    CHECK(document.info.date == "2024-11-10");
    CHECK(document.info.publisher == "Das Blatt");
    CHECK(document.info.language == "de");
}

TEST_CASE("a headline outside the article stands first") {
    const auto document = page("<title>Kopf - Blatt</title><h1>Kopf</h1><article><p>" + filler + "</p></article>");
    CHECK(document.text == "Kopf\n\n" + filler + "\n");
    CHECK(document.info.title == "Kopf");
}

TEST_CASE("pages without an article") {
    CHECK(page("<body><nav>Weg</nav><main><p>Haupt</p></main><p>Rest</p>").text == "Haupt\n");
    CHECK(page("<body><header>Weg</header><div>Eins<div>Zwei</div>Drei</div>").text == "Eins\n\nZwei\n\nDrei\n");
    CHECK(page("Nur Text").text == "Nur Text\n");
    CHECK(page("<p>a<p>b <i>c</i>d").text == "a\n\nb cd\n");
}

TEST_CASE("a time element gives the date, without other facts the path is the key") {
    const auto document = page("<body><time datetime='2024-11-10'>gestern</time><p>Text</p>");
    CHECK(document.info.date == "2024-11-10");
    CHECK(document.info.key == "p.html");
}

TEST_CASE("a page that says it is Latin-1 but is UTF-8 is read as UTF-8") {
    CHECK(page("<head><meta charset='iso-8859-1'></head><body><p>Grüße</p>").text == "Grüße\n");
    CHECK(page("<meta http-equiv='Content-Type' content='text/html; charset=windows-1252'><p>Grüße</p>").text ==
          "Grüße\n");
}

TEST_CASE("deep nesting neither crashes nor loses text") {
    std::string html;
    for (int i = 0; i < 20000; ++i) {
        html += "<div>";
    }
    CHECK(page(html + "Tief").text == "Tief\n");
}

TEST_CASE("nothing but navigation is an error") {
    const Batch batch = read_bytes("p.html", "<nav>Weg</nav><script>x</script>", options);
    CHECK(batch.documents.empty());
    REQUIRE(batch.errors.size() == 1);
    CHECK(batch.errors[0].starts_with("p.html: no text in it"));
}
