// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "src/read/language.hpp"
#include "src/read/read.hpp"

using namespace actant::read;
namespace fs = std::filesystem;

namespace {

const Options options = {"", "de"};

/// A folder of its own for a test, gone afterwards.
class Folder {
  public:
    Folder() : path_(fs::temp_directory_path() / ("actant-read-" + std::to_string(getpid()))) {
        fs::create_directories(path_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path_); }
    std::string file(const std::string& name, std::string_view bytes) const {
        const fs::path path = path_ / name;
        fs::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << bytes;
        return path.string();
    }
    std::string name() const { return path_.string(); }

  private:
    fs::path path_;
};

}  // namespace

TEST_CASE("plain text stays as it is") {
    const std::string text = "2024-11-10\r\nEin Text\xC2\xA0mit \xC2\xAD allem.\r\n";
    const Batch batch = read_bytes("a.txt", "\xEF\xBB\xBF" + text, options);
    REQUIRE(batch.documents.size() == 1);
    CHECK(batch.documents[0].text == text);
    CHECK(batch.documents[0].info.key == "a.txt");
    CHECK(batch.documents[0].info.date == "2024-11-10");
    CHECK(batch.documents[0].info.language == "de");
    CHECK(batch.documents[0].info.content_hash.size() == 64);
}

TEST_CASE("Markdown has a title") {
    const Batch batch = read_bytes("a.MD", "Vorspann\n# Der Titel #\n\nText\n# Noch einer\n", options);
    REQUIRE(batch.documents.size() == 1);
    CHECK(batch.documents[0].info.title == "Der Titel");
    CHECK(batch.documents[0].text.find("# Der Titel #") != std::string::npos);
}

TEST_CASE("the date of the user counts where the text has none") {
    CHECK(read_bytes("a.txt", "Text", {"2020", "de"}).documents.at(0).info.date == "2020");
    CHECK(read_bytes("a.txt", "2024-01-02\nText", {"2020", "de"}).documents.at(0).info.date == "2024-01-02");
}

TEST_CASE("empty sources are named") {
    for (const char* bytes : {"", " \r\n\t", "\xEF\xBB\xBF"}) {
        const Batch batch = read_bytes("a.txt", bytes, options);
        CHECK(batch.documents.empty());
        REQUIRE(batch.errors.size() == 1);
        CHECK(batch.errors[0].starts_with("a.txt: empty"));
    }
}

TEST_CASE("files that are not there") {
    const Batch batch = read_source("/nowhere/a.txt", options);
    REQUIRE(batch.errors.size() == 1);
    CHECK(batch.errors[0] == "/nowhere/a.txt: No such file or directory");
    const std::vector<std::string> inputs = {"/nowhere/a.txt"};
    CHECK(list_inputs(inputs).errors.size() == 1);
}

TEST_CASE("a device without end is left at its first NUL byte") {
    const Batch batch = read_source("/dev/zero", options);
    REQUIRE(batch.errors.size() == 1);
    CHECK(batch.errors[0].starts_with("/dev/zero: byte 0: a NUL byte"));
}

TEST_CASE("folders give known files in one order, the rest is counted") {
    const Folder folder;
    folder.file("b/z.txt", "z");
    folder.file("b.md", "b");
    folder.file("a.TXT", "a");
    folder.file("c.html", "c");
    folder.file("notes.pdf", "x");
    folder.file("no_ending", "x");
    const std::string one = folder.file("single.txt", "s");
    const std::vector<std::string> inputs = {one, folder.name(), "-", "-"};
    const Listing listing = list_inputs(inputs);
    CHECK(listing.errors.empty());
    CHECK(listing.passed_over == 2);
    REQUIRE(listing.paths.size() == 6);
    CHECK(listing.paths.front() == one);
    CHECK(listing.paths.back() == "-");
    CHECK(std::is_sorted(listing.paths.begin() + 1, listing.paths.end() - 1));
}

TEST_CASE("a folder without texts is an error") {
    const Folder folder;
    folder.file("x.bin", "x");
    const std::vector<std::string> inputs = {folder.name()};
    const Listing listing = list_inputs(inputs);
    REQUIRE(listing.errors.size() == 1);
    CHECK(listing.errors[0].find("no texts in this folder") != std::string::npos);
}

TEST_CASE("standard input is what it looks like") {
    CHECK(read_bytes("-", "Ein Text.", options).documents.at(0).info.key == "-");
    CHECK(read_bytes("-", " {\"id\":\"a\",\"text\":\"Ein Text.\"}", options).documents.at(0).info.key == "a");
    CHECK(read_bytes("-", "<!DOCTYPE html><p>Ein Text.", options).documents.at(0).text == "Ein Text.\n");
}

TEST_CASE("languages") {
    CHECK(detect_language("Der Minister reist am Montag nach Oslo und trifft dort seine Kollegin.", "xx") == "de");
    CHECK(detect_language("The minister travels to Oslo on Monday and meets his colleague there.", "xx") == "en");
    CHECK(detect_language("Oslo. 2024", "xx") == "xx");
    CHECK(primary_language("de-AT") == "de");
    CHECK(primary_language(" EN_us") == "en");
    CHECK(primary_language("") == "");
}
