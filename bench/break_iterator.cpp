// SPDX-License-Identifier: Apache-2.0
// Counts the word breaks of a text with ICU's BreakIterator: the least that any analysis has to do.
// usage: break_iterator FILE      prints "<breaks> <seconds of the counting alone>"
#include <fmt/core.h>
#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

int main(int argc, char** argv) {
    if (argc != 2) {
        fmt::print(stderr, "usage: break_iterator FILE\n");
        return 2;
    }
    std::ifstream file(argv[1], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file) {
        fmt::print(stderr, "break_iterator: cannot read {}\n", argv[1]);
        return 3;
    }
    const auto start = std::chrono::steady_clock::now();
    const auto text = icu::UnicodeString::fromUTF8(bytes);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale::getGerman(), status));
    if (U_FAILURE(status) != 0) {
        fmt::print(stderr, "break_iterator: {}\n", u_errorName(status));
        return 3;
    }
    words->setText(text);
    long breaks = 0;
    while (words->next() != icu::BreakIterator::DONE) {
        ++breaks;
    }
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    fmt::print("{} {:.6f}\n", breaks, taken.count());
    return 0;
}
