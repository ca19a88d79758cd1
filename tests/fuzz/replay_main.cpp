// SPDX-License-Identifier: Apache-2.0
// Runs a fuzzer over files and folders named on the command line, for builds without libFuzzer. Ends with 0, or
// crashes.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void replay(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    // The same bytes whole and cut off: readers meet truncated files more often than any other damage.
    for (const std::size_t size : {bytes.size(), bytes.size() / 2, bytes.size() / 3}) {
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), size);
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::size_t files = 0;
    try {
        for (int i = 1; i < argc; ++i) {
            const std::filesystem::path path = argv[i];
            if (!std::filesystem::is_directory(path)) {
                replay(path);
                ++files;
                continue;
            }
            for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
                if (entry.is_regular_file()) {
                    replay(entry.path());
                    ++files;
                }
            }
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "replay: %s\n", error.what());
        return 3;
    }
    std::printf("%zu files replayed\n", files);
    return files == 0 ? 1 : 0;
}
