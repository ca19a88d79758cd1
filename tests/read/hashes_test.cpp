// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "src/read/fingerprint.hpp"
#include "src/read/sha256.hpp"

using namespace actant::read;

TEST_CASE("SHA-256 gives the values of FIPS 180-4") {
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256(std::string(1000000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("lengths around the padding of a block") {
    CHECK(sha256(std::string(55, 'a')) == "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
    CHECK(sha256(std::string(56, 'a')) == "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a");
    CHECK(sha256(std::string(64, 'a')) == "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
}

TEST_CASE("a fingerprint sees words, not their dress") {
    const std::string text = "Der Minister reist am Montag nach Oslo und trifft dort die Premierministerin.";
    CHECK(fingerprint(text).size() == 96);
    CHECK(fingerprint(text) ==
          fingerprint("DER Minister  reist am\nMontag nach Oslo – und trifft dort die Premier\u00ADministerin"));
    CHECK(fingerprint(text) != fingerprint("Der Minister reist am Dienstag nach Rom und trifft dort niemanden."));
    CHECK(fingerprint("") != fingerprint("Ja"));
    CHECK(fingerprint("Ja") != fingerprint("Nein"));
}

TEST_CASE("an agency text with another lead is a near-copy, another report of the same event is not") {
    std::string body;
    for (int number = 0; number < 40; ++number) {
        body += "Punkt " + std::to_string(number) + " der Erklärung nennt Hilfe für den Hafen von Tema. ";
    }
    const auto equal_parts = [](const std::string& left, const std::string& right) {
        int equal = 0;
        for (std::size_t at = 0; at < left.size(); at += 4) {
            equal += left.substr(at, 4) == right.substr(at, 4) ? 1 : 0;
        }
        return equal;
    };
    const auto agency = fingerprint("Accra (ag) - Ghana hat am Montag eine Erklärung vorgelegt. " + body);
    CHECK(equal_parts(agency, fingerprint("Neues aus Westafrika: Was jetzt geplant ist. Von unserer Reporterin. " +
                                          body)) >= 10);
    CHECK(
        equal_parts(agency, fingerprint("Ghanas Regierung legte in Accra am Montag einen Plan für Häfen vor, sagte ein "
                                        "Sprecher. Der Hafen von Tema soll Hilfe bekommen.")) < 10);
}
