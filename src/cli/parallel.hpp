// SPDX-License-Identifier: Apache-2.0
// Work on many things in several threads.
#pragma once

#include <cstddef>
#include <functional>

namespace actant::cli {

/// Calls work(0) … work(count - 1), each once, in up to `jobs` threads. `done` is called after each, by one thread at a
/// time, with how many are done. The first exception ends the work and is thrown again.
void for_all(std::size_t count, std::size_t jobs, const std::function<void(std::size_t)>& work,
             const std::function<void(std::size_t)>& done);

/// Threads that the machine runs at once, at least 1.
std::size_t default_jobs();

}  // namespace actant::cli
