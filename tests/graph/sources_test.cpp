// SPDX-License-Identifier: Apache-2.0
#include "graph/sources.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace actant;

namespace {

/// A fingerprint whose first `equal` of 24 parts are those of every other one made here.
std::string fingerprint(std::size_t equal, char other) {
    std::string digits;
    for (std::size_t part = 0; part < 24; ++part) {
        digits += part < equal ? "00a" + std::string(1, static_cast<char>('a' + part % 6)) : std::string(4, other);
    }
    return digits;
}

Document document(std::string id, std::string fingerprint) {
    Document made;
    made.id = std::move(id);
    made.info.fingerprint = std::move(fingerprint);
    return made;
}

}  // namespace

TEST_CASE("fingerprints that agree in ten of 24 parts are of near-copies") {
    CHECK(graph::near_copies(fingerprint(10, '1'), fingerprint(24, '2')));
    CHECK_FALSE(graph::near_copies(fingerprint(9, '1'), fingerprint(24, '2')));
    CHECK(graph::near_copies("f1", "f1"));
    CHECK_FALSE(graph::near_copies("f1", "f2"));
    CHECK_FALSE(graph::near_copies("", ""));
}

TEST_CASE("near-copies are one source, also over a third, in any order") {
    const std::vector<Document> documents = {document("document/1", fingerprint(12, '1')),
                                             document("document/2", fingerprint(24, '2')),
                                             document("document/3", fingerprint(12, '3')),
                                             document("document/4", fingerprint(2, '4')),
                                             document("document/5", ""),
                                             document("document/6", "")};
    const graph::Sources sources(documents);
    CHECK(sources.of("document/1") == sources.of("document/2"));
    CHECK(sources.of("document/3") == sources.of("document/1"));
    CHECK(sources.of("document/4") != sources.of("document/1"));
    CHECK(sources.of("document/5") != sources.of("document/6"));
    CHECK(sources.of("document/9") != sources.of("document/1"));
}
