// SPDX-License-Identifier: Apache-2.0
#include "src/cli/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace actant::cli {

void for_all(std::size_t count, std::size_t jobs, const std::function<void(std::size_t)>& work,
             const std::function<void(std::size_t)>& done) {
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;  // guards finished, failure and calls of done
    std::size_t finished = 0;
    std::exception_ptr failure;
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                work(i);
                const std::lock_guard lock(mutex);
                done(++finished);
            } catch (...) {
                const std::lock_guard lock(mutex);
                failure = failure ? failure : std::current_exception();
                next = count;
            }
        }
    };
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < std::min(jobs, count); ++i) {
        threads.emplace_back(run);
    }
    run();
    threads.clear();  // joins
    if (failure) {
        std::rethrow_exception(failure);
    }
}

std::size_t default_jobs() { return std::max<std::size_t>(1, std::thread::hardware_concurrency()); }

}  // namespace actant::cli
