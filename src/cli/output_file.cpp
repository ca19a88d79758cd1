// SPDX-License-Identifier: Apache-2.0
#include "src/cli/output_file.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

#include "src/cli/errors.hpp"

namespace actant::cli {
namespace {

namespace fs = std::filesystem;

constexpr mode_t default_mode = 0666;  ///< less what the umask takes

[[noreturn]] void fail(const std::string& path, std::string_view what) {
    throw DataError(fmt::format("{}: cannot be written: {}", path, what));
}

/// The file that links lead to, so that a link stays a link.
fs::path resolved(const std::string& path) {
    std::error_code error;
    fs::path target = path;
    if (fs::is_symlink(fs::symlink_status(target, error))) {
        const fs::path link = fs::weakly_canonical(target, error);
        target = error ? target : link;
    }
    return target;
}

fs::path folder_of(const fs::path& file) { return file.has_parent_path() ? file.parent_path() : fs::path("."); }

/// write() until all is written; errno tells what failed.
bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(file, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace

void check_target(const std::string& path) {
    const fs::path target = resolved(path);
    std::error_code error;
    const fs::file_status status = fs::status(target, error);
    const std::string text = target.generic_string();
    if (fs::is_directory(status)) {
        fail(path, "it is a folder (name a file in it)");
    }
    if ((fs::exists(status) && !fs::is_regular_file(status)) || path.starts_with("/dev/") ||
        text.starts_with("/proc/")) {
        fail(path, "it is no regular file that could be replaced (standard output is: -o - --format FORMAT)");
    }
    if (fs::exists(status) && ::access(target.c_str(), W_OK) != 0) {
        fail(path, std::strerror(errno));
    }
    const fs::path folder = folder_of(target);
    if (!fs::is_directory(folder, error)) {
        fail(path, fmt::format("there is no folder '{}' (make it first)", folder.generic_string()));
    }
    if (::access(folder.c_str(), W_OK | X_OK) != 0) {
        fail(path, fmt::format("folder '{}': {}", folder.generic_string(), std::strerror(errno)));
    }
}

OutputFile::OutputFile(const std::string& path) : path_(path) {
    check_target(path);
    const fs::path target = resolved(path);
    target_ = target.native();
    struct stat old {};
    const bool replaces = ::stat(target_.c_str(), &old) == 0;
    for (int attempt = 0; file_ < 0; ++attempt) {
        temporary_ = (folder_of(target) / fmt::format(".actant-{}-{}.tmp", ::getpid(), attempt)).native();
        file_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, default_mode);
        if (file_ < 0 && errno != EEXIST) {
            temporary_.clear();
            fail(path, std::strerror(errno));
        }
    }
    if (replaces && ::fchmod(file_, old.st_mode & 07777) != 0) {
        const int error = errno;
        close_quietly();
        fail(path, std::strerror(error));
    }
}

OutputFile::~OutputFile() { close_quietly(); }

void OutputFile::close_quietly() {
    if (file_ >= 0) {
        ::close(file_);
        file_ = -1;
    }
    if (!temporary_.empty()) {
        ::unlink(temporary_.c_str());
        temporary_.clear();
    }
}

void OutputFile::write(std::string_view bytes) {
    if (!write_all(file_, bytes)) {
        fail(path_, std::strerror(errno));
    }
}

void OutputFile::finish() {
    const bool synced = ::fsync(file_) == 0;
    const int error = errno;
    const bool closed = ::close(std::exchange(file_, -1)) == 0;
    if (!synced || !closed) {
        fail(path_, std::strerror(synced ? errno : error));
    }
}

void OutputFile::commit() {
    if (std::rename(temporary_.c_str(), target_.c_str()) != 0) {
        fail(path_, std::strerror(errno));
    }
    temporary_.clear();
}

}  // namespace actant::cli
